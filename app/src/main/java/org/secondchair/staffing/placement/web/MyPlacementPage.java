package org.secondchair.staffing.placement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.placement.Certificate;
import org.secondchair.staffing.placement.HourEntry;
import org.secondchair.staffing.placement.Whereabouts.Placed;

/** @param certificate null until signed @param wrong key of what is wrong; empty when nothing is */
public record MyPlacementPage(
        Placed placed, List<HourEntry> hours, @Nullable Certificate certificate, String wrong, List<String> about) {
    public MyPlacementPage {
        hours = List.copyOf(hours);
        about = List.copyOf(about);
    }

    public String base() {
        return "/my/placements/" + placed.placement().id();
    }
}
