package org.secondchair.search.matching;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;

/// Reads and cuts the stored texts of the document at hand; remembers the last document, since all parts of a query
/// ask for the same one and unpacking it is what costs. For one search in one thread.
public final class StoredTexts {
    private final Map<String, FieldText> cut = new HashMap<>();
    private Document stored = new Document();
    private int remembered = -1;

    /// All that is stored of a document.
    public Document document(LeafReaderContext leaf, int doc) throws IOException {
        if (remembered != leaf.docBase + doc) {
            stored = leaf.reader().storedFields().document(doc);
            cut.clear();
            remembered = leaf.docBase + doc;
        }
        return stored;
    }

    public FieldText of(LeafReaderContext leaf, int doc, String field) throws IOException {
        Document document = document(leaf, doc);
        FieldText known = cut.get(field);
        if (known == null) {
            var values = new ArrayList<String>();
            for (String name : IndexFields.stored(field)) {
                values.addAll(List.of(document.getValues(name)));
            }
            known = new FieldText(values);
            cut.put(field, known);
        }
        return known;
    }
}
