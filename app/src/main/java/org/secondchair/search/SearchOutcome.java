package org.secondchair.search;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What became of a search.
public sealed interface SearchOutcome {
    /// @param readAs the query in its canonical form; reads back the same
    /// @param total exact, and of visible documents only
    /// @param facets values with their exact counts, most frequent first (months in order); empty unless asked for
    /// @param next cursor of the next page, null on the last
    record Found(
            String readAs,
            long total,
            List<FoundDocument> documents,
            Map<Facet, List<FacetCount>> facets,
            @Nullable String next)
            implements SearchOutcome {
        public Found {
            documents = List.copyOf(documents);
            facets = Map.copyOf(facets);
        }
    }

    record FacetCount(String value, long documents) {}

    /// The query cannot be read; `position` counts UTF-16 units from 0 and may be its length.
    record Malformed(int position, String message) implements SearchOutcome {}

    /// The query can be read, but a wildcard in it stands for too many words.
    record TooBroad(String word, String message) implements SearchOutcome {}

    /// The cursor does not belong to this search.
    record StaleCursor() implements SearchOutcome {}

    /// The index cannot be trusted: drop it and feed it again.
    record Damaged(String reason) implements SearchOutcome {}
}
