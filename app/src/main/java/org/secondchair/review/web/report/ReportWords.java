package org.secondchair.review.web.report;

import java.util.ArrayList;
import java.util.List;
import org.secondchair.review.report.MondayReport;
import org.secondchair.ui.Formats;
import org.secondchair.ui.Texts;

/** Puts the report into words: one place for page and print, so that both say the same. */
final class ReportWords {
    private final MondayReport report;
    private final WorkSections work;
    private final FindingSections findings;
    private final AccountSections accounts;

    /** @param formats with the matter's time zone */
    ReportWords(MondayReport report, Texts texts, Formats formats) {
        this.report = report;
        this.work = new WorkSections(report, texts, formats);
        this.findings = new FindingSections(report, texts, formats);
        this.accounts = new AccountSections(report, texts, formats);
    }

    List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(work.cameIn(), work.done(), work.howWell(), findings.found()));
        MondayReport.Content content = report.content();
        if (content != null) {
            sections.add(findings.says(content));
        }
        sections.addAll(List.of(accounts.time(), accounts.seen(), accounts.log()));
        return sections;
    }
}
