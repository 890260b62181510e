package org.secondchair.form;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.secondchair.journeys.Browser;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.View;
import org.secondchair.ui.web.UiTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@UiTest
@Import(FormBrowserTest.Preview.class)
class FormBrowserTest {
    @RegisterExtension
    static final Browser browser = new Browser();

    @Controller
    static class Preview {
        @GetMapping("/form")
        @Requires(Permission.PUBLIC)
        View form() {
            return View.page("form/preview", FormPart.of(FormFixtures.CODING, Answers.NONE));
        }
    }

    @LocalServerPort
    int port;

    @AfterEach
    void nothingWasRefusedByThePolicy() {
        browser.watched();
    }

    @Test
    void fieldsComeAndGoAndTheKeyboardChooses() {
        Page page = browser.open();
        page.navigate("http://localhost:" + port + "/form");
        assertThat(page.getByLabel("Your question")).isHidden();
        page.keyboard().press("u");
        assertThat(page.getByLabel("Unsure, ask")).isChecked();
        page.keyboard().press("q");
        assertThat(page.getByLabel("Your question")).isFocused();
        page.keyboard().type("r u sure?");
        assertThat(page.getByLabel("Unsure, ask")).isChecked();
        page.keyboard().press("Tab");
        page.getByText("Responsive", new Page.GetByTextOptions().setExact(true))
                .last()
                .click();
        page.keyboard().press("r");
        page.keyboard().press("2");
        assertThat(page.getByLabel("Price setting")).isChecked();
        assertThat(page.getByLabel("Your question")).isHidden();
        page.keyboard().press("p");
        assertThat(page.getByLabel("Prices are named")).isChecked();
        Browser.assertAccessible(page);
        Browser.picture(page, "form-coding");
        page.keyboard().press("n");
        assertThat(page.getByLabel("Prices are named")).isHidden();
    }
}
