package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.AccessFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.engagement.EngagementFixtures;
import org.secondchair.engagement.Engagements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class HandOverJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @LocalServerPort
    int port;

    EngagementFixtures with;

    @BeforeEach
    void aClientAndAProvider() {
        with = new EngagementFixtures(context);
    }

    private Page browser(Actor actor, int width, int height, ColorScheme scheme) {
        return BROWSER.open(fixtures.cookie(actor), port, width, height, scheme);
    }

    private Page browser(Actor actor) {
        return browser(actor, 1440, 900, ColorScheme.LIGHT);
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
    void fromAnOpenedMatterToAReviewerWhoMaySeeIt() {
        Page owner = browser(with.owner);
        go(owner, "/matters");
        look(owner, "matters");
        go(owner, "/matters/new");
        click(owner, "Open the matter");
        owner.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Halden v. Marrow Shipping");
        owner.getByLabel("Client-matter number").fill("0417-0032");
        owner.getByLabel("What it is about").fill("Late deliveries in the spring.");
        look(owner, "matter-new");
        click(owner, "Open the matter");
        assertThat(owner.getByText("No work is handed over yet")).isVisible();
        look(owner, "matter-empty");
        String matter = owner.url();

        go(owner, matter.substring(matter.indexOf("/matters/")) + "/parties");
        owner.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Marrow Shipping Ltd");
        owner.getByLabel("E-mail addresses and domains").fill("not an address");
        click(owner, "Add a party");
        assertThat(owner.getByText("Give e-mail addresses such as")).isVisible();
        owner.getByLabel("E-mail addresses and domains").fill("@marrow.example");
        click(owner, "Add a party");
        assertThat(owner.getByText("marrow.example").first()).isVisible();
        look(owner, "parties");
        go(owner, matter.substring(matter.indexOf("/matters/")) + "/people");
        look(owner, "people");

        go(owner, matter.substring(matter.indexOf("/matters/")) + "/hand-over");
        owner.getByLabel("Title").fill("First-level review, English and Portuguese");
        owner.getByLabel("Instructions").fill("Start with the spring.");
        look(owner, "hand-over-what");
        click(owner, "Next");
        owner.getByLabel("How many documents").fill("many");
        click(owner, "Next");
        assertThat(owner.getByText("Give a whole number from 1")).isVisible();
        look(owner, "hand-over-documents-wrong");
        owner.getByLabel("How many documents").fill("12,000");
        owner.getByLabel("Which documents").fill("Mailboxes of the dispatch desk");
        click(owner, "Next");
        owner.getByText("Speed", new Page.GetByTextOptions().setExact(true)).click();
        owner.locator("input[name=model][value=LPO]").check();
        owner.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        look(owner, "hand-over-plan");
        click(owner, "Next");
        owner.getByLabel("Provider", new Page.GetByLabelOptions().setExact(true))
                .selectOption(with.manager.organizationId().toString());
        look(owner, "hand-over-provider");
        click(owner, "Hand over");
        assertThat(owner.getByText("The provider accepts or refuses.")).isVisible();
        look(owner, "request-handed-over");

        Page manager = browser(with.manager);
        go(manager, "/inbox");
        look(manager, "inbox");
        go(manager, "/engagements");
        look(manager, "engagements");
        manager.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Look at it"))
                .first()
                .click();
        click(manager, "Decline");
        look(manager, "offer");
        click(manager, "Accept and run it");
        assertThat(manager.getByText("You are checked for conflicts of interest first"))
                .isVisible();
        String offered = Acting.as(
                        with.manager, () -> context.getBean(Engagements.class).mine(true, null, 1))
                .items()
                .getFirst()
                .id()
                .toString();
        with.cleared(UUID.fromString(offered));
        go(manager, "/engagements/" + offered);
        assertThat(manager.getByText("Not every safeguard is met")).isVisible();
        look(manager, "gate-provider");
        String engagement = manager.url().substring(manager.url().indexOf("/engagements/"));
        go(manager, matter.substring(matter.indexOf("/matters/")));
        look(manager, "matter-locked");
        go(manager, engagement + "/team");
        manager.getByText("Ravi Solheim").click();
        click(manager, "Seat them");
        with.cleared(UUID.fromString(offered));
        manager.reload();
        look(manager, "team");
        confirm(manager, engagement);

        go(owner, engagement);
        click(owner, "Name the supervising attorney");
        owner.locator("#supervisor select")
                .selectOption(with.attorney.personId().toString());
        owner.locator("#supervisor button.primary").click();
        click(owner, "Release");
        look(owner, "gate-client");

        Page reviewer = browser(with.reviewer, 390, 844, ColorScheme.DARK);
        go(reviewer, "/matters");
        look(reviewer, "matters-locked-narrow-dark");
        confirm(reviewer, engagement);
        look(reviewer, "gate-narrow-dark");
        go(reviewer, matter.substring(matter.indexOf("/matters/")));
        assertThat(reviewer.getByText("Late deliveries in the spring.")).isVisible();
        look(reviewer, "matter-narrow-dark");
        BROWSER.watched();
    }

    private void confirm(Page page, String engagement) {
        go(page, engagement + "/undertaking");
        page.getByText("I have read this").click();
        look(page, "undertaking-" + page.viewportSize().width);
        click(page, "Confirm");
        assertThat(page.getByText("It stands in the record")).isVisible();
    }
}
