package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Needs an installation without any organization, hence a database of its own. */
@SecondchairTest
@Import(DoorFixtures.class)
@TestPropertySource(properties = "secondchair.test=first-start-in-the-browser")
@DirtiesContext
class FirstStartJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @LocalServerPort
    int port;

    @Autowired
    DoorFixtures door;

    @Test
    void fromTheOneTimeLinkToAnOrganizationWithAMatter() {
        String link = "http://localhost:" + port + "/first-start?"
                + URI.create(door.firstStartLink()).getQuery();
        Page narrow = BROWSER.open(390, 844, ColorScheme.DARK);
        narrow.navigate(link);
        look(narrow, "first-start-narrow-dark");
        Page founder = BROWSER.open();
        founder.navigate("http://localhost:" + port + "/");
        look(founder, "sign-in-before-first-start");
        founder.navigate(link);
        look(founder, "first-start");
        founder.getByText("Law firm", new Page.GetByTextOptions().setExact(true))
                .click();
        founder.getByLabel("Name of the organization").fill("Quillon & Byrd LLP");
        founder.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Oda Quillon");
        founder.getByLabel("E-mail").fill("oda@quillon.example");
        founder.getByLabel("Password").fill("short");
        click(founder, "Set up");
        assertThat(founder.getByText("it is marked below")).isVisible();
        look(founder, "first-start-refused");
        founder.getByLabel("Password").fill("quiet rivers carry far");
        click(founder, "Set up");
        assertThat(founder.getByText("Oda Quillon").first()).isVisible();
        look(founder, "start-empty");

        founder.navigate("http://localhost:" + port + "/matters/new");
        founder.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Halden v. Marrow Shipping");
        founder.getByLabel("Client-matter number").fill("0417-0032");
        click(founder, "Open the matter");
        assertThat(founder.getByText("No work is handed over yet")).isVisible();

        Page late = BROWSER.open();
        late.navigate(link);
        look(late, "first-start-void");
        late.navigate("http://localhost:" + port + "/sign-in");
        late.getByLabel("E-mail").fill("oda@quillon.example");
        late.getByLabel("Password").fill("quiet rivers carry far");
        click(late, "Sign in");
        assertThat(late.getByText("Oda Quillon").first()).isVisible();
        BROWSER.watched();
    }

    private static void click(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
    }
}
