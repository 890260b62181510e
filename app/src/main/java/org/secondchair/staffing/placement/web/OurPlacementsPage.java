package org.secondchair.staffing.placement.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.placement.Placement;

/** The provider's placements over all engagements. @param certified those whose certificate is signed */
public record OurPlacementsPage(List<Placement> placements, Set<UUID> certified) {
    public OurPlacementsPage {
        placements = List.copyOf(placements);
        certified = Set.copyOf(certified);
    }

    /** Keys of what is left to do of somebody who left. */
    public List<String> loose(Placement placement) {
        List<String> loose = new ArrayList<>();
        if (!placement.state().live() && placement.settledAt() == null) {
            loose.add("staffing.loose.days");
        }
        if (placement.state() == Placement.State.ENDED && !certified.contains(placement.id())) {
            loose.add("staffing.loose.certificate");
        }
        return loose;
    }

    public long looseEnds() {
        return placements.stream().mapToLong(one -> loose(one).size()).sum();
    }
}
