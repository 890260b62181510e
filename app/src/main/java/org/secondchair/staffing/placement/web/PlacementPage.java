package org.secondchair.staffing.placement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.placement.Certificate;
import org.secondchair.staffing.placement.HourEntry;
import org.secondchair.staffing.placement.Whereabouts.Placed;

/**
 * @param certificate null until signed
 * @param mayStaff the visitor's side seats and ticks
 * @param mayCap the visitor's side pays, and raises the cap
 * @param wrong key of what is wrong; empty when nothing is
 */
public record PlacementPage(
        Engagement engagement,
        Placed placed,
        List<HourEntry> hours,
        @Nullable Certificate certificate,
        boolean mayStaff,
        boolean mayCap,
        String wrong,
        List<String> about) {
    public PlacementPage {
        hours = List.copyOf(hours);
        about = List.copyOf(about);
    }

    public String base() {
        return "/engagements/" + engagement.id() + "/placements/"
                + placed.placement().id();
    }
}
