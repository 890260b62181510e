package org.secondchair.corpus.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;

/**
 * One document in the viewer.
 *
 * @param tab what is shown: {@code text} or {@code mail} or {@code pdf}
 * @param text empty unless the tab shows it
 * @param place in the text, to be marked; null for none
 */
public record DocumentPage(
        Matter matter,
        Document document,
        String tab,
        boolean hasHtml,
        String text,
        @Nullable Place place,
        List<Document> family,
        List<Document> thread,
        List<Documents.Occurrence> occurrences,
        boolean mayExport) {

    /** @param from in UTF-16 units, inclusive; {@code to} exclusive */
    public record Place(int from, int to) {
        /** Null where the text has no such place: a link may be older than the text. */
        static @Nullable Place in(String text, int from, int to) {
            return from >= 0 && from < to && to <= text.length() ? new Place(from, to) : null;
        }
    }

    public boolean pdf() {
        return "application/pdf".equals(document.mediaType());
    }
}
