package org.secondchair.search;

import java.util.List;

/// Where a query is met in one document.
public sealed interface HitsOutcome {
    /// @param text in the document's text, in order, none twice; overlapping ones are kept apart
    /// @param header in the header's values
    record Marked(List<Span> text, List<HeaderHit> header) implements HitsOutcome {
        public Marked {
            text = List.copyOf(text);
            header = List.copyOf(header);
        }
    }

    /// @param field as written in queries, such as `subject`
    /// @param value which of the field's values, from 0
    record HeaderHit(String field, int value, Span span) {}

    /// No such document, or not for this person's eyes.
    record Absent() implements HitsOutcome {}

    record Malformed(int position, String message) implements HitsOutcome {}

    record TooBroad(String word, String message) implements HitsOutcome {}

    record Damaged(String reason) implements HitsOutcome {}
}
