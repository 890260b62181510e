package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.secondchair.journeys.Workbench.label;
import static org.secondchair.journeys.Workbench.press;
import static org.secondchair.journeys.Workbench.saved;
import static org.secondchair.journeys.Workbench.shown;
import static org.secondchair.journeys.Workbench.waits;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondchair.review.Batches;
import org.secondchair.tenancy.Acting;

/** The work of a reviewer and of the one who checks it, without a single call to the mouse. */
class ReviewJourneyTest extends WorkbenchJourney {
    private static final String TEO = "Teo Varga <teo@mill.example>";

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
}
