package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.AccessFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.PlacementFixtures;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** From a trial's frozen criteria to somebody who started with the client. */
@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class TrialJourneyTest {
    private static final String NAME = "Amparo Quelho";

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @LocalServerPort
    int port;

    PlacementFixtures with;
    Actor amparo;

    @BeforeEach
    void somebodyOnTrial() {
        with = new PlacementFixtures(context);
        amparo = with.person(NAME);
        with.accepted(with.bench.asked(1));
        with.invite(Placement.Kind.TRIAL, null);
        with.accept(NAME);
    }

    private Page open(Actor actor, String path, int width, ColorScheme scheme) {
        Page page = BROWSER.open(fixtures.cookie(actor), port, width, width == 390 ? 844 : 900, scheme);
        go(page, path);
        return page;
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
        page.waitForLoadState(LoadState.NETWORKIDLE);
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
    }

    private static void rate(Page page, String mark, String words) {
        for (int i = 0; i < 2; i++) {
            page.locator("select[name=mark]").nth(i).selectOption(mark);
        }
        page.locator("form[action$='/rating'] textarea").fill(words);
        click(page, "Rate");
    }

    @Test
    void fromFrozenCriteriaToAConversion() {
        var placement = with.of(NAME);
        String shared = "/engagements/" + placement.engagementId() + "/placements/" + placement.id();
        String mine = "/my/placements/" + placement.id();
        Page owner = open(with.bench.with.owner, shared, 1440, ColorScheme.LIGHT);
        owner.locator("#criteria").fill("Judgement\nCare with privilege");
        click(owner, "Freeze criteria");
        assertThat(owner.getByText("Frozen by Oda Quillon")).isVisible();
        look(owner, "trial-frozen");

        Page manager = open(with.bench.with.manager, shared, 1440, ColorScheme.DARK);
        manager.locator("button[data-opens=end]").click();
        manager.locator("dialog[open] textarea").fill("The trial is over.");
        manager.locator("dialog[open] button.danger").click();
        manager.waitForLoadState(LoadState.NETWORKIDLE);

        go(owner, shared);
        rate(owner, "5", "Careful, and quick to ask.");
        Page professional = open(amparo, mine, 390, ColorScheme.DARK);
        assertThat(professional.getByText("Careful, and quick to ask.")).hasCount(0);
        look(professional, "trial-blind-narrow-dark");
        rate(professional, "4", "Well led.");
        assertThat(professional.getByText("Careful, and quick to ask.")).isVisible();
        go(owner, shared);
        assertThat(owner.getByText("Well led.")).isVisible();

        owner.locator("#fee").fill("9000");
        owner.locator("#startsOn").fill(with.bench.today.plusDays(60).toString());
        click(owner, "Offer to keep");
        look(owner, "trial-offered");
        go(professional, mine);
        click(professional, "Accept");
        go(manager, shared);
        click(manager, "Accept");
        look(manager, "trial-agreed-dark");
        go(owner, shared);
        click(owner, "Has started");
        assertThat(owner.getByText("Started with the client")).isVisible();
        look(owner, "trial-converted");
        BROWSER.watched();
    }
}
