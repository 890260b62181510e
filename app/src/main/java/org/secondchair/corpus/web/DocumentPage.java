package org.secondchair.corpus.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.matter.Matter;
import org.secondchair.ui.ListQuery;

/**
 * One document in the viewer.
 *
 * @param tab what is shown: {@code text}, {@code mail}, {@code pdf} or {@code image}
 * @param text empty unless the tab shows it
 * @param query whose places are marked; empty without one
 */
public record DocumentPage(
        Matter matter,
        Document document,
        String tab,
        boolean hasHtml,
        MarkedText text,
        String query,
        List<Document> family,
        List<Document> thread,
        List<Documents.Occurrence> occurrences,
        boolean mayExport,
        boolean maySeeRecord) {

    /** Address of one of the views; the query goes along. */
    public String href(String view) {
        String path = "/matters/" + matter.id() + "/documents/" + document.id();
        Map<String, List<String>> parameters = new TreeMap<>();
        if (!view.equals("text")) {
            parameters.put("tab", List.of(view));
        }
        if (!query.isBlank()) {
            parameters.put("q", List.of(query));
        }
        return new ListQuery(path, parameters).href();
    }
}
