package org.secondchair.search.language;

import org.jspecify.annotations.Nullable;

/// Cuts a text into words, one after the other: a run of letters, digits and the marks upon them is a word,
/// anything else separates, and letters of scripts without spaces stand alone.
///
/// There are no noise words: every word is found and counts for proximity. `john.smith@example.com` is four words,
/// `don't` two; a query is cut the same way, so both find themselves as a phrase. A run longer than {@link
/// #LONGEST} characters is cut there.
///
/// Use: `while (words.next()) { … words.word() … words.start() … }`.
public final class Words {
    /// UTF-16 units in the longest word that is kept whole.
    public static final int LONGEST = 128;

    private final CharSequence text;
    private int at;
    private int start;
    private int end;
    private String word = "";
    /// What a folded run fell into, if into several words: compatibility forms can stand for more than one.
    private @Nullable Words parts;

    public Words(CharSequence text) {
        this.text = text;
    }

    /// Goes to the next word; false at the end of the text.
    public boolean next() {
        if (parts != null && nextPart(parts)) {
            return true;
        }
        while (find()) {
            CharSequence run = text.subSequence(start, end);
            word = Folding.fold(run);
            if (word.contentEquals(run) || isPlain(word)) {
                if (!word.isEmpty()) {
                    return true;
                }
            } else {
                parts = new Words(word);
                if (nextPart(parts)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean nextPart(Words several) {
        if (several.next()) {
            word = several.word();
            return true;
        }
        parts = null;
        return false;
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) >= 128) {
                return false;
            }
        }
        return word.length() <= LONGEST;
    }

    /// The folded word.
    public String word() {
        return word;
    }

    /// Where the word starts in the text, in UTF-16 units.
    public int start() {
        return start;
    }

    /// Where the word ends in the text (exclusive), in UTF-16 units.
    public int end() {
        return end;
    }

    private boolean find() {
        int length = text.length();
        while (at < length) {
            int c = Character.codePointAt(text, at);
            if (Characters.isWord(c)) {
                start = at;
                end = Characters.standsAlone(c) ? endOfMarks(at + Character.charCount(c)) : endOfRun(at);
                at = end;
                return true;
            }
            at += Character.charCount(c);
        }
        return false;
    }

    private int endOfMarks(int from) {
        int i = from;
        while (i < text.length()) {
            int c = Character.codePointAt(text, i);
            if (!Characters.isMark(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        return i;
    }

    private int endOfRun(int from) {
        int i = from;
        int last = from;
        while (i < text.length() && i - from < LONGEST) {
            int c = Character.codePointAt(text, i);
            boolean inside = (Characters.isWord(c) && !Characters.standsAlone(c)) || Characters.isMark(c);
            if (!inside && !Characters.isInvisible(c)) {
                break;
            }
            i += Character.charCount(c);
            if (inside) {
                last = i;
            }
        }
        return last;
    }
}
