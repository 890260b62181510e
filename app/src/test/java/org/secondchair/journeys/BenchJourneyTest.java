package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.access.AccessFixtures;
import org.secondchair.bench.BenchFixtures;
import org.secondchair.bench.generator.SampleProfessionals;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class BenchJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    SampleProfessionals samples;

    @LocalServerPort
    int port;

    BenchFixtures with;
    String bench;

    @BeforeEach
    void aProvider() {
        with = new BenchFixtures(context);
        bench = "http://localhost:" + port + "/bench";
    }

    private Page manager() {
        return BROWSER.open(fixtures.cookie(with.manager), port, 1440, 900, ColorScheme.LIGHT);
    }

    @Test
    void fromAnEmptyBenchByASpreadsheetToAVettedProfessional() {
        Page page = manager();
        page.navigate(bench);
        look(page, "bench-empty");
        page.getByText("Import").last().click();
        look(page, "bench-import");
        page.locator("#file")
                .setInputFiles(new FilePayload("people.csv", "text/csv", """
                        reference,name,languages,admissions
                        E-1,Amparo Quelho,"pt C2, en C1",PT | 77L | good
                        E-2,Bram Lindhal,klingon,
                        """.getBytes(StandardCharsets.UTF_8)));
        page.locator("main form button.primary").click();
        assertThat(page.getByText("klingon")).isVisible();
        look(page, "bench-preview");
        page.locator("main form button.primary").click();
        page.getByText("Amparo Quelho").click();
        look(page, "bench-profile");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Admissions"))
                .click();
        page.getByText("Confirm at the source").first().click();
        page.locator("dialog input[name=evidence]").fill("https://bar.example/77L");
        page.locator("dialog button.primary").click();
        assertThat(page.getByText("https://bar.example/77L")).isVisible();
        look(page, "bench-admissions");
        page.locator(".tabs a", new Page.LocatorOptions().setHasText("Vetting")).click();
        for (String kind :
                new String[] {"IDENTITY", "REFERENCES", "CONFLICTS_HISTORY", "CONFIDENTIALITY", "RIGHT_TO_WORK"}) {
            page.locator("#kind").selectOption(kind);
            page.locator("#evidence").fill("file 1");
            page.locator("main form button.primary").click();
        }
        assertThat(page.locator("h1")).containsText("Vetting in force");
        look(page, "bench-vetting");
        BROWSER.watched();
    }

    @Test
    void filtersCoverageAndTheQueueOfALargeBench() {
        Acting.as(with.manager, () -> samples.take(7, 2_500, LocalDate.now(), _ -> {}));
        Page page = manager();
        page.navigate(bench);
        look(page, "bench-list");
        for (String[] filter : new String[][] {{"jurisdiction", "DE"}, {"language", "fr"}, {"vetted", "yes"}}) {
            page.locator("#" + filter[0]).selectOption(filter[1]);
            assertThat(page).hasURL(Pattern.compile(".*" + filter[0] + "=" + filter[1] + ".*"));
        }
        assertThat(page.locator("#bench tbody tr").first()).isVisible();
        look(page, "bench-filtered");
        page.navigate(bench + "/coverage?vetted=yes");
        look(page, "bench-coverage");
        page.locator("#coverage td a").first().click();
        assertThat(page.locator("#bench tbody tr").first()).isVisible();
        page.navigate(bench + "/vetting");
        look(page, "bench-queue");
        page.navigate(bench + "?q=nobody%20of%20that%20name");
        look(page, "bench-none");
        for (ColorScheme scheme : ColorScheme.values()) {
            if (scheme != ColorScheme.NO_PREFERENCE) {
                Page narrow = BROWSER.open(fixtures.cookie(with.manager), port, 390, 844, scheme);
                for (String path : new String[] {"", "/coverage", "/vetting", "/new", "/import"}) {
                    narrow.navigate(bench + path);
                    look(narrow, "bench-narrow-" + scheme + path.replace('/', '-'));
                }
            }
        }
        Page dark = BROWSER.open(fixtures.cookie(with.manager), port, 1440, 900, ColorScheme.DARK);
        dark.navigate(bench + "/coverage");
        look(dark, "bench-coverage-dark");
        dark.navigate(bench);
        look(dark, "bench-list-dark");
        BROWSER.watched();
    }

    @Test
    void aProfessionalKeepsTheirOwnProfile() {
        UUID id = with.tied();
        Page page = BROWSER.open(fixtures.cookie(with.lawyer), port, 390, 844, ColorScheme.DARK);
        String mine = "http://localhost:" + port + "/me/profile";
        page.navigate(mine);
        look(page, "mine");
        page.locator("#languages").fill("pt C2, en C9");
        page.locator("main form button.primary").click();
        assertThat(page.locator("#languages-error")).isVisible();
        page.locator("#languages").fill("pt C2, en C2");
        page.locator("main form button.primary").click();
        assertThat(page.locator("#languages")).hasValue("pt C2, en C2");
        page.navigate(mine + "/calendar");
        page.locator("#note").fill("holiday");
        page.locator("main form button.primary").click();
        assertThat(page.getByText("holiday")).hasCount(1);
        look(page, "mine-calendar");
        page.navigate(mine + "/vetting");
        assertThat(page.locator("main form")).hasCount(0);
        look(page, "mine-vetting");
        page.navigate(mine + "/rates");
        look(page, "mine-rates");
        page.navigate("http://localhost:" + port + "/me/declaration");
        page.locator("#GENDER").selectOption("WOMAN");
        page.locator("input[name=counted]").check();
        page.locator("main form button.primary").click();
        assertThat(page.locator("#GENDER")).hasValue("WOMAN");
        look(page, "mine-declaration");
        Page keeper = manager();
        keeper.navigate(bench + "/" + id + "/calendar");
        look(keeper, "bench-calendar");
        keeper.navigate(bench + "/" + id + "/account");
        look(keeper, "bench-account");
        keeper.navigate(bench + "/" + id + "/rates");
        look(keeper, "bench-rates");
        BROWSER.watched();
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        Browser.assertAccessible(page);
    }
}
