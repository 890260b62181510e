package org.secondchair.search.web;

import java.util.ArrayList;
import java.util.List;
import org.secondchair.search.FoundDocument.Snippet;
import org.secondchair.search.Span;

/// A stretch of a snippet, marked or not, for the template to draw one after the other.
public record Piece(String text, boolean marked) {
    public static List<Piece> of(Snippet snippet) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        for (Span mark : snippet.marks()) {
            if (mark.start() > at) {
                pieces.add(new Piece(snippet.text().substring(at, mark.start()), false));
            }
            pieces.add(new Piece(snippet.text().substring(mark.start(), mark.end()), true));
            at = mark.end();
        }
        if (at < snippet.text().length()) {
            pieces.add(new Piece(snippet.text().substring(at), false));
        }
        return pieces;
    }
}
