package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.engagement.EngagementFixtures;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class SearchJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    CorpusFixtures corpus;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void fromAQueryToItsMarkedPlacesInTheDocument() throws IOException {
        EngagementFixtures with = new EngagementFixtures(context);
        ReviewFiles.mail(
                folder.resolve("a/offer.eml"),
                "o1",
                "The offer",
                "Teo Varga <teo@mill.example>",
                "A rebate of 3 percent on pulp.\n\nNo rebates on paper.\n");
        ReviewFiles.text(folder.resolve("a/menu.txt"), "soup and bread");
        corpus.takeIn(with.owner, with.matter, "Aud Renner", folder);
        Page page = BROWSER.open(fixtures.cookie(with.owner), port, 1440, 900, ColorScheme.LIGHT);
        String search = "http://localhost:" + port + "/matters/" + with.matter + "/search";
        page.navigate(search);
        look(page, "search-empty");
        page.locator("#q").fill("rebate* w/5 (pulp OR paper");
        page.keyboard().press("Enter");
        assertThat(page.locator("#q-error")).isVisible();
        look(page, "search-refused");
        page.locator("#q").fill("rebate* w/5 (pulp OR paper)");
        page.keyboard().press("Enter");
        assertFound(page, search);
        look(page, "search-found");
        page.getByText("The offer").first().click();
        assertThat(page.locator("pre.text mark").first()).isVisible();
        assertThat(page.locator("#mark-place")).containsText("1 of");
        page.keyboard().press(".");
        assertThat(page.locator("#mark-place")).containsText("2 of");
        look(page, "document-marked");
        page.navigate(search + "?q=nowhere");
        look(page, "search-none");
        page.navigate(search + "/terms");
        page.locator("textarea").fill("rebate*\nsoup\nnowhere");
        page.locator("main form button.primary").click();
        assertThat(page.getByText("nowhere").first()).isVisible();
        look(page, "search-terms");
        Page narrow = BROWSER.open(fixtures.cookie(with.owner), port, 390, 844, ColorScheme.DARK);
        narrow.navigate(search + "?q=rebate*");
        look(narrow, "search-narrow-dark");
        BROWSER.watched();
    }

    /** The index is fed in the background; a page that came too early says so, and is asked again. */
    private static void assertFound(Page page, String search) {
        for (int tries = 0; tries < 40 && page.getByText("The offer").count() == 0; tries++) {
            page.waitForTimeout(250);
            page.navigate(search + "?q=rebate*%20w/5%20(pulp%20OR%20paper)");
        }
        assertThat(page.getByText("The offer").first()).isVisible();
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
    }
}
