package org.secondchair.search.index;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Weight;
import org.secondchair.search.HitsOutcome;
import org.secondchair.search.Span;
import org.secondchair.search.language.TextField;
import org.secondchair.search.matching.IndexFields;
import org.secondchair.search.matching.StoredTexts;

/// Where one document meets a query, by the same weight that found it.
record Marks(List<Span> text, List<HitsOutcome.HeaderHit> header) {
    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    static Marks of(Weight weight, StoredTexts texts, LeafReaderContext leaf, int doc) throws IOException {
        Matches matches = weight.matches(leaf, doc);
        if (matches == null) {
            return new Marks(List.of(), List.of());
        }
        Set<Span> text = new TreeSet<>(IN_ORDER);
        Set<HitsOutcome.HeaderHit> header = new LinkedHashSet<>();
        for (String field : matches) {
            if (!IndexFields.isWords(field)) {
                continue; // a flag or a date is met too, but there is nothing to mark
            }
            MatchesIterator each = matches.getMatches(field);
            while (each != null && each.next()) {
                var span = new Span(each.startOffset(), each.endOffset());
                if (field.equals(IndexFields.TEXT)) {
                    text.add(span);
                } else {
                    int value = texts.of(leaf, doc, field).value(each.startPosition());
                    header.add(headerHit(texts.document(leaf, doc), field, value, span));
                }
            }
        }
        return new Marks(List.copyOf(text), List.copyOf(header));
    }

    /// Names the real field where a hit was found in the joined header.
    private static HitsOutcome.HeaderHit headerHit(Document stored, String field, int value, Span span) {
        if (!field.equals(IndexFields.HEADER)) {
            return new HitsOutcome.HeaderHit(field, value, span);
        }
        int left = value;
        for (TextField part : TextField.HEADER) {
            int values = stored.getValues(part.written()).length;
            if (left < values) {
                return new HitsOutcome.HeaderHit(part.written(), left, span);
            }
            left -= values;
        }
        throw new IllegalStateException("value " + value + " of a header with fewer");
    }
}
