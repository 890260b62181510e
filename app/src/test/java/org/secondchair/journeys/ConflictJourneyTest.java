package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Role;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.engagement.Doors;
import org.secondchair.engagement.EngagementFixtures;
import org.secondchair.engagement.Offers;
import org.secondchair.engagement.Team;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.matter.Parties;
import org.secondchair.matter.Party;
import org.secondchair.matter.PartyDetails;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class ConflictJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @LocalServerPort
    int port;

    EngagementFixtures with;
    UUID engagement;
    final UUID professional = Ids.next();

    @BeforeEach
    void aTeamMemberWhoWorkedForADaughterOfTheOtherSide() {
        with = new EngagementFixtures(context);
        engagement = with.offered();
        Acting.as(with.manager, () -> context.getBean(Offers.class).accept(engagement));
        Acting.as(with.owner, () -> {
            context.getBean(Doors.class).release(engagement);
            context.getBean(Parties.class)
                    .add(
                            with.matter,
                            new PartyDetails(
                                    "Tindall Freight GmbH", Party.Role.ADVERSE, Party.Kind.COMPANY, List.of()));
        });
        with.cleared(engagement);
    }

    private void seat() {
        var subject = new ConflictSubject(
                professional,
                with.manager.organizationId(),
                true,
                List.of(
                        new ConflictSubject.Stated(
                                "Ravi Solheim", Party.Kind.PERSON, ConflictSubject.Tie.OWN_NAME, null, null),
                        new ConflictSubject.Stated(
                                "Velmar Shipyards Ltd.",
                                Party.Kind.COMPANY,
                                ConflictSubject.Tie.PRIOR_EMPLOYER,
                                null,
                                null),
                        new ConflictSubject.Stated(
                                "Tindal Freight",
                                Party.Kind.COMPANY,
                                ConflictSubject.Tie.PRIOR_PLACEMENT,
                                null,
                                null)));
        Acting.as(
                with.manager,
                () -> context.getBean(Team.class)
                        .seat(engagement, List.of(new Team.Seated(with.reviewer.personId(), subject)), Role.REVIEWER));
        ConflictChecks checks = context.getBean(ConflictChecks.class);
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Acting.as(with.owner, () -> checks.states(with.matter, List.of(professional)))
                        .get(professional)
                == ConflictCheck.State.UNCHECKED) {
            org.assertj.core.api.Assertions.assertThat(System.nanoTime()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Page browser(Actor actor, int width, int height, ColorScheme scheme) {
        return BROWSER.open(fixtures.cookie(actor), port, width, height, scheme);
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
    }

    private void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
    }

    @Test
    void fromAnOpenHitToAWaiverThatLetsSomebodyIn() {
        Page owner = browser(with.owner, 1440, 900, ColorScheme.LIGHT);
        go(owner, "/conflicts");
        look(owner, "register-empty");
        owner.locator("#company").fill("Tindall Freight");
        owner.locator("#other").fill("Velmar Shipyards");
        owner.locator("form[action='/conflicts/families'] button").click();
        assertThat(owner.getByText("Tindall Freight is the parent of Velmar Shipyards"))
                .isVisible();
        owner.locator("#screened").fill("Tindall Freight Ltd");
        click(owner, "Screen it");
        assertThat(owner.getByText("a matter of yours")).isVisible();
        look(owner, "register-screened");
        go(owner, "/matters/" + with.matter + "/conflicts");
        look(owner, "conflicts-cleared");
        seat();

        Page reviewer = browser(with.reviewer, 390, 844, ColorScheme.DARK);
        go(reviewer, "/engagements/" + engagement + "/undertaking");
        assertThat(reviewer.getByText("You are being checked for conflicts of interest."))
                .isVisible();
        look(reviewer, "conflict-locked-narrow-dark");

        go(owner, "/inbox");
        look(owner, "inbox-conflicts");
        go(owner, "/engagements/" + engagement);
        look(owner, "gate-conflicts");
        go(owner, "/matters/" + with.matter + "/conflicts");
        assertThat(owner.getByText("1 person waits for your decision")).isVisible();
        look(owner, "conflicts-open");
        Page narrow = browser(with.attorney, 390, 844, ColorScheme.DARK);
        go(narrow, "/matters/" + with.matter + "/conflicts");
        look(narrow, "conflicts-open-narrow-dark");
        go(narrow, "/matters/" + with.matter + "/conflicts/" + professional);
        look(narrow, "conflict-narrow-dark");
        go(narrow, "/conflicts");

        go(owner, "/matters/" + with.matter + "/conflicts/" + professional);
        look(owner, "conflict-open");
        for (int hit = 0; hit < 2; hit++) {
            var form = owner.locator("form[action*='/hits/']").nth(hit);
            form.getByText("Waive", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(false))
                    .first()
                    .click();
            form.locator("textarea").fill("Both sides consent in writing.");
            form.locator("input[type=date]").fill("2199-12-31");
            form.locator("button").click();
            assertThat(owner.getByText("It holds from now on")).isVisible();
        }
        look(owner, "conflict-waived");
        Page manager = browser(with.manager, 1440, 900, ColorScheme.DARK);
        go(manager, "/engagements/" + engagement + "/team");
        look(manager, "team-cleared-dark");
        go(manager, "/inbox");
        look(manager, "inbox-manager-dark");
        go(reviewer, "/engagements/" + engagement + "/undertaking");
        assertThat(reviewer.getByText("I have read this")).isVisible();
        BROWSER.watched();
    }
}
