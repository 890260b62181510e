package org.secondchair.extractor.protocol;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How a request ends. Children came out before, in order. */
public sealed interface Extraction {

    Facts facts();

    Tally tally();

    /**
     * @param text empty where the document has none; never contains U+0000
     * @param html raw body of a message as its sender wrote it: hostile until sanitized
     */
    record Extracted(Facts facts, String text, @Nullable String html, Set<Note> notes, Tally tally)
            implements Extraction {
        public Extracted {
            notes = Set.copyOf(notes);
        }
    }

    /**
     * @param message for people, one sentence
     * @param text what could be read before it failed
     */
    record Excepted(Facts facts, Cause cause, String message, String text, Tally tally) implements Extraction {}
}
