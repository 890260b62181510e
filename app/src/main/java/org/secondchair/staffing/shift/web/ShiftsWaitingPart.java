package org.secondchair.staffing.shift.web;

import java.time.ZoneId;
import java.util.List;
import org.secondchair.staffing.shift.MyDay;

/** Own shifts that wait for a step, and the next one. */
public record ShiftsWaitingPart(ZoneId zone, List<MyDay.Own> shifts) {
    public ShiftsWaitingPart {
        shifts = List.copyOf(shifts);
    }
}
