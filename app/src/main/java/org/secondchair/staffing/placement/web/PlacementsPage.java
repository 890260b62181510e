package org.secondchair.staffing.placement.web;

import java.util.List;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Team;
import org.secondchair.staffing.placement.Onboarding;
import org.secondchair.staffing.placement.Whereabouts.Placed;

/**
 * @param staff checklists of colleagues who were seated by hand; empty for whoever does not staff the engagement
 * @param without colleagues who were seated by hand and have no checklist
 */
public record PlacementsPage(
        Engagement engagement, List<Placed> placed, List<Onboarding> staff, List<Team.Member> without) {
    public PlacementsPage {
        placed = List.copyOf(placed);
        staff = List.copyOf(staff);
        without = List.copyOf(without);
    }

    public String base() {
        return "/engagements/" + engagement.id() + "/placements";
    }
}
