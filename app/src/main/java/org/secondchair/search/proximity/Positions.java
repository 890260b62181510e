package org.secondchair.search.proximity;

import java.io.IOException;
import org.secondchair.search.language.Word;

/// Tells where a word stands in the text at hand.
public interface Positions {
    /// Positions of a word, wildcards resolved; never asked for `Anything`.
    Occurrences of(Word word) throws IOException;
}
