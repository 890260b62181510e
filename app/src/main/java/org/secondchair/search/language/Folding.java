package org.secondchair.search.language;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// Brings a word to the one form under which it is indexed and looked up: case, compatibility forms and accents do
/// not count, so that `Café`, `CAFE` and `ｃａｆé` are one word.
///
/// Marks that carry meaning stay (vowel signs of Indic scripts, the voicing of kana, the breve of й). Recall goes
/// before precision: a reviewer can dismiss a hit, nobody can review a miss. Folding is idempotent.
final class Folding {
    private Folding() {}

    /// The folded form; empty if nothing but marks remains.
    static String fold(CharSequence word) {
        int length = word.length();
        char[] plain = new char[length];
        for (int i = 0; i < length; i++) {
            char c = word.charAt(i);
            if (c >= 128) {
                return foldUnicode(word);
            }
            plain[i] = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return new String(plain);
    }

    private static String foldUnicode(CharSequence word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var folded = new StringBuilder(decomposed.length());
        int base = 0;
        for (int i = 0; i < decomposed.length(); ) {
            int c = decomposed.codePointAt(i);
            i += Character.charCount(c);
            if (Characters.isMark(c)) {
                if (!isDropped(base, c)) {
                    folded.appendCodePoint(c);
                }
            } else if (Characters.isWord(c) && c != 0x0640) {
                base = Character.toLowerCase(c);
                append(folded, base);
            }
        }
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    private static void append(StringBuilder folded, int c) {
        switch (c) {
            case 'ß' -> folded.append("ss");
            case 'æ' -> folded.append("ae");
            case 'œ' -> folded.append("oe");
            case 'ø' -> folded.append('o');
            case 'đ', 'ð' -> folded.append('d');
            case 'ł' -> folded.append('l');
            case 'ħ' -> folded.append('h');
            case 'þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            case 'ё' -> folded.append('е');
            // Arabic: final yeh, Persian yeh and kaf, teh marbuta, alef wasla
            case 0x0649, 0x06CC -> folded.appendCodePoint(0x064A);
            case 0x06A9 -> folded.appendCodePoint(0x0643);
            case 0x0629 -> folded.appendCodePoint(0x0647);
            case 0x0671 -> folded.appendCodePoint(0x0627);
            default -> folded.appendCodePoint(c);
        }
    }

    private static boolean isDropped(int base, int mark) {
        if (mark >= 0x0300 && mark <= 0x036F) {
            return UnicodeScript.of(base) != UnicodeScript.CYRILLIC
                    || mark == 0x0301
                    || mark == 0x0300
                    || (mark == 0x0308 && base == 'е');
        }
        return (mark >= 0x0591 && mark <= 0x05C7)
                || (mark >= 0x0610 && mark <= 0x061A)
                || (mark >= 0x064B && mark <= 0x065F)
                || mark == 0x0670
                || (mark >= 0x06D6 && mark <= 0x06ED)
                || (mark >= 0x1AB0 && mark <= 0x1AFF)
                || (mark >= 0x1DC0 && mark <= 0x1DFF)
                || (mark >= 0x20D0 && mark <= 0x20FF)
                || (mark >= 0xFE00 && mark <= 0xFE0F)
                || (mark >= 0xFE20 && mark <= 0xFE2F);
    }
}
