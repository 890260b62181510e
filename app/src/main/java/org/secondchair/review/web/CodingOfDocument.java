package org.secondchair.review.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.matter.Matter;
import org.secondchair.review.Decisions;

/**
 * What was decided on a document, the newest first; the first is in force.
 *
 * @param names of those who decided; empty for readers who may not see what a single person decided
 * @param blind the reader takes a second look just now: nothing is told before
 */
public record CodingOfDocument(
        Matter matter, List<Decisions.Decision> decisions, Map<UUID, String> names, boolean blind) {
    public CodingOfDocument {
        decisions = List.copyOf(decisions);
        names = Map.copyOf(names);
    }
}
