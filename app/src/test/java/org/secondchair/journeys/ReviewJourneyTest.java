package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.secondchair.journeys.Workbench.label;
import static org.secondchair.journeys.Workbench.press;
import static org.secondchair.journeys.Workbench.saved;
import static org.secondchair.journeys.Workbench.shown;
import static org.secondchair.journeys.Workbench.stepTo;
import static org.secondchair.journeys.Workbench.waits;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Sessions;
import org.secondchair.access.Walls;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.CheckOut;
import org.secondchair.review.ReviewedMatter;
import org.secondchair.review.Reviews;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The work of a reviewer and of the one who checks it, without a single call to the mouse. */
@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class ReviewJourneyTest {
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final String TEO = "Teo Varga <teo@mill.example>";

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    ReviewedMatter review;

    @BeforeEach
    void aMatterUnderAnEngagement() {
        review = new ReviewedMatter(context, port);
    }

    private void takeIn() {
        context.getBean(CorpusFixtures.class).takeIn(review.with.owner, review.matter, "Aud Renner", folder);
    }

    private Page bench(Actor actor, String path) {
        return bench(actor, path, 1440, 900, ColorScheme.LIGHT);
    }

    private Page bench(Actor actor, String path, int width, int height, ColorScheme scheme) {
        Page page = BROWSER.open(fixtures.cookie(actor), port, width, height, scheme);
        page.navigate("http://localhost:" + port + review.page(path));
        return page;
    }

    private static void look(Page page, String name) {
        Browser.assertAccessible(page);
        Browser.picture(page, name);
    }

    private List<Integer> unsaved() {
        return Acting.as(review.with.owner, () -> context.getBean(Batches.class).out(review.matter));
    }

    @Test
    void aWholeReviewByKeyboardItsCheckAndItsReport() throws IOException {
        ReviewFiles.mail(folder.resolve("a/rebate.eml"), "r1", "Rebate of the mill", TEO, "The rebate is 3 percent.\n");
        ReviewFiles.answer(
                folder.resolve("a/answer.eml"),
                "r2",
                "r1",
                "Re: Rebate of the mill",
                TEO,
                "Fine.\n\n> The rebate is 3 percent.");
        ReviewFiles.mail(folder.resolve("a/lunch.eml"), "l1", "Lunch", TEO, "Soup on Thursday?\n");
        ReviewFiles.mail(folder.resolve("a/rtl.eml"), "l2", "Prices", TEO, "שלום, מחיר.\n\nThe price of pulp.\n");
        ReviewFiles.pdf(folder.resolve("a/annex.pdf"), 3);
        ReviewFiles.picture(folder.resolve("a/photo.png"));
        ReviewFiles.text(folder.resolve("a/prices.csv"), "grade,price\npulp,410\nrebate,3\n");
        takeIn();
        review.open("Rebates", "Prices");

        Page page = bench(review.with.reviewer, "/review/work#take");
        shown(page);
        look(page, "bench");
        press(page, "?");
        assertThat(page.locator("#legend")).isVisible();
        look(page, "bench-legend");
        press(page, "Escape", "p");
        assertThat(page.getByText("Responsive: rebates.")).isVisible();
        press(page, "b");

        Set<String> seen = new HashSet<>();
        List<Double> waits = new ArrayList<>();
        boolean undone = false;
        for (int batch = 0; batch < 10 && seen.size() < 7; batch++) {
            shown(page);
            int left = page.locator("#list .item").count();
            for (int i = 0; i < left; i++) {
                String label = label(page);
                boolean fresh = seen.add(label);
                switch (label) {
                    case "Rebate of the mill" -> {
                        press(page, "t");
                        assertThat(page.locator("#related")).containsText("Conversation of 2");
                        look(page, "bench-related");
                        press(page, "b", "/");
                        page.keyboard().type("percent");
                        press(page, "Enter");
                        assertThat(page.locator("#hit")).hasText("1 of 1 marked");
                        press(page, "r", "1", "h", "m");
                        page.keyboard().type("the first offer");
                        press(page, "Enter");
                    }
                    case "annex.pdf" -> {
                        press(page, "v");
                        assertThat(page.locator("#pdf canvas").first()).hasAttribute("aria-label", "1 / 3");
                        assertThat(page.locator("#pdf canvas")).hasCount(3);
                        page.waitForFunction("() => { const c = document.querySelector('#pdf canvas');"
                                + " return new Uint32Array(c.getContext('2d').getImageData(0, 0, c.width, c.height)"
                                + ".data.buffer).some(p => p === 0xff000000) }");
                        look(page, "bench-pages");
                        press(page, "v", "u", "Enter");
                        assertThat(page.locator("#problems")).containsText("what you are unsure about");
                        page.keyboard().type("Is an annex of its own?");
                        press(page, "Enter");
                    }
                    case "photo.png" -> {
                        assertThat(page.locator("#image img")).isVisible();
                        assertThat((Integer) page.evaluate("document.querySelector('#image img').naturalWidth"))
                                .isPositive();
                        press(page, "n", "Enter");
                    }
                    case String _ -> {
                        if (!undone && fresh) {
                            undone = true;
                            press(page, "r", "2", "Enter");
                            saved(page);
                            press(page, "z");
                            if (page.locator("#end").isHidden()) {
                                assertThat(page.locator("#label")).hasText(label);
                            }
                            assertThat(page.locator("input[value=Prices]")).isChecked();
                        }
                        press(page, "n", "Enter");
                    }
                }
                page.waitForFunction(
                        "l => document.getElementById('label').textContent !== l || !document.getElementById('end').hidden",
                        label);
            }
            waits.addAll(waits(page));
            assertThat(page.locator("#end:not([hidden]) #end-title")).hasText("The batch is complete.");
            look(page, "bench-complete");
            press(page, "z");
            assertThat(page.locator("#end")).isHidden();
            assertThat(page.locator("input[name=responsive]:checked")).hasCount(1);
            press(page, "Enter");
            assertThat(page.locator("#end:not([hidden]) #end-title")).hasText("The batch is complete.");
            press(page, "Enter");
            assertThat(page.locator("#paper[aria-busy]")).hasCount(0);
            page.waitForFunction("() => !document.getElementById('batch-progress').value"
                    + " || document.getElementById('end-title').textContent.startsWith('Nothing')");
        }
        assertThat(seen).hasSize(7);
        assertThat(page.locator("#end:not([hidden]) #end-title")).hasText("Nothing is left to do here.");
        look(page, "bench-nothing-left");
        assertThat(unsaved()).isEmpty();
        waits.sort(null);
        assertThat(waits.get(waits.size() / 2))
                .as("median wait for the next document in ms")
                .isLessThan(100);

        checkAndReport();
        BROWSER.watched();
    }

    private void checkAndReport() {
        Page owner = bench(review.with.owner, "/review");
        look(owner, "control-room");
        owner.getByLabel("Documents", new Page.GetByLabelOptions().setExact(true))
                .fill("7");
        owner.getByText("Draw", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(owner.getByText("The sample was drawn")).isVisible();

        Page checker = bench(review.checker, "/review/check#take");
        shown(checker);
        assertThat(checker.locator("#batch-name")).containsText("Check");
        assertThat(checker.locator("#why")).containsText("Drawn at random");
        assertThat(checker.locator("#list .badge")).hasCount(0);
        look(checker, "bench-check");
        int size = checker.locator("#list .item").count();
        for (int i = 0; i < size; i++) {
            String label = label(checker);
            press(checker, label.equals("Lunch") ? "r" : label.equals("Rebate of the mill") ? "r" : "n", "Enter");
            checker.waitForFunction(
                    "l => document.getElementById('label').textContent !== l || !document.getElementById('end').hidden",
                    label);
        }
        assertThat(checker.locator("#end:not([hidden]) #end-title")).hasText("The batch is complete.");

        owner.navigate("http://localhost:" + port + review.page("/review"));
        assertThat(owner.locator("#reviewers")).containsText("1 of 6");
        look(owner, "control-room-checked");
        owner.navigate("http://localhost:" + port + review.page("/report"));
        look(owner, "report");
        assertThat(owner.getByText("Ravi Solheim").first()).isVisible();
        owner.navigate("http://localhost:" + port
                + review.page(
                        "/documents/" + review.document("Rebate of the mill").id()));
        look(owner, "document");
        owner.getByText("Who saw it").click();
        assertThat(owner.locator("#record")).containsText("Ravi Solheim");
        assertThat(owner.locator("#record")).containsText("Rebate of the mill");
        look(owner, "who-saw-it");
    }

    @Test
    void nothingOfAHostileMailReachesOutOfItsFrame() throws IOException {
        try (Outside outside = new Outside()) {
            ReviewFiles.hostileMail(folder.resolve("a/hostile.eml"), outside.address());
            takeIn();
            review.open("Rebates");
            Page page = bench(review.with.reviewer, "/review/work#take");
            List<String> requests = new ArrayList<>();
            page.onRequest(request -> requests.add(request.url()));
            shown(page);
            press(page, "v");
            var mail = page.frameLocator("#mail iframe");
            assertThat(mail.getByText("the pulp rebate")).isVisible();
            assertThat(mail.locator("b")).hasText("formatted");
            assertThat(mail.locator(
                            "img, script, form, input, iframe, video, svg, object, embed, link, meta[http-equiv]"))
                    .hasCount(0);
            page.waitForTimeout(300);
            look(page, "bench-mail");
            Page alone = bench(
                    review.with.owner,
                    "/documents/" + review.document("Formatted rebate").id() + "/mail");
            assertThat(alone.getByText("the pulp rebate")).isVisible();
            alone.waitForTimeout(300);
            assertThat(alone.url()).contains("/mail");
            assertThat(outside.asked()).as("requests that left the frame").isEmpty();
            assertThat(requests).allMatch(url -> url.startsWith("http://localhost:" + port + "/"));
        }
    }

    @Test
    void aDecisionSurvivesAServerThatIsAwayAndALostLeaseAndAWallEndsTheWork() throws IOException {
        for (int i = 0; i < 12; i++) {
            ReviewFiles.text(folder.resolve("a/%02d.txt".formatted(i)), "rebate of the pulp mill, note " + i);
        }
        takeIn();
        review.open("Rebates");
        Page page = bench(review.with.reviewer, "/review/work#take");
        shown(page);

        page.context().setOffline(true);
        String first = label(page);
        press(page, "r", "Enter");
        assertThat(page.locator("#label")).not().hasText(first);
        press(page, "n", "Enter");
        assertThat(page.locator("#told")).containsText("The server does not answer");
        assertThat(page.locator("#status")).containsText("2 waiting");
        look(page, "bench-away");
        page.context().setOffline(false);
        saved(page);
        assertThat(page.locator("#told")).isHidden();
        assertThat(page.locator("#list .badge")).hasCount(2);

        Acting.as(
                review.with.owner,
                () -> context.getBean(Reviews.class).publish(review.matter, "Responsive: rebates only.", List.of()));
        press(page, "r", "Enter");
        assertThat(page.locator("#new-protocol")).isVisible();
        look(page, "bench-new-protocol");

        Batch held = ((CheckOut.Continued) Acting.as(
                        review.with.reviewer,
                        () -> context.getBean(Batches.class).checkOut(review.matter, Batch.Kind.REVIEW)))
                .batch();
        Acting.as(review.with.reviewer, () -> context.getBean(Batches.class).giveBack(review.matter, held.id()));
        press(page, "n", "Enter");
        assertThat(page.locator("#end:not([hidden]) #end-title")).containsText("This batch is not yours any more");
        look(page, "bench-lost");
        press(page, "Enter");
        shown(page);
        press(page, "g");
        assertThat(page.locator("#give-back-dialog")).isVisible();
        press(page, "Escape", "g", "Enter");
        assertThat(page.locator("#end:not([hidden]) #end-title")).containsText("went back");
        press(page, "Enter");
        shown(page);

        Acting.as(
                review.with.owner,
                () -> context.getBean(Walls.class)
                        .raiseAgainstPerson(review.matter, review.with.reviewer.personId(), "A conflict came up."));
        press(page, "r", "Enter");
        assertThat(page.locator("#end:not([hidden]) #end-title")).containsText("You cannot see this matter now");
        assertThat(page.locator("#text")).isEmpty();
        assertThat(page.locator("#list")).isEmpty();
        assertThat(page.locator("#label")).isEmpty();
        look(page, "bench-walled");
    }

    @Test
    void aSecondWindowIsAskedBeforeItOverwritesAndASignedOutOneShowsNothing() throws IOException {
        for (int i = 0; i < 4; i++) {
            ReviewFiles.text(folder.resolve("a/%02d.txt".formatted(i)), "rebate of the pulp mill, note " + i);
        }
        takeIn();
        review.open("Rebates");
        Page first = bench(review.with.reviewer, "/review/work#take");
        shown(first);
        String cookie = fixtures.cookie(review.with.reviewer);
        Page second = BROWSER.open(cookie, port, 1440, 900, ColorScheme.LIGHT);
        second.navigate("http://localhost:" + port + review.page("/review/work#take"));
        shown(second);
        String label = label(first);
        assertThat(second.locator("#label")).hasText(label);
        press(first, "r", "1", "Enter");
        saved(first);

        press(second, "n", "h", "Enter");
        assertThat(second.locator("#problems")).containsText("cannot be hot");
        press(second, "h", "Enter");
        assertThat(second.locator("#conflict")).containsText("in another window");
        assertThat(second.locator("#conflict")).containsText("Rebates");
        assertThat(second.locator("#label")).hasText(label);
        look(second, "bench-elsewhere");
        second.getByText("Keep that").click();
        assertThat(second.locator("#conflict")).isHidden();
        assertThat(second.locator("input[value=RESPONSIVE]")).isChecked();
        press(second, "n", "Enter");
        saved(second);
        press(first, "z");
        assertThat(first.locator("#label")).hasText(label);
        press(first, "u", "m");
        first.keyboard().type("Which mill?");
        press(first, "Enter");
        assertThat(first.locator("#conflict")).containsText("Not responsive");
        press(first, "Escape");
        first.getByText("Replace it").click();
        saved(first);
        assertThat(first.locator("#conflict")).isHidden();
        assertThat(first.locator("#list .badge").first()).containsText("unsure");

        context.getBean(Sessions.class).end(cookie.substring(cookie.indexOf('=') + 1));
        press(second, "r", "Enter");
        assertThat(second.locator("#end:not([hidden]) #end-title")).hasText("You are signed out.");
        assertThat(second.locator("#end-text")).containsText("1");
        assertThat(second.locator("#text")).isEmpty();
        assertThat(second.locator("#list")).isEmpty();
        assertThat(second.locator("#label")).isEmpty();
        assertThat(second.locator("#protocol")).isEmpty();
        List<String> asked = new ArrayList<>();
        second.onRequest(request -> asked.add(request.url()));
        second.waitForTimeout(3_000);
        assertThat(asked).as("asked after the end").isEmpty();
        look(second, "bench-signed-out");
    }

    @Test
    void theBenchBendsToNarrowAndDarkScreensAndToLongDocuments() throws IOException {
        ReviewFiles.text(
                folder.resolve("a/long.txt"), "The rebate of the pulp mill is 3 percent of all.\n".repeat(21_000));
        StringBuilder to = new StringBuilder("Teo Varga <teo@mill.example>");
        for (int i = 1; i < 500; i++) {
            to.append(",\n Person ").append(i).append(" <p").append(i).append("@mill.example>");
        }
        ReviewFiles.mail(folder.resolve("a/many.eml"), "m1", "To everybody", to.toString(), "rebate");
        ReviewFiles.text(folder.resolve("a/empty.txt"), "\n");
        takeIn();
        review.open("Rebates");
        Page page = bench(review.with.reviewer, "/review/work#take");
        shown(page);
        stepTo(page, "To everybody");
        assertThat(page.locator("#head")).containsText("and 492 more");
        stepTo(page, "empty.txt");
        assertThat(page.locator("#text")).containsText("has no text");
        stepTo(page, "long.txt");
        assertThat(page.locator("#text .block").first()).containsText("The rebate");
        assertThat(page.evaluate("document.getElementById('text').textContent.length > 1000000"))
                .isEqualTo(true);
        Page dark = bench(review.with.reviewer, "/review/work#take", 1440, 900, ColorScheme.DARK);
        shown(dark);
        stepTo(dark, "To everybody");
        look(dark, "bench-dark");
        Page narrow = bench(review.with.reviewer, "/review/work#take", 390, 844, ColorScheme.LIGHT);
        shown(narrow);
        stepTo(narrow, "To everybody");
        assertThat(narrow.getByText("Reviewing takes a wider window")).isVisible();
        assertThat((Integer) narrow.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
        look(narrow, "bench-narrow");
        BROWSER.watched();
    }
}
