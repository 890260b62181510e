package org.secondchair.staffing.shift.web;

import java.time.LocalDate;
import java.util.List;
import org.secondchair.staffing.shift.RosterVersion;

/** Rosters of a request. @param mayPlan the visitor draws them up */
public record RostersPart(String up, List<RosterVersion> rosters, List<LocalDate> digests, boolean mayPlan) {
    public RostersPart {
        rosters = List.copyOf(rosters);
        digests = List.copyOf(digests);
    }
}
