package org.secondchair.review.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.review.summary.Sentence;
import org.secondchair.review.summary.Summarizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Summarises single documents by sentences of their own. Made anew whenever somebody looks: it takes a few
 * milliseconds at most, and nothing in the clear has to be kept for it.
 */
@Component
public class Summaries {
    public static final int SENTENCES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Summaries.class);

    private final Documents documents;

    Summaries(Documents documents) {
        this.documents = documents;
    }

    /** Empty also for a document whose text cannot be read back. */
    public List<Sentence> of(Document document) {
        return of(texts(document.matterId(), List.of(document)).getOrDefault(document.id(), ""));
    }

    /** Texts of documents of a matter; those that cannot be read back are absent, and keep no other one back. */
    public Map<UUID, String> texts(UUID matterId, List<Document> wanted) {
        try {
            return documents.texts(matterId, wanted);
        } catch (Documents.ContentUnavailable some) {
            Map<UUID, String> texts = new HashMap<>();
            for (Document document : wanted) {
                try {
                    texts.put(document.id(), documents.text(document));
                } catch (Documents.ContentUnavailable its) {
                    LOG.warn("Document {} of matter {}: {}", document.id(), matterId, its.getMessage());
                }
            }
            return texts;
        }
    }

    public static List<Sentence> of(String text) {
        return Summarizer.summarize(text, SENTENCES);
    }
}
