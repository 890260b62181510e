package org.secondchair.staffing.fairness.web;

import org.secondchair.staffing.fairness.FairnessReports;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class FairnessPages {
    private final FairnessReports reports;

    FairnessPages(FairnessReports reports) {
        this.reports = reports;
    }

    @GetMapping("/placements/fairness")
    @Requires(Permission.SEE_BENCH)
    View report() {
        return View.page("staffing/fairness", reports.report());
    }
}
