package org.secondchair.review;

import java.util.List;
import java.util.UUID;

/** Says why the ranking brought a document up; implemented where the ranking lives. */
public interface WhyHere {
    /** @param share of the term in the score; negative ones speak against the document */
    record Reason(String term, double share) {}

    /** The strongest terms; empty while nothing was learned, or when another process holds the ranking. */
    List<Reason> reasons(UUID matterId, String text, int limit);
}
