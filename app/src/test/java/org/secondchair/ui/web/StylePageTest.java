package org.secondchair.ui.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondchair.journeys.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

@UiTest
class StylePageTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    @LocalServerPort
    int port;

    @AfterEach
    void nothingWasRefusedByThePolicy() {
        browser.watched();
    }

    @ParameterizedTest
    @CsvSource({"1440,900,LIGHT", "1440,900,DARK", "390,844,LIGHT", "390,844,DARK"})
    void isAccessibleInEverySizeAndScheme(int width, int height, ColorScheme scheme) {
        Page page = browser.open(width, height, scheme);
        for (String path : new String[] {"/style", "/style?show=none", "/nowhere"}) {
            page.navigate(url(path));
            String name = path.replaceAll("[^a-z]+", "-") + "-" + width + "-" + scheme;
            Browser.picture(page, "ui" + name);
            Browser.assertAccessible(page);
            org.assertj.core.api.Assertions.assertThat(
                            page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("nothing sticks out sideways on " + path)
                    .isEqualTo(true);
        }
    }

    @Test
    void aListSortsFiltersAndPagesAndTheAddressFollows() {
        Page page = style();
        Locator rows = page.locator("#people tbody tr");
        assertThat(rows).hasCount(5);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next page"))
                .click();
        assertThat(rows).hasCount(3);
        assertThat(page).hasURL(Pattern.compile("after="));
        page.goBack();
        assertThat(rows).hasCount(5);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Shifts"))
                .click();
        assertThat(page).hasURL(Pattern.compile("sort=shifts"));
        assertThat(page.locator("th[aria-sort=ascending]")).containsText("Shifts");
        assertThat(rows.first()).containsText("Oyelaran");
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("sig");
        assertThat(rows).hasCount(1);
        assertThat(page).hasURL(Pattern.compile("q=sig"));
        page.reload();
        assertThat(rows).hasCount(1);
    }

    @Test
    void quickOpenFindsFromTheKeyboard() {
        Page page = style();
        page.keyboard().press("Control+k");
        page.keyboard().type("hal");
        assertThat(page.locator("#find-results a")).hasCount(1);
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#find-results a")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator("#find-box")).isHidden();
    }

    @Test
    void aMessageComesWithAPartAndARefusalLeavesThePageAsItIs() {
        Page page = style();
        page.getByText("Answer with a message").click();
        assertThat(page.locator("#answer")).hasText("Noted.");
        assertThat(page.locator(".toast.good")).containsText("Halden v. Marrow is saved.");
        page.getByText("Be refused").click();
        assertThat(page.locator(".toast.bad")).containsText("Three of ten safeguards");
        assertThat(page.locator("#answer")).hasText("Noted.");
        page.locator(".toast.bad .close").click();
        assertThat(page.locator(".toast.bad")).hasCount(0);
    }

    @Test
    void aFormSaysWhatIsWrongAndThenThatItIsSaved() {
        Page page = style();
        page.getByText("Open the matter").click();
        Locator name = page.getByLabel("Name of the matter");
        assertThat(name).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#matter-error")).containsText("Give the matter a name");
        name.fill("Halden v. Marrow");
        page.getByText("Open the matter").click();
        assertThat(page.locator(".flash[role=status]")).containsText("Halden v. Marrow is saved.");
    }

    @Test
    void onASmallScreenTheRailIsAMenu() {
        Page page = browser.open(390, 844, ColorScheme.LIGHT);
        page.navigate(url("/style"));
        assertThat(page.locator("#rail")).isHidden();
        page.getByLabel("Menu").click();
        assertThat(page.locator("#rail")).isVisible();
        Browser.picture(page, "ui-menu-390");
        Browser.assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator("#rail")).isHidden();
    }

    private Page style() {
        Page page = browser.open();
        page.navigate(url("/style"));
        return page;
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }
}
