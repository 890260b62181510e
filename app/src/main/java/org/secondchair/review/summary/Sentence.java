package org.secondchair.review.summary;

/// A sentence with its place.
///
/// @param start in chars of the original text, inclusive
/// @param end exclusive; `text` is the original between both with line breaks and runs of spaces as one space
public record Sentence(String text, int start, int end) {

    public Sentence {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("no sentence from " + start + " to " + end);
        }
    }
}
