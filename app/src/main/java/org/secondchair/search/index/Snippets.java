package org.secondchair.search.index;

import java.util.ArrayList;
import java.util.List;
import org.secondchair.search.FoundDocument.Snippet;
import org.secondchair.search.Span;

/// Cuts the stretch of a text that shows best why it was found.
final class Snippets {
    private static final int LENGTH = 240;
    private static final int LEAD = 60;

    private Snippets() {}

    /// The stretch that holds most hits, the first such; its ends fall between words where there are blanks.
    static Snippet of(String text, List<Span> hits) {
        int best = 0;
        int most = 0;
        int last = 0;
        for (int first = 0; first < hits.size(); first++) {
            last = Math.max(last, first);
            while (last < hits.size() && hits.get(last).end() <= hits.get(first).start() + LENGTH - LEAD) {
                last++;
            }
            if (last - first > most) {
                most = last - first;
                best = first;
            }
        }
        int hit = hits.isEmpty() ? 0 : hits.get(best).start();
        int start = afterBlank(text, Math.max(0, hit - LEAD), hit);
        int end = beforeBlank(text, Math.min(text.length(), start + LENGTH), start);
        var marks = new ArrayList<Span>();
        for (Span span : hits) {
            int from = Math.max(span.start(), start);
            int until = Math.min(span.end(), end);
            if (from < until) {
                add(marks, new Span(from - start, until - start));
            }
        }
        return new Snippet(text.substring(start, end), marks, start > 0, end < text.length());
    }

    /// Marks must not overlap when they are drawn.
    private static void add(List<Span> marks, Span span) {
        if (!marks.isEmpty() && span.start() < marks.getLast().end()) {
            Span before = marks.removeLast();
            marks.add(new Span(before.start(), Math.max(before.end(), span.end())));
        } else {
            marks.add(span);
        }
    }

    private static int afterBlank(String text, int from, int hit) {
        if (from == 0) {
            return 0;
        }
        for (int i = from; i < hit; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i + 1;
            }
        }
        return whole(text, from);
    }

    private static int beforeBlank(String text, int until, int start) {
        if (until == text.length()) {
            return until;
        }
        for (int i = until; i > until - LEAD && i > start; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return whole(text, until);
    }

    /// Never between the halves of one character.
    private static int whole(String text, int at) {
        return at > 0 && Character.isLowSurrogate(text.charAt(at)) && Character.isHighSurrogate(text.charAt(at - 1))
                ? at - 1
                : at;
    }
}
