package org.secondchair.staffing.placement.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.placement.Onboarding;
import org.secondchair.staffing.placement.Placement;

/** @param certified placements whose certificate is signed @param lists checklists that hang on no placement */
public record MyPlacementsPage(List<Placement> placements, Set<UUID> certified, List<Onboarding> lists, String wrong) {
    public MyPlacementsPage {
        placements = List.copyOf(placements);
        certified = Set.copyOf(certified);
        lists = List.copyOf(lists);
    }

    /** Whether the professional still has to sign. */
    public boolean unsigned(Placement placement) {
        return placement.state() == Placement.State.ENDED && !certified.contains(placement.id());
    }
}
