package org.secondchair.review.web.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.review.ReviewClosed;
import org.secondchair.review.report.KeptReport;
import org.secondchair.review.report.KeptReports;
import org.secondchair.review.report.MondayReport;
import org.secondchair.review.report.MondayReports;
import org.secondchair.tenancy.Permission;
import org.secondchair.work.RequestMoved;
import org.secondchair.work.RequestState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the report in the moment in which a request is signed off or a review is closed, within the same transaction:
 * there is no signature without the report that was signed. Whoever signs while a wall or a lock keeps them from the
 * matter's report signs without one.
 */
@Component
class KeepingReports {
    private final MondayReports reports;
    private final ReportPrints prints;
    private final KeptReports kept;
    private final Matters matters;
    private final Access access;
    private final JsonMapper json;

    KeepingReports(
            MondayReports reports,
            ReportPrints prints,
            KeptReports kept,
            Matters matters,
            Access access,
            JsonMapper json) {
        this.reports = reports;
        this.prints = prints;
        this.kept = kept;
        this.matters = matters;
        this.access = access;
        this.json = json;
    }

    @EventListener
    void on(RequestMoved moved) {
        if (moved.state() instanceof RequestState.SignedOff) {
            keep(moved.matterId(), KeptReport.Occasion.SIGNED_OFF);
        }
    }

    @EventListener
    void on(ReviewClosed closed) {
        keep(closed.matterId(), KeptReport.Occasion.CLOSED);
    }

    private void keep(UUID matterId, KeptReport.Occasion occasion) {
        Matter matter = matters.find(matterId).orElse(null);
        if (matter == null || !access.may(Permission.SEE_REPORT, matterId)) {
            return;
        }
        MondayReport report = reports.of(matter);
        try {
            kept.keep(matter, occasion, json.writeValueAsBytes(report), prints.print(matter, report));
        } catch (IOException e) {
            throw new UncheckedIOException("the report of matter " + matterId + " could not be kept", e);
        }
    }
}
