package org.secondchair.search.language;

import java.util.List;

/// A piece of a written query with its place.
sealed interface Token {
    int start();

    record Open(int start) implements Token {}

    record Close(int start) implements Token {}

    record And(int start) implements Token {}

    record Or(int start) implements Token {}

    record Not(int start) implements Token {}

    record Within(int start, int words, boolean ordered) implements Token {}

    record Field(int start, TextField field) implements Token {}

    /// Words between quotation marks.
    record Quoted(int start, List<Word> words) implements Token {}

    /// Words without them; several in a row are one phrase.
    record Bare(int start, List<Word> words) implements Token {}

    /// A whole clause that is not about words: dates, sizes, flags.
    record Clause(int start, Query query) implements Token {}

    record End(int start) implements Token {}
}
