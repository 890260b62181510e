package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
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
class UploadJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    @Test
    void fromAnEmptyMatterToCountsThatAddUp() throws IOException {
        EngagementFixtures with = new EngagementFixtures(context);
        ReviewFiles.text(folder.resolve("desk/letters/offer.txt"), "the offer of the mill");
        ReviewFiles.mail(
                folder.resolve("desk/mail/one.eml"), "one", "Rebate", "Teo Varga <teo@mill.example>", "410 a tonne");
        ReviewFiles.pdf(folder.resolve("desk/annex.pdf"), 1);
        ReviewFiles.zip(folder.resolve("archive.zip"));
        String path = "http://localhost:" + port + "/matters/" + with.matter;
        Page owner = BROWSER.open(fixtures.cookie(with.owner), port, 1440, 900, ColorScheme.LIGHT);

        owner.navigate(path + "/collections");
        assertThat(owner.getByText("Nothing was taken in yet")).isVisible();
        Browser.assertAccessible(owner);
        owner.getByLabel("Name of the collection").fill("Dispatch desk");
        owner.getByLabel("Custodian").fill("Aud Renner");
        click(owner, "Take in");
        assertThat(owner.getByText("Choose at least one file")).isVisible();
        assertThat(owner.getByLabel("Name of the collection")).hasValue("Dispatch desk");
        assertThat(owner.getByLabel("Custodian")).hasValue("Aud Renner");
        owner.getByLabel("A whole folder").setInputFiles(folder.resolve("desk"));
        click(owner, "Take in");
        await(owner, "3 in = 3 processed + 0 excepted + 0 deduplicated + 0 filtered");

        owner.getByLabel("Name of the collection").fill("Archive");
        owner.getByLabel("Custodian").fill("Teo Varga");
        owner.getByLabel("Files", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(folder.resolve("archive.zip"));
        click(owner, "Take in");
        await(owner, "5 in = 3 processed + 1 excepted + 1 deduplicated + 0 filtered");
        look(owner, "collections");
        owner.locator("#collections p.hint a").click();
        assertThat(owner.getByText("notes/locked.pdf")).isVisible();
        look(owner, "exceptions");

        Page narrow = BROWSER.open(fixtures.cookie(with.owner), port, 390, 844, ColorScheme.DARK);
        narrow.navigate(path + "/collections");
        look(narrow, "collections-narrow-dark");
        narrow.navigate(path + "/exceptions");
        look(narrow, "exceptions-narrow-dark");
        BROWSER.watched();
    }

    private static void await(Page page, String sum) {
        assertThat(page.locator("#collections"))
                .containsText(sum, new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
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
