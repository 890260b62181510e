package org.secondchair.staffing.web;

import java.util.List;
import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.Shortlists;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.ui.Chrome;

/** Candidates side by side. @param left of those chosen, how many did not fit beside the others */
public record BesidePage(
        Engagement engagement, StaffingRequest request, List<Shortlists.Compared> candidates, int left, boolean blind) {
    public BesidePage {
        candidates = List.copyOf(candidates);
    }

    public String base() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }

    public String name(Chrome chrome, Shortlists.Compared one) {
        return blind
                ? chrome.t("staffing.candidate", candidates.indexOf(one) + 1)
                : one.listed().name();
    }
}
