package org.secondchair.search.language;

import java.lang.Character.UnicodeScript;

/// What a character is to the search: part of a word, a word of its own, a mark upon the one before it, or a
/// separator.
final class Characters {
    private Characters() {}

    static boolean isWord(int c) {
        if (c < 128) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        }
        return Character.isLetterOrDigit(c) || Character.getType(c) == Character.LETTER_NUMBER;
    }

    /// Combining marks, and the half-width voicing marks of kana.
    static boolean isMark(int c) {
        if (c < 0x0300) {
            return false;
        }
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || c == 0xFF9E
                || c == 0xFF9F;
    }

    /// Invisible characters inside a word, left over by typesetting: soft hyphen, joiners, byte order mark.
    static boolean isInvisible(int c) {
        return c == 0x00AD || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF;
    }

    /// A letter of a script written without spaces: each counts as one word, so that any run of them can be found
    /// as a phrase without a dictionary that would have to guess where words end. (Korean is written with spaces.)
    static boolean standsAlone(int c) {
        if (c < 0x0E00) {
            return false;
        }
        if (c == 0x30FC || c == 0xFF70) {
            return true;
        }
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, BOPOMOFO, THAI, LAO, KHMER, MYANMAR, TIBETAN, YI, NUSHU, TANGUT ->
                Character.isLetter(c);
            default -> false;
        };
    }
}
