package org.secondchair.search.language;

/// One place in a phrase. All texts are folded (see {@link Words}).
public sealed interface Word {
    /// Exactly this word.
    record Exact(String text) implements Word {
        public Exact {
            requireText(text);
        }
    }

    /// A word with wildcards: `*` stands for any characters or none, `?` for one, `=` for one digit.
    record Pattern(String pattern) implements Word {
        public Pattern {
            requireText(pattern);
        }
    }

    /// A word at most `edits` letters away (one letter added, dropped, replaced, or two neighbours swapped); its
    /// first `fixed` UTF-16 units must stand as they are.
    record Fuzzy(String text, int fixed, int edits) implements Word {
        public static final int MOST_EDITS = 2;

        public Fuzzy {
            requireText(text);
            if (edits < 1 || edits > MOST_EDITS || fixed < 0 || fixed > text.length()) {
                throw new IllegalArgumentException("edits " + edits + ", fixed " + fixed);
            }
        }
    }

    /// Any one word: keeps a place open inside a phrase.
    record Anything() implements Word {}

    private static void requireText(String text) {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("a word needs a letter");
        }
    }
}
