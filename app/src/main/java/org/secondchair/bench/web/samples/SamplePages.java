package org.secondchair.bench.web.samples;

import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SamplePages {
    private final SampleFilling filling;

    SamplePages(SampleFilling filling) {
        this.filling = filling;
    }

    @PostMapping("/bench/samples")
    @Requires(Permission.MANAGE_BENCH)
    View fill(@RequestParam(name = "_key", defaultValue = "") String key) {
        int made = filling.fill(1, SampleFilling.MOST, key);
        return View.redirect("/bench")
                .telling(
                        made == 0
                                ? Flash.failed("bench.samples.refused")
                                : Flash.done("bench.samples.done", String.valueOf(made)));
    }
}
