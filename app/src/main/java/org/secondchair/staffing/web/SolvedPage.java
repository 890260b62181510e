package org.secondchair.staffing.web;

import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.Solved;
import org.secondchair.staffing.StaffingRequest;

/** That there is no team, and why. @param impossible null when time ran out or nothing could be looked for */
public record SolvedPage(
        Engagement engagement, StaffingRequest request, Solved.@Nullable Impossible impossible, String wrong) {
    public String up() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }
}
