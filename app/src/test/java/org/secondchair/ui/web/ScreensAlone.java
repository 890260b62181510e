package org.secondchair.ui.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Finder;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Found;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.NavSection;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.secondchair.ui.Visitor;
import org.secondchair.ui.Visitors;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The smallest application that has screens: one visitor, who is there when the header {@code X-Visitor} is.
 *
 * <p>TRAP: it stands inside a test component, because only what does is left out when the whole application scans its
 * packages in other tests.
 */
@TestComponent
final class ScreensAlone {
    private ScreensAlone() {}

    @TestComponent
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(
            excludeName = {
                "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
                "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration"
            })
    @ComponentScan(
            basePackages = "org.secondchair.ui",
            excludeFilters = @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
    static class Application {
        static final Instant NOW = Instant.parse("2031-03-10T08:04:00Z");

        static final Visitor IMANI = new Visitor(
                UUID.fromString("0195f000-0000-7000-8000-000000000001"),
                "Imani Okafor",
                UUID.fromString("0195f000-0000-7000-8000-000000000002"),
                "Northgate Legal",
                Locale.UK,
                ZoneId.of("Europe/London"),
                Set.of(Permission.OPEN_MATTER));

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Visitors visitors() {
            return request -> "/style".equals(request.getRequestURI()) || request.getHeader("X-Visitor") != null
                    ? Optional.of(IMANI)
                    : Optional.empty();
        }

        @Bean
        NavEntry matters() {
            return new NavEntry(NavSection.WORK, "ui.style.nav.matters", "/matters", 10, visitor -> true, visitor -> 3);
        }

        @Bean
        NavEntry hidden() {
            return new NavEntry(NavSection.HOUSE, "ui.style.nav.record", "/record", 10, visitor -> false);
        }

        @Bean
        SlotContent atRisk() {
            return new SlotContent() {
                @Override
                public String slot() {
                    return "ui.bar";
                }

                @Override
                public int order() {
                    return 1;
                }

                @Override
                public Optional<View.Part> render(SlotContext context) {
                    return Optional.of(View.part(
                            "ui/style/answer",
                            "2 clocks at risk of " + context.visitor().personName()));
                }
            };
        }

        @Bean
        Finder finder() {
            return (text, limit) ->
                    List.of(new Found("ui.style.nav.matters", "Halden v. Marrow", "0417-0032", "/matters/1"));
        }

        @Controller
        static class Handlers {
            @GetMapping("/matters")
            @Requires(Permission.PUBLIC)
            View matters() {
                return View.page("ui/find", new FindPage("whole", List.of())).part("ui/found");
            }

            @PostMapping("/matters")
            @Requires(Permission.PUBLIC)
            View open() {
                return View.redirect("/matters").telling(Flash.done("ui.find.none", "<b>Halden</b>"));
            }

            @GetMapping("/matters/{id}")
            @Requires(Permission.PUBLIC)
            View matter(@PathVariable UUID id) {
                throw Refusal.missing();
            }

            @GetMapping("/api/matters/{id}")
            @Requires(Permission.PUBLIC)
            UUID apiMatter(@PathVariable UUID id) {
                throw Refusal.missing();
            }

            @GetMapping("/locked")
            @Requires(Permission.PUBLIC)
            View locked() {
                throw Refusal.because(Refusal.Kind.LOCKED, "ui.find.none", "Halden");
            }

            @GetMapping("/fault")
            @Requires(Permission.PUBLIC)
            View fault() {
                throw new IllegalStateException("a secret detail");
            }

            @GetMapping("/away")
            @Requires(Permission.PUBLIC)
            View away() {
                throw new DataAccessResourceFailureException("a secret host");
            }
        }
    }
}
