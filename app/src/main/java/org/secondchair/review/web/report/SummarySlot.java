package org.secondchair.review.web.report;

import java.util.List;
import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.review.report.Summaries;
import org.secondchair.review.summary.Sentence;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.springframework.stereotype.Component;

/** A document's page shows what the document says in three of its own sentences. */
@Component
class SummarySlot implements SlotContent {
    private final Documents documents;
    private final Summaries summaries;
    private final Access access;

    SummarySlot(Documents documents, Summaries summaries, Access access) {
        this.documents = documents;
        this.summaries = summaries;
        this.access = access;
    }

    @Override
    public String slot() {
        return "corpus.document.side";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<View.Part> render(SlotContext context) {
        Document document = documents.find(context.requireSubject()).orElse(null);
        if (document == null || !access.may(Permission.SEE_DOCUMENTS, document.matterId())) {
            return Optional.empty();
        }
        List<Sentence> sentences = summaries.of(document);
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(View.part(
                        "review/summary",
                        new DocumentSummary(
                                "/matters/" + document.matterId() + "/documents/" + document.id(), sentences)));
    }
}
