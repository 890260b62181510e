package org.secondchair.review.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts text into sentences, each with its place. Wrapped lines are joined; blank lines, list items and lines
/// that are much shorter than their neighbours end a sentence. Knows the full stops of common abbreviations,
/// initials and numbers, and the full stops of Chinese, Japanese, Hindi and Arabic.
///
/// Reads the first [#CHARS_AT_MOST] chars; a sentence longer than [#SENTENCE_AT_MOST] is cut at a space.
final class SentenceSplitter {

    static final int CHARS_AT_MOST = 400_000;
    static final int SENTENCE_AT_MOST = 400;
    private static final int SHORT_LINE = 40;

    private static final Set<String> ABBREVIATIONS = Set.of(
            ("mr mrs ms dr prof sr jr st vs etc inc ltd co corp llc no nos art sec para pp fig approx dept est al cf ca"
                            + " v jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun e.g i.e"
                            + " u.s u.k a.m p.m esq hon gen col rev ext tel abs bzw usw z.b d.h u.a ggf nr str bspw inkl"
                            + " evtl mme mlle av sra ud uds núm sig dott avv ing pag mevr dhr bv nv ul tzw np")
                    .split(" "));

    private SentenceSplitter() {}

    static List<Sentence> split(CharSequence text) {
        List<Line> lines = MailBody.of(text, Line.of(text, CHARS_AT_MOST));
        List<Sentence> sentences = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Line line : lines) {
            boolean alone = standsAlone(text, line);
            boolean breaks = alone || line.isBlank() || startsItem(text, line);
            if (start >= 0 && (breaks || line.start() - end > 200)) {
                cut(text, start, end, sentences);
                start = -1;
            }
            if (line.isBlank()) {
                continue;
            }
            start = start < 0 ? line.start() : start;
            end = line.end();
            if (alone || (line.length() < SHORT_LINE && endsLikeHeading(text, line))) {
                cut(text, start, end, sentences);
                start = -1;
            }
        }
        if (start >= 0) {
            cut(text, start, end, sentences);
        }
        return sentences;
    }

    /// A ruler, a table's row, an address: mostly no letters, or one long word.
    private static boolean standsAlone(CharSequence text, Line line) {
        int letters = 0;
        int spaces = 0;
        for (int i = line.start(); i < line.end(); i++) {
            char c = text.charAt(i);
            if (c > 0x2e80) {
                return false;
            }
            letters += Character.isLetter(c) ? 1 : 0;
            spaces += Line.isSpace(c) ? 1 : 0;
        }
        return letters * 2 < line.length() - spaces || (spaces == 0 && line.length() > SHORT_LINE);
    }

    private static boolean startsItem(CharSequence text, Line line) {
        if (line.length() < 3) {
            return false;
        }
        char first = text.charAt(line.start());
        char second = text.charAt(line.start() + 1);
        boolean bullet = "-*•–·o▪●".indexOf(first) >= 0 && Line.isSpace(second);
        boolean number = Character.isDigit(first)
                && (second == ')' || (second == '.' && Line.isSpace(text.charAt(line.start() + 2))));
        return bullet || number;
    }

    private static boolean endsLikeHeading(CharSequence text, Line line) {
        char last = text.charAt(line.end() - 1);
        return last == ':' || last == '.' || last == '!' || last == '?';
    }

    /// Cuts one paragraph.
    private static void cut(CharSequence text, int from, int to, List<Sentence> sentences) {
        int start = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean wide = c == '。' || c == '！' || c == '？' || c == '।' || c == '؟';
            if (wide || c == '!' || c == '?' || c == '…' || (c == '.' && isFullStop(text, start, i, to))) {
                int end = i + 1;
                while (end < to && isCloser(text.charAt(end))) {
                    end++;
                }
                if (wide || end == to || startsSentence(text, end, to)) {
                    add(text, start, end, sentences);
                    start = skipSpace(text, end, to);
                    i = Math.max(i, start - 1);
                }
            }
        }
        add(text, start, to, sentences);
    }

    private static boolean isCloser(char c) {
        return c == '.' || c == '!' || c == '?' || c == ')' || c == ']' || c == '"' || c == '\'' || c == '”' || c == '’'
                || c == '»' || c == '」' || c == '』';
    }

    private static boolean isFullStop(CharSequence text, int sentence, int at, int to) {
        if (at + 1 < to && !Line.isSpace(text.charAt(at + 1)) && !isCloser(text.charAt(at + 1))) {
            return false;
        }
        int word = at;
        while (word > sentence && !Line.isSpace(text.charAt(word - 1)) && text.charAt(word - 1) != '(') {
            word--;
        }
        String before = text.subSequence(word, at).toString();
        if (before.length() == 1 && Character.isUpperCase(before.charAt(0))) {
            return false;
        }
        boolean number = !before.isEmpty() && before.chars().allMatch(Character::isDigit);
        if (number && before.length() <= 2 && word == sentence) {
            return false;
        }
        return before.length() > 6 || !ABBREVIATIONS.contains(before.toLowerCase(Locale.ROOT));
    }

    private static boolean startsSentence(CharSequence text, int end, int to) {
        if (!Line.isSpace(text.charAt(end))) {
            return false;
        }
        int next = skipSpace(text, end, to);
        return next >= to || !Character.isLowerCase(Character.codePointAt(text, next));
    }

    private static int skipSpace(CharSequence text, int from, int to) {
        int at = from;
        while (at < to && Line.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static void add(CharSequence text, int from, int to, List<Sentence> sentences) {
        int start = skipSpace(text, from, to);
        while (to - start > SENTENCE_AT_MOST) {
            int end = start + SENTENCE_AT_MOST;
            while (end > start + SENTENCE_AT_MOST / 2 && !Line.isSpace(text.charAt(end))) {
                end--;
            }
            if (Character.isLowSurrogate(text.charAt(end))) {
                end--;
            }
            sentences.add(sentence(text, start, end));
            start = skipSpace(text, end, to);
        }
        int end = to;
        while (end > start && Line.isSpace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            sentences.add(sentence(text, start, end));
        }
    }

    private static Sentence sentence(CharSequence text, int start, int end) {
        StringBuilder words = new StringBuilder(end - start);
        boolean space = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Line.isSpace(c)) {
                space = true;
            } else {
                if (space) {
                    words.append(' ');
                    space = false;
                }
                words.append(c);
            }
        }
        return new Sentence(words.toString(), start, end);
    }
}
