package org.secondchair.engagement.web;

import java.util.List;
import org.secondchair.engagement.Engagement;

/** What of engagements waits for somebody, for the start page. */
public record WaitingPart(List<Engagement> toAnswer, List<Engagement> toRelease, List<Engagement> toConfirm) {
    public WaitingPart {
        toAnswer = List.copyOf(toAnswer);
        toRelease = List.copyOf(toRelease);
        toConfirm = List.copyOf(toConfirm);
    }

    boolean isEmpty() {
        return toAnswer.isEmpty() && toRelease.isEmpty() && toConfirm.isEmpty();
    }
}
