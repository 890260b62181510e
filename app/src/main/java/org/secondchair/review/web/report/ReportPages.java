package org.secondchair.review.web.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterTabs;
import org.secondchair.matter.Matters;
import org.secondchair.review.report.MondayReport;
import org.secondchair.review.report.MondayReports;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The Monday report: page, print, and the same figures for programs. */
@Controller
class ReportPages {
    private static final String TAB = "/report";

    private final MondayReports reports;
    private final ReportPrints prints;
    private final KeptReportPages kept;
    private final Matters matters;
    private final MatterTabs tabs;
    private final Access access;

    ReportPages(
            MondayReports reports,
            ReportPrints prints,
            KeptReportPages kept,
            Matters matters,
            MatterTabs tabs,
            Access access) {
        this.reports = reports;
        this.prints = prints;
        this.kept = kept;
        this.matters = matters;
        this.tabs = tabs;
        this.access = access;
    }

    @GetMapping("/matters/{matterId}/report")
    @Requires(Permission.SEE_REPORT)
    View page(@PathVariable UUID matterId) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        return View.page(
                "review/report",
                new ReportPage(
                        matter,
                        reports.of(matter),
                        tabs.of(matterId, TAB),
                        access.may(Permission.EXPORT_DOCUMENTS, matterId),
                        kept.shown(matter)));
    }

    @GetMapping("/matters/{matterId}/report.pdf")
    @Requires(Permission.SEE_REPORT)
    void print(@PathVariable UUID matterId, HttpServletResponse response) throws IOException {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        KeptReportPages.attach(response, "application/pdf", "report " + matter.number() + ".pdf", prints.print(matter));
    }

    @GetMapping("/api/matters/{matterId}/review/report")
    @Requires(Permission.SEE_REPORT)
    @ResponseBody
    MondayReport report(@PathVariable UUID matterId) {
        return reports.of(matters.find(matterId).orElseThrow(Refusal::missing));
    }
}
