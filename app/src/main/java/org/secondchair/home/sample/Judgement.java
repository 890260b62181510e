package org.secondchair.home.sample;

import java.time.Duration;
import java.util.Set;

/**
 * What a simulated reviewer enters for a document.
 *
 * @param issues codes of the protocol; at least one when responsive, none otherwise
 * @param question for the supervising attorney; empty unless unsure
 * @param readingTime from opening the document to the last key
 */
public record Judgement(
        Answer responsive,
        Privilege privilege,
        Set<String> issues,
        boolean hot,
        boolean breaksPrivilege,
        String question,
        Duration readingTime) {
    public enum Answer {
        RESPONSIVE,
        NOT_RESPONSIVE,
        UNSURE
    }

    public Judgement {
        issues = Set.copyOf(issues);
    }
}
