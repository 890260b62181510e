package org.secondchair.review.web.report;

import java.util.List;
import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.MatterTab;
import org.secondchair.review.ProgressReports;
import org.secondchair.review.report.Summaries;
import org.secondchair.review.summary.Sentence;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.View;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the report on the matter's pages, and a document's summary on the document's. */
@Configuration(proxyBeanMethods = false)
class ReportSlots {
    @Bean
    MatterTab matterReportTab() {
        return new MatterTab("review.report.tab", "/report", 40, Permission.SEE_REPORT);
    }

    @Bean
    SlotContent reportOfMatter(ProgressReports progress, Access access) {
        return SlotContent.of(
                "matter.matter.main",
                40,
                context -> Optional.of(context.requireSubject())
                        .filter(matter -> access.may(Permission.SEE_REPORT, matter))
                        .map(matter -> View.part(
                                "review/reportOfMatter",
                                new ReportOfMatter(matter, progress.of(matter).decided() > 0))));
    }

    /** What the document says, in three of its own sentences. */
    @Bean
    SlotContent summaryOfDocument(Documents documents, Summaries summaries, Access access) {
        return SlotContent.of(
                "corpus.document.side",
                10,
                context -> documents
                        .find(context.requireSubject())
                        .filter(document -> access.may(Permission.SEE_DOCUMENTS, document.matterId()))
                        .flatMap(document -> summary(document, summaries.of(document)))
                        .map(summary -> View.part("review/summary", summary)));
    }

    private static Optional<DocumentSummary> summary(Document document, List<Sentence> sentences) {
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(new DocumentSummary(
                        "/matters/" + document.matterId() + "/documents/" + document.id(), sentences));
    }
}
