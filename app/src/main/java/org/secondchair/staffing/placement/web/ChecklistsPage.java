package org.secondchair.staffing.placement.web;

import java.util.List;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.placement.ChecklistItem;
import org.secondchair.staffing.placement.Checklists;

/** A provider's checklist of a role. @param compared how fast people get through */
public record ChecklistsPage(
        SeatRole role, List<ChecklistItem> items, List<Checklists.Compared> compared, boolean mayChange, String wrong) {
    public ChecklistsPage {
        items = List.copyOf(items);
        compared = List.copyOf(compared);
    }
}
