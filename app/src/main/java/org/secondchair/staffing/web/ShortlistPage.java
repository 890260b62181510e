package org.secondchair.staffing.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.engagement.Engagement;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.currency.ExchangeRate;
import org.secondchair.ui.Chrome;
import org.secondchair.ui.ListQuery;

/**
 * A page of a shortlist.
 *
 * @param rates at which rates in other currencies are reckoned in that of the request
 * @param first place of the first of the shown, from 1
 * @param shown of those who fit
 * @param next where the next page begins; null on the last
 */
public record ShortlistPage(
        Engagement engagement,
        StaffingRequest request,
        Shortlist shortlist,
        List<ExchangeRate> rates,
        ListQuery list,
        boolean blind,
        int first,
        List<Shortlist.Listed> shown,
        @Nullable String next,
        String wrong) {
    static final int ROWS = 50;

    static ShortlistPage of(
            Engagement engagement,
            StaffingRequest request,
            Shortlist shortlist,
            List<ExchangeRate> rates,
            ListQuery list,
            boolean blind,
            String wrong) {
        List<Shortlist.Listed> fitting = shortlist.fitting();
        int from = Math.min(from(list.after()), fitting.size());
        int until = Math.min(from + ROWS, fitting.size());
        return new ShortlistPage(
                engagement,
                request,
                shortlist,
                rates,
                list,
                blind,
                from + 1,
                fitting.subList(from, until),
                until < fitting.size() ? String.valueOf(until) : null,
                wrong);
    }

    private static int from(@Nullable String after) {
        return after != null && after.matches("[0-9]{1,6}") ? Integer.parseInt(after) : 0;
    }

    /** Who misses one thing, as many as a page holds. */
    public List<Shortlist.Listed> near() {
        return shortlist.near().subList(0, Math.min(ROWS, shortlist.near().size()));
    }

    public String base() {
        return "/engagements/" + engagement.id() + "/staffing/" + request.id();
    }

    /** What a candidate is called: in a blind list by their place in it. */
    public String name(Chrome chrome, Shortlist.Listed listed, int place) {
        return blind ? chrome.t("staffing.candidate", place) : listed.name();
    }
}
