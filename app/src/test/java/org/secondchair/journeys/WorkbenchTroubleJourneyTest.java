package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.secondchair.journeys.Workbench.label;
import static org.secondchair.journeys.Workbench.press;
import static org.secondchair.journeys.Workbench.saved;
import static org.secondchair.journeys.Workbench.shown;
import static org.secondchair.journeys.Workbench.stepTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Sessions;
import org.secondchair.access.Walls;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.CheckOut;
import org.secondchair.review.Reviews;
import org.secondchair.tenancy.Acting;

/** What gets in a reviewer's way: a hostile mail, a server that is away, a second window, a narrow screen. */
class WorkbenchTroubleJourneyTest extends WorkbenchJourney {
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
