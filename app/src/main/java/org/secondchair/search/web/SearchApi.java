package org.secondchair.search.web;

import java.util.List;
import java.util.UUID;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.search.CorpusFeed;
import org.secondchair.search.HitsOutcome;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.TermReport;
import org.secondchair.search.TermReportOutcome;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Takes the same parameters as the page. A query that cannot be read is a bad request, and its detail says why.
@RestController
class SearchApi {
    /// @param terms each a query of its own
    record Terms(List<String> terms) {
        Terms {
            terms = List.copyOf(terms);
        }
    }

    private final LoggedSearches searches;
    private final CorpusFeed feed;
    private final Matters matters;

    SearchApi(LoggedSearches searches, CorpusFeed feed, Matters matters) {
        this.searches = searches;
        this.feed = feed;
        this.matters = matters;
    }

    @GetMapping("/api/matters/{matterId}/search")
    @Requires(Permission.SEARCH_DOCUMENTS)
    SearchOutcome.Found search(@PathVariable UUID matterId, ListQuery list) {
        Matter matter = matter(matterId);
        feed.catchUp(matterId);
        return switch (searches.search(matter, SearchQuestion.of(matter, list))) {
            case SearchOutcome.Found found -> found;
            case SearchOutcome.Malformed(int _, String message) -> throw refused(message);
            case SearchOutcome.TooBroad(String _, String message) -> throw refused(message);
            case SearchOutcome.StaleCursor _ -> throw Refusal.because(Refusal.Kind.BAD_REQUEST, "search.stale");
            case SearchOutcome.Damaged _ -> throw rebuilding(matterId);
        };
    }

    /// Where a query is met in one document; offsets count UTF-16 units of its text.
    @GetMapping("/api/matters/{matterId}/search/hits/{ordinal}")
    @Requires(Permission.SEARCH_DOCUMENTS)
    HitsOutcome.Marked hits(@PathVariable UUID matterId, @PathVariable int ordinal, @RequestParam String q) {
        return switch (searches.hits(matter(matterId), ordinal, q)) {
            case HitsOutcome.Marked marked -> marked;
            case HitsOutcome.Absent _ -> throw Refusal.missing();
            case HitsOutcome.Malformed(int _, String message) -> throw refused(message);
            case HitsOutcome.TooBroad(String _, String message) -> throw refused(message);
            case HitsOutcome.Damaged _ -> throw rebuilding(matterId);
        };
    }

    @PostMapping("/api/matters/{matterId}/search/terms")
    @Requires(Permission.SEARCH_DOCUMENTS)
    TermReport terms(@PathVariable UUID matterId, @RequestBody Terms list) {
        return switch (searches.termReport(matter(matterId), list.terms())) {
            case TermReportOutcome.Counted(var report) -> report;
            case TermReportOutcome.TooManyTerms(int most) ->
                throw Refusal.because(Refusal.Kind.BAD_REQUEST, "search.terms.tooMany", String.valueOf(most));
            case TermReportOutcome.Damaged _ -> throw rebuilding(matterId);
        };
    }

    private Matter matter(UUID matterId) {
        return matters.find(matterId).orElseThrow(Refusal::missing);
    }

    private static Refusal refused(String message) {
        return Refusal.because(Refusal.Kind.BAD_REQUEST, "search.refused", message);
    }

    private Refusal rebuilding(UUID matterId) {
        feed.rebuild(matterId);
        return Refusal.because(Refusal.Kind.UNAVAILABLE, "search.damaged");
    }
}
