package org.secondchair.review.web.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.journeys.Browser;
import org.secondchair.review.ReviewedMatter;
import org.secondchair.review.ReviewedMatter.Answer;
import org.secondchair.review.Samples;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class ReportBrowserTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String LONG =
            "Verwaltungsgesellschaft für Zellstoffbeschaffung und Papierrohstofflogistik Nordseeküste mbH und Co KG";

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    ReviewedMatter review;

    @BeforeEach
    void aMatter() {
        review = new ReviewedMatter(context, port);
    }

    private Page open(int width, int height, ColorScheme scheme, String path) {
        Page page = BROWSER.open(width, height, scheme);
        review.browser(review.with.owner)
                .cookies()
                .forEach((name, value) ->
                        page.context().addCookies(List.of(new Cookie(name, value).setUrl("http://localhost:" + port))));
        page.navigate("http://localhost:" + port + review.page(path));
        return page;
    }

    private void look(String path, String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            String shade = scheme == ColorScheme.LIGHT ? "" : "-dark";
            Page wide = open(1440, 900, scheme, path);
            Browser.assertAccessible(wide);
            Browser.picture(wide, name + "-wide" + shade);
            Page narrow = open(390, 844, scheme, path);
            Browser.assertAccessible(narrow);
            Browser.picture(narrow, name + "-narrow" + shade);
            org.assertj.core.api.Assertions.assertThat(
                            (Boolean) narrow.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out of a narrow page")
                    .isTrue();
            wide.context().close();
            narrow.context().close();
        }
        BROWSER.watched();
    }

    @Test
    void anEmptyReportSaysWhatBelongsThere() {
        look("/report", "report-empty");
        look("/coded-set", "coded-set-empty");
        look("/review/documents", "coded-empty");
    }

    @Test
    void aSentenceOfTheReportLeadsToItsPlaceAndTheSetCanBeTaken() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 9; i++) {
            files.put(
                    "rebate" + i + ".txt",
                    "Introduction without a message. The rebate for season " + i + " was agreed in writing with the "
                            + LONG + ". The goods left on time.");
        }
        files.put(
                "x".repeat(150) + ".txt",
                "Hot news of the rebate: everybody knew. Nobody wrote it down. It was March.");
        files.put("secret.txt", "Advice of counsel.");
        review.takeIn(folder, "Annegret von der Wühlisch-Zumbroich zu Hohenfels", files);
        review.answers.put("secret.txt", new Answer("RESPONSIVE", "WITHHOLD", List.of(), true, ""));
        review.answers.put(
                "x".repeat(150) + ".txt", new Answer("RESPONSIVE", "NOT_PRIVILEGED", List.of("rebate"), true, ""));
        for (int i = 0; i < 7; i++) {
            review.answers.put(
                    "rebate" + i + ".txt",
                    new Answer(
                            "RESPONSIVE",
                            "NOT_PRIVILEGED",
                            List.of("rebate", "what the board knew and when it knew it"),
                            false,
                            ""));
        }
        review.open("rebate", "what the board knew and when it knew it");
        review.code(review.with.reviewer, "batches", 100);
        Acting.as(review.checker, () -> context.getBean(Samples.class).drawForChecking(review.matter, 6));
        review.code(review.checker, "checks", 100);

        look("/report", "report");
        look("/coded-set", "coded-set");
        look("/review/documents?responsive=RESPONSIVE", "coded");
        look("", "matter-with-report");
        Page page = open(1440, 900, ColorScheme.LIGHT, "/report");
        page.locator("#says .source").first().click();
        assertThat(page.locator("mark#place")).isVisible();
        Browser.assertAccessible(page);
        Browser.picture(page, "document-place");
        page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("In short"))
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        assertThat(page.locator("mark#place")).isVisible();
        page.navigate("http://localhost:" + port + review.page("/coded-set"));
        var set = page.waitForDownload(
                () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take it"))
                        .first()
                        .click());
        org.assertj.core.api.Assertions.assertThat(set.suggestedFilename()).isEqualTo("coded set 1001-7.zip");
        var print = page.waitForDownload(() -> {
            page.navigate("http://localhost:" + port + review.page("/report"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF"))
                    .click();
        });
        print.saveAs(Path.of("target/screens/report.pdf"));
        BROWSER.watched();
    }
}
