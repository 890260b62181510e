package org.secondchair.review.web;

import java.util.List;
import org.secondchair.review.WorkWaiting;

/** Reviews that await the reader, for the start page. */
public record ReviewsWaiting(List<Line> lines) {
    /** @param matter its name */
    public record Line(String matter, WorkWaiting.Waiting waiting) {}

    public ReviewsWaiting {
        lines = List.copyOf(lines);
    }
}
