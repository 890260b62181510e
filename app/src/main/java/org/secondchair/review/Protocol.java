package org.secondchair.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The client's instructions for a review.
 *
 * @param version from 1; each publication adds one
 * @param instructions plain text with blank lines between paragraphs
 * @param issues at most nine, since each has a digit on the keyboard
 */
public record Protocol(
        UUID matterId, int version, String instructions, List<String> issues, UUID publishedBy, Instant publishedAt) {
    public Protocol {
        issues = List.copyOf(issues);
    }
}
