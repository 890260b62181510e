package org.secondchair.ui.web;

import java.time.Clock;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All components together, for developers; there only while developing and in the demo. */
@Controller
class StylePages {
    private final Clock clock;
    private final boolean shown;

    StylePages(
            Clock clock,
            @Value("${secondchair.dev:false}") boolean dev,
            @Value("${secondchair.demo:false}") boolean demo) {
        this.clock = clock;
        this.shown = dev || demo;
    }

    @GetMapping("/style")
    @Requires(Permission.PUBLIC)
    View style(ListQuery list) {
        return page(list, "");
    }

    @PostMapping("/style")
    @Requires(Permission.PUBLIC)
    View save(ListQuery list, @RequestParam(defaultValue = "") String matter) {
        if (matter.isBlank()) {
            return page(list, "Give the matter a name").status(422);
        }
        requireShown();
        return View.redirect("/style").telling(Flash.done("ui.style.saved", matter.strip()));
    }

    @PostMapping("/style/toast")
    @Requires(Permission.PUBLIC)
    View toast() {
        requireShown();
        return View.part("ui/style/answer", "Noted.").telling(Flash.done("ui.style.saved", "Halden v. Marrow"));
    }

    @PostMapping("/style/locked")
    @Requires(Permission.PUBLIC)
    View locked() {
        requireShown();
        throw Refusal.because(Refusal.Kind.LOCKED, "ui.style.locked");
    }

    private View.Page page(ListQuery list, String error) {
        requireShown();
        return View.page("ui/style/all", StyleSamples.page(list, clock.instant(), error));
    }

    private void requireShown() {
        if (!shown) {
            throw Refusal.missing();
        }
    }
}
