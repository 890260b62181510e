package org.secondchair.search.index;

import org.apache.lucene.search.Query;
import org.secondchair.search.matching.StoredTexts;

/// What became of a written query on the way to the index.
sealed interface Compiled {
    /// @param readAs canonical form
    /// @param texts what the query reads texts from when it marks
    record Ready(Query query, String readAs, StoredTexts texts) implements Compiled {}

    record Malformed(int position, String message) implements Compiled {}

    record TooBroad(String word, String message) implements Compiled {}
}
