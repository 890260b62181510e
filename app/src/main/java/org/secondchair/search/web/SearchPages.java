package org.secondchair.search.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.secondchair.matter.Matter;
import org.secondchair.matter.MatterTabs;
import org.secondchair.matter.Matters;
import org.secondchair.search.CorpusFeed;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.TermReportOutcome;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.ListQuery;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.Tab;
import org.secondchair.ui.Texts;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class SearchPages {
    private final LoggedSearches searches;
    private final CorpusFeed feed;
    private final Matters matters;
    private final MatterTabs tabs;
    private final Texts texts;

    SearchPages(LoggedSearches searches, CorpusFeed feed, Matters matters, MatterTabs tabs, Texts texts) {
        this.searches = searches;
        this.feed = feed;
        this.matters = matters;
        this.tabs = tabs;
        this.texts = texts;
    }

    @GetMapping("/matters/{matterId}/search")
    @Requires(Permission.SEARCH_DOCUMENTS)
    View search(@PathVariable UUID matterId, ListQuery list) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        List<Tab> row = tabs.of(matterId, SearchNavigation.PATH);
        boolean catchingUp = feed.catchUp(matterId);
        SearchPage page = switch (searches.search(matter, SearchQuestion.of(matter, list))) {
            case SearchOutcome.Found found ->
                new SearchPage(
                        matter,
                        row,
                        list,
                        list.text("q"),
                        found.readAs().equals(list.text("q").strip()) ? "" : found.readAs(),
                        "",
                        -1,
                        catchingUp,
                        found.total(),
                        found.documents(),
                        found.facets(),
                        found.next());
            case SearchOutcome.Malformed(int position, String message) ->
                SearchPage.refused(matter, row, list, message, position, catchingUp);
            case SearchOutcome.TooBroad(String _, String message) ->
                SearchPage.refused(matter, row, list, message, -1, catchingUp);
            case SearchOutcome.StaleCursor _ ->
                SearchPage.refused(matter, row, list, told("search.stale"), -1, catchingUp);
            case SearchOutcome.Damaged _ -> {
                feed.rebuild(matterId);
                yield SearchPage.refused(matter, row, list, told("search.damaged"), -1, true);
            }
        };
        return View.page("search/search", page).status(page.isRefused() ? 422 : 200);
    }

    @GetMapping("/matters/{matterId}/search/terms")
    @Requires(Permission.SEARCH_DOCUMENTS)
    View terms(@PathVariable UUID matterId) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        return View.page(
                "search/terms", new TermReportPage(matter, tabs.of(matterId, SearchNavigation.PATH), "", null, ""));
    }

    /// Posted because a pasted list is too long for an address; it changes nothing but the log.
    @PostMapping("/matters/{matterId}/search/terms")
    @Requires(Permission.SEARCH_DOCUMENTS)
    View count(@PathVariable UUID matterId, @RequestParam(defaultValue = "") String terms) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        List<Tab> row = tabs.of(matterId, SearchNavigation.PATH);
        List<String> list =
                terms.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (list.isEmpty()) {
            return View.page("search/terms", new TermReportPage(matter, row, terms, null, told("search.terms.missing")))
                    .status(422);
        }
        return switch (searches.termReport(matter, list)) {
            case TermReportOutcome.Counted(var report) ->
                View.page("search/terms", new TermReportPage(matter, row, terms, report, ""));
            case TermReportOutcome.TooManyTerms(int most) ->
                View.page(
                                "search/terms",
                                new TermReportPage(matter, row, terms, null, told("search.terms.tooMany", most)))
                        .status(422);
            case TermReportOutcome.Damaged _ -> {
                feed.rebuild(matterId);
                yield View.page("search/terms", new TermReportPage(matter, row, terms, null, told("search.damaged")));
            }
        };
    }

    private String told(String key, Object... arguments) {
        return texts.get(Locale.UK, key, arguments);
    }
}
