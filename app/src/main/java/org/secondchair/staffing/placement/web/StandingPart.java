package org.secondchair.staffing.placement.web;

import java.util.List;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.placement.Whereabouts.Placed;

/**
 * Who stands where, on another page.
 *
 * @param up where all placements of the engagement are
 * @param waiting accepted, and not invited
 */
public record StandingPart(String up, List<Placed> placed, List<Placements.Waiting> waiting) {
    public StandingPart {
        placed = List.copyOf(placed);
        waiting = List.copyOf(waiting);
    }
}
