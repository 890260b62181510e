package org.secondchair.staffing.fairness.web;

import org.secondchair.staffing.fairness.FairnessReport;
import org.secondchair.staffing.fairness.FairnessReports;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class FairnessApi {
    private final FairnessReports reports;

    FairnessApi(FairnessReports reports) {
        this.reports = reports;
    }

    @GetMapping("/api/placements/fairness")
    @Requires(Permission.SEE_BENCH)
    FairnessReport report() {
        return reports.report();
    }
}
