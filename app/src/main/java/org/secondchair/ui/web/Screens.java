package org.secondchair.ui.web;

import jakarta.servlet.Filter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.NavEntry;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.Templates;
import org.secondchair.ui.Texts;
import org.secondchair.ui.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.support.DefaultHandlerExceptionResolver;
import tools.jackson.databind.json.JsonMapper;

/** Puts the parts of the screens together. */
@Configuration(proxyBeanMethods = false)
class Screens {
    private static final Path SOURCES = Path.of("app/src/main");

    @Bean
    Texts texts() {
        return Texts.load();
    }

    @Bean
    Templates templates(@Value("${secondchair.dev:false}") boolean dev) {
        Path sources = sources(dev, "jte");
        return sources == null
                ? Templates.precompiled()
                : Templates.fromSources(sources, Path.of("app/target/templates"));
    }

    @Bean
    Assets assets(@Value("${secondchair.dev:false}") boolean dev) {
        return new Assets(sources(dev, "resources/static"));
    }

    @Bean
    FlashCookie flashCookie(Texts texts) {
        return new FlashCookie(texts);
    }

    @Bean
    ChromeMaker chromeMaker(
            Texts texts,
            Templates templates,
            Assets assets,
            Clock clock,
            @Value("${secondchair.dev:false}") boolean dev,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<NavEntry> entries,
            ObjectProvider<SlotContent> contents) {
        return new ChromeMaker(texts, templates, assets, clock, dev, visitors, entries, contents);
    }

    @Bean
    Rendering rendering(Templates templates, ChromeMaker chromes, FlashCookie flashes) {
        return new Rendering(templates, chromes, flashes);
    }

    @Bean
    ErrorAnswers errorAnswers(Templates templates, JsonMapper json) {
        return new ErrorAnswers(templates, json);
    }

    @Bean
    FilterRegistrationBean<SecurityHeaders> securityHeaders() {
        return first(new FilterRegistrationBean<>(new SecurityHeaders()), 0);
    }

    @Bean
    FilterRegistrationBean<SameSiteOnly> sameSiteOnly() {
        return first(new FilterRegistrationBean<>(new SameSiteOnly()), 1);
    }

    @Bean
    WebMvcConfigurer screensConfigurer(Rendering rendering, Assets assets, ErrorAnswers errors, ChromeMaker chromes) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(rendering);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ListQueryArgument());
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                assets.register(registry);
            }

            @Override
            public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
                resolvers.replaceAll(
                        one -> one instanceof DefaultHandlerExceptionResolver ? new FaultsStayFaults() : one);
                resolvers.addFirst(new RefusalResolver(errors, chromes));
            }
        };
    }

    private static <F extends Filter> FilterRegistrationBean<F> first(
            FilterRegistrationBean<F> registration, int place) {
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 10 + place);
        return registration;
    }

    /** Null when not developing, or when the sources are not there to be read. */
    private static @Nullable Path sources(boolean dev, String folder) {
        Path sources = SOURCES.resolve(folder).toAbsolutePath();
        return dev && Files.isDirectory(sources) ? sources : null;
    }
}
