package org.secondchair.corpus.web;

import java.util.ArrayList;
import java.util.List;
import org.secondchair.corpus.Marking.Mark;

/**
 * A text cut where marks begin and end.
 *
 * @param marks how many places are marked
 */
public record MarkedText(List<Piece> pieces, int marks) {
    private static final int MOST = 2_000;

    /** @param id of the mark on the page; empty for what lies between */
    public record Piece(String text, String id) {
        public boolean marked() {
            return !id.isEmpty();
        }
    }

    public MarkedText {
        pieces = List.copyOf(pieces);
    }

    static MarkedText plain(String text) {
        return new MarkedText(List.of(new Piece(text, "")), 0);
    }

    /** One place, which a link leads to; none where the text has no such place, as the link may be older than the text. */
    static MarkedText place(String text, int from, int to) {
        if (from < 0 || from >= to || to > text.length()) {
            return plain(text);
        }
        return new MarkedText(
                List.of(
                        new Piece(text.substring(0, from), ""),
                        new Piece(text.substring(from, to), "place"),
                        new Piece(text.substring(to), "")),
                1);
    }

    /** Overlapping marks become one; those beyond the text, as of an index that lags behind, are left out. */
    static MarkedText of(String text, List<Mark> marks) {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        int number = 0;
        for (Mark mark : marks) {
            int start = Math.max(at, mark.start());
            if (mark.end() > text.length() || mark.end() <= start || number == MOST) {
                continue;
            }
            if (start > at) {
                pieces.add(new Piece(text.substring(at, start), ""));
            }
            pieces.add(new Piece(text.substring(start, mark.end()), "mark-" + ++number));
            at = mark.end();
        }
        pieces.add(new Piece(text.substring(at), ""));
        return new MarkedText(pieces, number);
    }

    public boolean isBlank() {
        return pieces.stream().allMatch(piece -> piece.text().isBlank());
    }
}
