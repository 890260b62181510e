package org.secondchair.staffing.web;

import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.StaffingRequest;

/**
 * @param mayWithdraw the visitor asks for teams
 * @param mayStaff the visitor's side answers
 */
public record StaffingPage(
        Engagement engagement, StaffingRequest request, boolean mayWithdraw, boolean mayStaff, String wrong) {
    public String base() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }
}
