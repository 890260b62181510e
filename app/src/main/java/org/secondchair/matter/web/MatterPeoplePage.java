package org.secondchair.matter.web;

import java.time.Instant;
import java.util.List;
import org.secondchair.access.Memberships;
import org.secondchair.matter.Matter;
import org.secondchair.ui.Option;
import org.secondchair.ui.Tab;

/**
 * @param colleagues who can be seated, as choices
 * @param wrong key of what is wrong with what was entered; empty when nothing
 */
public record MatterPeoplePage(
        Matter matter,
        List<Memberships.Membership> seats,
        List<Tab> tabs,
        boolean mayManage,
        List<Option> colleagues,
        Instant now,
        String wrong) {

    /** Whether the seat holds now. */
    public boolean holds(Memberships.Membership seat) {
        Instant until = seat.until();
        return seat.endedAt() == null && (until == null || until.isAfter(now));
    }
}
