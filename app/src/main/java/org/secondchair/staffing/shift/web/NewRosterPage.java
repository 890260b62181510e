package org.secondchair.staffing.shift.web;

import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.StaffingRequest;

/** @param wrong key of what is wrong with the form; empty at first */
public record NewRosterPage(Engagement engagement, StaffingRequest request, RosterForm form, String wrong) {
    public String up() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }
}
