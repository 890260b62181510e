package org.secondchair.staffing.web;

import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.ui.Chrome;

/** @param shown how many of each list the page shows at most */
public record ShortlistPage(
        Engagement engagement, StaffingRequest request, Shortlist shortlist, boolean blind, int shown, String wrong) {
    public String base() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }

    /** What a candidate is called: in a blind list by their place in it. */
    public String name(Chrome chrome, Shortlist.Listed listed, int place) {
        return blind ? chrome.t("staffing.candidate", place) : listed.name();
    }
}
