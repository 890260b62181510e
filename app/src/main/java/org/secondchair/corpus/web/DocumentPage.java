package org.secondchair.corpus.web;

import java.util.List;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;

/**
 * One document in the viewer.
 *
 * @param tab what is shown: {@code text} or {@code mail} or {@code pdf}
 * @param text empty unless the tab shows it
 */
public record DocumentPage(
        Matter matter,
        Document document,
        String tab,
        boolean hasHtml,
        String text,
        List<Document> family,
        List<Document> thread,
        List<Documents.Occurrence> occurrences,
        boolean mayExport) {

    public boolean pdf() {
        return "application/pdf".equals(document.mediaType());
    }
}
