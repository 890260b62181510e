package org.secondchair.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.List;

/** A reviewer's keys on the workbench, and what it shows. */
final class Workbench {
    private Workbench() {}

    static void shown(Page page) {
        assertThat(page.locator("#paper:not([aria-busy]) #label")).not().isEmpty();
    }

    static String label(Page page) {
        return page.locator("#label").textContent();
    }

    static void press(Page page, String... keys) {
        Keyboard keyboard = page.keyboard();
        for (String key : keys) {
            keyboard.press(key);
        }
    }

    /** Goes on with J or K until the document shows. */
    static void stepTo(Page page, String label) {
        for (String key : List.of("k", "j")) {
            for (int step = 0; step < 30 && !label(page).equals(label); step++) {
                String before = label(page);
                press(page, key);
                page.waitForTimeout(60);
                if (label(page).equals(before)) {
                    break;
                }
            }
        }
        assertThat(page.locator("#label")).hasText(label);
    }

    static void saved(Page page) {
        assertThat(page.locator("#status")).containsText("nothing pending");
    }

    /** How long each document took from the key to the screen, in ms. */
    @SuppressWarnings("unchecked")
    static List<Double> waits(Page page) {
        List<Object> measured = (List<Object>) page.evaluate(
                "() => performance.getEntriesByName('document-shown').slice(1).map(one => one.duration + 0.001)");
        return measured.stream().map(one -> ((Number) one).doubleValue()).toList();
    }
}
