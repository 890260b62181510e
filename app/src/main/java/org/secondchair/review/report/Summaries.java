package org.secondchair.review.report;

import java.util.List;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.review.summary.Sentence;
import org.secondchair.review.summary.Summarizer;
import org.springframework.stereotype.Component;

/**
 * Summarises single documents by sentences of their own. Made anew whenever somebody looks: it takes a few
 * milliseconds at most, and nothing in the clear has to be kept for it.
 */
@Component
public class Summaries {
    public static final int SENTENCES = 3;

    private final Documents documents;

    Summaries(Documents documents) {
        this.documents = documents;
    }

    public List<Sentence> of(Document document) {
        return of(documents.text(document));
    }

    public static List<Sentence> of(String text) {
        return Summarizer.summarize(text, SENTENCES);
    }
}
