package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.Access;
import org.secondchair.access.AccessFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.engagement.Doors;
import org.secondchair.staffing.StaffingFixtures;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** From the client's request to somebody of the bench who reads the matter. */
@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class StaffingJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Access access;

    @LocalServerPort
    int port;

    StaffingFixtures bench;
    Actor amparo;

    @BeforeEach
    void threeVettedPeople() {
        bench = new StaffingFixtures(context);
        Acting.as(bench.with.owner, () -> context.getBean(Doors.class).release(bench.engagement));
        amparo = bench.account("Amparo Quelho");
        bench.tie(bench.vetted("Amparo Quelho", "50"), amparo);
        bench.vetted("Nell Strand", "60");
        bench.vetted("Tove Lindhal", "90");
    }

    private Page browser(Actor actor, int width, int height, ColorScheme scheme) {
        return BROWSER.open(fixtures.cookie(actor), port, width, height, scheme);
    }

    private void go(Page page, String path) {
        page.navigate("http://localhost:" + port + path);
    }

    private static String path(Page page) {
        return URI.create(page.url()).getPath();
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
    }

    private String asked(Page owner) {
        go(owner, "/engagements/" + bench.engagement);
        owner.locator("a[href$='/staffing/new']").first().click();
        owner.locator("#title").fill("Weekend review, Portuguese");
        owner.locator("#reviewers").fill("2");
        owner.locator("#admissions").fill("PT");
        owner.locator("#languages").fill("pt C1");
        owner.locator("#from").fill(bench.today.plusDays(7).toString());
        owner.locator("#until").fill(bench.today.plusDays(34).toString());
        look(owner, "team-form");
        click(owner, "Ask the provider");
        assertThat(owner.getByText("The provider’s project managers were told."))
                .isVisible();
        look(owner, "team-asked");
        return path(owner);
    }

    private static void cleared(Page manager) {
        for (int i = 0;
                i < 100
                        && manager.locator("#fitting .badge", new Page.LocatorOptions().setHasText("Cleared"))
                                        .count()
                                < 3;
                i++) {
            LockSupport.parkNanos(200_000_000);
            manager.reload();
        }
        assertThat(manager.locator("#fitting .badge", new Page.LocatorOptions().setHasText("Cleared")))
                .hasCount(3);
    }

    private String proposed(Page manager, String request) {
        go(manager, "/");
        assertThat(manager.locator("main a[href='" + request + "']").first()).isVisible();
        go(manager, request + "/shortlist");
        look(manager, "shortlist");
        manager.locator("#q").fill("portuguese");
        click(manager, "Search");
        manager.locator("#best").fill("3");
        click(manager, "Check for conflicts");
        cleared(manager);
        for (int i = 0; i < 3; i++) {
            manager.locator("#fitting input[name=id]").nth(i).check();
        }
        click(manager, "Side by side");
        assertThat(manager.getByText("90.00")).isVisible();
        look(manager, "side-by-side");
        go(manager, request);
        click(manager, "Find a team");
        assertThat(manager.getByText("Nothing better exists")).isVisible();
        look(manager, "team-found");
        click(manager, "Propose to the client");
        assertThat(manager.getByText("Proposed. The client was told.")).isVisible();
        return path(manager);
    }

    @Test
    void fromTheRequestToASignedOnTeam() {
        Page owner = browser(bench.with.owner, 1440, 900, ColorScheme.LIGHT);
        Page manager = browser(bench.with.manager, 1440, 900, ColorScheme.DARK);
        String request = asked(owner);
        String plan = proposed(manager, request);

        go(owner, plan);
        click(owner, "Accept Amparo Quelho");
        assertThat(owner.getByText("The provider was told.")).isVisible();
        click(owner, "Refuse Nell Strand");
        owner.locator("dialog[open] textarea").fill("Too new to the field.");
        owner.locator("dialog[open] button.danger, dialog[open] button.primary")
                .first()
                .click();
        assertThat(owner.getByText("Too new to the field.")).isVisible();
        look(owner, "team-answered");

        go(manager, request);
        click(manager, "Find a team");
        assertThat(manager.locator("#seats")).containsText("Accepted with an earlier team");
        assertThat(manager.locator("#seats")).containsText("Tove Lindhal");
        click(manager, "Propose to the client");
        String second = path(manager);
        go(owner, second);
        click(owner, "Accept Tove Lindhal");
        go(manager, second);
        manager.locator("#wording").fill("First-level review, from home.");
        click(manager, "Invite");
        assertThat(manager.getByText("1 invited")).isVisible();
        look(manager, "invited");

        Page professional = browser(amparo, 390, 844, ColorScheme.LIGHT);
        signOn(professional, manager);
        assertThat(professional.getByText("Every gate is open: you see the matter."))
                .isVisible();
        look(professional, "my-placement-open-narrow");
        org.assertj.core.api.Assertions.assertThat(
                        Acting.as(amparo, () -> access.may(Permission.SEE_DOCUMENTS, bench.with.matter)))
                .isTrue();
        BROWSER.watched();
    }

    /** The invited person agrees, undertakes, ticks off; the manager ticks what is theirs. */
    private void signOn(Page professional, Page manager) {
        go(professional, "/my/placements");
        professional.locator("#placements tbody a").first().click();
        assertThat(professional.getByText("Waits for your answer.")).isVisible();
        org.assertj.core.api.Assertions.assertThat(professional.content())
                .as("neither client nor matter before the answer")
                .doesNotContain("Quillon", "Harrow", "Tindall");
        look(professional, "my-placement-invited-narrow");
        String mine = path(professional);
        professional.locator("input[name=agreed]").check();
        click(professional, "Accept");
        StaffingFixtures.eventually(() -> seated(professional, mine));
        go(professional, mine);
        look(professional, "my-placement-gated-narrow");
        professional.locator("a[href$='/undertaking']").first().click();
        professional.locator("form input[type=checkbox]").first().check();
        click(professional, "Confirm");
        go(professional, mine);
        ticked(professional, mine);
        go(manager, "/engagements/" + bench.engagement + "/placements");
        look(manager, "placements-dark");
        manager.locator("#placements tbody a, table tbody th a").first().click();
        ticked(manager, path(manager));
        look(manager, "placement-dark");
        go(professional, mine);
    }

    private boolean seated(Page professional, String mine) {
        go(professional, mine);
        return professional.locator("a[href$='/undertaking']").count() > 0;
    }

    /** Whatever of the checklist is this side's and can be done now. */
    private void ticked(Page page, String path) {
        for (int i = 0; i < 8; i++) {
            var open = page.locator("tr", new Page.LocatorOptions().setHasText("mandatory before access"))
                    .locator("form[action*='/items/'] button");
            if (open.count() == 0) {
                return;
            }
            open.first().click();
            assertThat(page.getByText("Noted.").first()).isVisible();
            go(page, path);
        }
    }
}
