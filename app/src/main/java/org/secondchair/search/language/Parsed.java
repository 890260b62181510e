package org.secondchair.search.language;

/// What became of a written query.
public sealed interface Parsed {
    record Understood(Query query) implements Parsed {}

    /// Cannot be read.
    ///
    /// @param position where in the written query, in UTF-16 units from 0; may be its length
    /// @param message a sentence for the person who wrote it; counts characters from 1
    record Malformed(int position, String message) implements Parsed {}
}
