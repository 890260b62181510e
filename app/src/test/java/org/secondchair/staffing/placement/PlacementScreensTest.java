package org.secondchair.staffing.placement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.AccessFixtures;
import org.secondchair.journeys.Browser;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The pages of placements in a real browser: readable by everybody, in each size and scheme. */
@SecondchairTest
@Import(AccessFixtures.class)
class PlacementScreensTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    private Page signedIn(Actor actor, int width, int height, ColorScheme scheme) {
        Page page = browser.open(width, height, scheme);
        String[] cookie = access.cookie(actor).split("=", 2);
        page.context().addCookies(List.of(new Cookie(cookie[0], cookie[1]).setUrl("http://127.0.0.1:" + port)));
        return page;
    }

    @Test
    void everyPageIsReadableInEachSizeAndScheme() {
        var with = new PlacementFixtures(context);
        List<String> names = List.of("Amparo Quelho", "Nell Strand", "Tove Lindhal", "Oda Byrd");
        names.forEach(with::person);
        UUID accountless = with.bench.vetted("Ravi Okafor of the Very Long Double-Barrelled Name", "49");
        with.bench.clear(accountless);
        with.accepted(with.running(5));
        Actor manager = with.bench.with.manager;
        String engagement = "/engagements/" + with.bench.engagement;
        String request = engagement + "/staffing/" + with.request;
        Map<String, Actor> paths = new LinkedHashMap<>();
        paths.put(request + "/plans/" + with.plan, manager);
        look(paths);
        paths.clear();
        with.invite(20);
        with.accept("Amparo Quelho");
        with.accept("Nell Strand");
        with.accept("Tove Lindhal");
        with.through("Amparo Quelho");
        Acting.as(
                with.people.get("Amparo Quelho"),
                () -> context.getBean(Hours.class)
                        .log(
                                with.of("Amparo Quelho").id(),
                                with.bench.today.minusDays(1),
                                615,
                                "First level, contracts"));
        Acting.as(with.bench.with.owner, () -> {
            context.getBean(Endings.class).end(with.of("Tove Lindhal").id(), "The work is done.");
        });
        paths.put("/", with.people.get("Oda Byrd"));
        paths.put("/my/placements", with.people.get("Tove Lindhal"));
        paths.put("/my/placements/" + with.of("Oda Byrd").id(), with.people.get("Oda Byrd"));
        paths.put("/my/placements/" + with.of("Nell Strand").id(), with.people.get("Nell Strand"));
        paths.put("/my/placements/" + with.of("Amparo Quelho").id(), with.people.get("Amparo Quelho"));
        paths.put("/my/placements/" + with.of("Tove Lindhal").id(), with.people.get("Tove Lindhal"));
        paths.put(request, manager);
        paths.put(engagement + "/placements", manager);
        paths.put(engagement + "/placements/" + with.of("Amparo Quelho").id(), with.bench.with.owner);
        paths.put("/placements", manager);
        paths.put("/placements/utilisation", manager);
        paths.put("/placements/checklists", manager);
        look(paths);
        browser.watched();
    }

    private void look(Map<String, Actor> paths) {
        for (var path : paths.entrySet()) {
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                boolean wide = scheme == ColorScheme.LIGHT;
                for (int width : wide ? new int[] {1440, 390} : new int[] {390}) {
                    Page page = signedIn(path.getValue(), width, 900, scheme);
                    page.navigate("http://127.0.0.1:" + port + path.getKey());
                    Browser.assertAccessible(page);
                    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s at %s", path.getKey(), width)
                            .isLessThanOrEqualTo(width);
                    page.context().close();
                }
            }
        }
    }
}
