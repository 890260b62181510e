package org.secondchair.staffing.web;

import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.TeamPlan;

/** @param mayStaff the visitor's side proposes and seats @param mayAnswer the visitor's side accepts and refuses */
public record PlanPage(
        Engagement engagement,
        StaffingRequest request,
        TeamPlan plan,
        boolean mayStaff,
        boolean mayAnswer,
        String wrong,
        String about) {
    public String up() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }
}
