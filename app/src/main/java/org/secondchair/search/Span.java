package org.secondchair.search;

/// A stretch of a text in UTF-16 units, end exclusive.
public record Span(int start, int end) {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException(start + ".." + end);
        }
    }
}
