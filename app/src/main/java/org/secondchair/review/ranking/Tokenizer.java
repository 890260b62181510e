package org.secondchair.review.ranking;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/// Cuts text into terms: lower-case words of two or more letters or digits, and pairs of neighbouring words.
///
/// Scripts written without spaces (Han, kana, Thai, Lao, Khmer, Burmese) yield one word per character, so that
/// their pairs act as character bigrams. Words longer than [#LETTERS_AT_MOST] (encoded attachments, keys) are
/// skipped and break a pair; a text is read up to [#WORDS_AT_MOST] words. Terms are known by 64-bit hashes
/// only: words are never written to disk in clear, and whoever wants to show a term cuts the text again.
final class Tokenizer {

    static final int WORDS_AT_MOST = 100_000;
    static final int LETTERS_AT_MOST = 40;

    private static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /// Receives a term's hash and where it stands in the text, in chars, end exclusive.
    interface Sink {
        void term(long hash, int start, int end);
    }

    private Tokenizer() {}

    static void terms(CharSequence text, Sink sink) {
        int length = text.length();
        int words = 0;
        long before = 0;
        int beforeStart = -1;
        int at = 0;
        while (at < length && words < WORDS_AT_MOST) {
            int start = at;
            int point = Character.codePointAt(text, at);
            int size = Character.charCount(point);
            if (!startsWord(point)) {
                at += size;
                continue;
            }
            long hash = START;
            int letters = 0;
            boolean marked = false;
            boolean alone = standsAlone(point);
            if (alone) {
                hash = (hash ^ point) * PRIME;
                letters = 2;
                at += size;
            } else {
                while (true) {
                    hash = (hash ^ lower(point)) * PRIME;
                    letters++;
                    at += size;
                    if (at >= length) {
                        break;
                    }
                    point = Character.codePointAt(text, at);
                    size = Character.charCount(point);
                    if (point >= 128) {
                        if (isMark(point)) {
                            marked = true;
                        } else if (!startsWord(point) || standsAlone(point)) {
                            break;
                        }
                    } else if (!startsWord(point)) {
                        break;
                    }
                }
            }
            if (letters > LETTERS_AT_MOST) {
                beforeStart = -1;
                continue;
            }
            if (letters < 2) {
                continue;
            }
            long word = mixed(marked ? composed(text, start, at) : hash);
            words++;
            sink.term(word, start, at);
            if (beforeStart >= 0) {
                sink.term(mixed(before * 0x9E3779B97F4A7C15L + word), beforeStart, at);
            }
            before = word;
            beforeStart = start;
        }
    }

    private static long composed(CharSequence text, int start, int end) {
        String word = Normalizer.normalize(text.subSequence(start, end), Normalizer.Form.NFC);
        long hash = START;
        for (int i = 0; i < word.length(); ) {
            int point = word.codePointAt(i);
            hash = (hash ^ lower(point)) * PRIME;
            i += Character.charCount(point);
        }
        return hash;
    }

    private static boolean startsWord(int point) {
        if (point < 128) {
            return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
        }
        return Character.isLetterOrDigit(point);
    }

    private static int lower(int point) {
        if (point < 128) {
            return point >= 'A' && point <= 'Z' ? point + 32 : point;
        }
        return Character.toLowerCase(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean standsAlone(int point) {
        if (point < 0x0E00) {
            return false;
        }
        if (Character.isIdeographic(point)) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(point);
        return script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI
                || script == UnicodeScript.LAO
                || script == UnicodeScript.KHMER
                || script == UnicodeScript.MYANMAR;
    }

    /// The finaliser of a 64-bit avalanche hash: every input bit changes every output bit with even odds.
    static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
