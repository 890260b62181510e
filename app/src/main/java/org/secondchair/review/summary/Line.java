package org.secondchair.review.summary;

import java.util.ArrayList;
import java.util.List;

/// A line of a text, without its line break and the white space around it. Offsets are chars of the whole text.
record Line(int start, int end) {

    /// The lines of the first `limit` chars.
    static List<Line> of(CharSequence text, int limit) {
        int length = Math.min(text.length(), limit);
        List<Line> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= length; i++) {
            if (i == length || text.charAt(i) == '\n' || text.charAt(i) == '\r' || text.charAt(i) == '\u2028') {
                int from = start;
                int to = i;
                while (from < to && isSpace(text.charAt(from))) {
                    from++;
                }
                while (to > from && isSpace(text.charAt(to - 1))) {
                    to--;
                }
                lines.add(new Line(from, to));
                boolean pair = i + 1 < length && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n';
                start = pair ? ++i + 1 : i + 1;
            }
        }
        return lines;
    }

    boolean isBlank() {
        return start == end;
    }

    int length() {
        return end - start;
    }

    static boolean isSpace(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\ufeff' || Character.isWhitespace(c);
    }
}
