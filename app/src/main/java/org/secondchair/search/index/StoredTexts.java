package org.secondchair.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;

/// Reads and cuts the stored texts of the document at hand; remembers the last document, since all parts of a query ask
/// for the same one. For one search in one thread.
final class StoredTexts {
    private final Map<String, FieldText> cut = new HashMap<>();
    private int remembered = -1;

    FieldText of(LeafReaderContext leaf, int doc, String field) throws IOException {
        if (remembered != leaf.docBase + doc) {
            cut.clear();
            remembered = leaf.docBase + doc;
        }
        FieldText known = cut.get(field);
        if (known == null) {
            List<String> stored = IndexFields.stored(field);
            Document document = leaf.reader().storedFields().document(doc, Set.copyOf(stored));
            var values = new ArrayList<String>();
            for (String name : stored) {
                values.addAll(List.of(document.getValues(name)));
            }
            known = new FieldText(values);
            cut.put(field, known);
        }
        return known;
    }
}
