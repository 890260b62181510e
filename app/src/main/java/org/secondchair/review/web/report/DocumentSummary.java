package org.secondchair.review.web.report;

import java.util.List;
import org.secondchair.review.summary.Sentence;

/** What a document's page shows of its summary. @param href of the document */
public record DocumentSummary(String href, List<Sentence> sentences) {
    public DocumentSummary {
        sentences = List.copyOf(sentences);
    }
}
