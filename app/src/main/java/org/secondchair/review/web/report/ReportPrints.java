package org.secondchair.review.web.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.matter.Matter;
import org.secondchair.paper.Letterhead;
import org.secondchair.paper.Papers;
import org.secondchair.review.report.MondayReport;
import org.secondchair.review.report.MondayReports;
import org.secondchair.tenancy.Transactions;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;
import org.springframework.stereotype.Component;

/** Prints the report, and writes down that somebody took it away. */
@Component
class ReportPrints {
    private final MondayReports reports;
    private final Papers papers;
    private final AuditLog log;
    private final Transactions transactions;
    private final Texts texts;

    ReportPrints(MondayReports reports, Papers papers, AuditLog log, Transactions transactions, Texts texts) {
        this.reports = reports;
        this.papers = papers;
        this.log = log;
        this.transactions = transactions;
        this.texts = texts;
    }

    /** The report as it is now. */
    byte[] print(Matter matter) throws IOException {
        MondayReport report = reports.of(matter);
        transactions.write(() ->
                log.append(AuditEvent.of(matter.organizationId(), matter.id(), "review.report-printed", matter.id())
                        .with("decided", report.work().decided())
                        .with("of", report.work().documents())));
        return print(matter, report);
    }

    byte[] print(Matter matter, MondayReport report) throws IOException {
        var formats = new Formats(Locale.UK, matter.timeZone());
        String proof = report.log().fingerprint() == null
                ? ""
                : " · "
                        + texts.get(
                                Locale.UK,
                                "review.report.log.foot",
                                report.log().fingerprint());
        var head = new Letterhead(
                texts.get(Locale.UK, "review.report.title.of", matter.name()),
                matter.number() + proof,
                report.at(),
                texts,
                formats);
        var output = new ByteArrayOutputStream();
        papers.pdf("review/reportPrint", head, ReportPage.print(matter, report), output);
        return output.toByteArray();
    }
}
