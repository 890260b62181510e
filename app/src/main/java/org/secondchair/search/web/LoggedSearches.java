package org.secondchair.search.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.matter.Matter;
import org.secondchair.search.Facet;
import org.secondchair.search.HitsOutcome;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.Searches;
import org.secondchair.search.TermReportOutcome;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/// Asks, and writes down who asked what: a search can reveal as much as reading does. Leafing on is not a new
/// search.
@Component
class LoggedSearches {
    /// As much as the search box takes.
    private static final int LONGEST_KEPT = 32_000;

    private final Searches searches;
    private final AuditLog log;
    private final Transactions transactions;

    LoggedSearches(Searches searches, AuditLog log, Transactions transactions) {
        this.searches = searches;
        this.log = log;
        this.transactions = transactions;
    }

    SearchOutcome search(Matter matter, SearchRequest request) {
        SearchOutcome outcome = searches.search(matter.id(), request);
        if (request.after() == null && outcome instanceof SearchOutcome.Found found) {
            AuditEvent asked = AuditEvent.of(matter.organizationId(), matter.id(), "search.asked", matter.id())
                    .with("query", kept(request.query()))
                    .with("found", found.total());
            tell(request.narrowed().isEmpty() ? asked : asked.with("narrowed", kept(words(request.narrowed()))));
        }
        return outcome;
    }

    HitsOutcome hits(Matter matter, int documentOrdinal, String query) {
        return searches.hits(matter.id(), documentOrdinal, query, matter.timeZone());
    }

    TermReportOutcome termReport(Matter matter, List<String> terms) {
        TermReportOutcome outcome = searches.termReport(matter.id(), terms, matter.timeZone());
        if (outcome instanceof TermReportOutcome.Counted(var report)) {
            tell(AuditEvent.of(matter.organizationId(), matter.id(), "search.terms-counted", matter.id())
                    .with("terms", kept(String.join("\n", terms)))
                    .with("found", report.withHits()));
        }
        return outcome;
    }

    private void tell(AuditEvent event) {
        transactions.write(() -> log.append(event));
    }

    /// As in `custodian: Renner, type: email`, for people who read the record years later.
    static String words(Map<Facet, Set<String>> narrowed) {
        return narrowed.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> SearchQuestion.parameter(one.getKey()) + ": "
                        + one.getValue().stream()
                                .sorted()
                                .map(value -> value.isEmpty() ? "none" : value)
                                .collect(Collectors.joining(" or ")))
                .collect(Collectors.joining(", "));
    }

    private static String kept(String text) {
        return text.length() <= LONGEST_KEPT ? text : text.substring(0, LONGEST_KEPT) + "…";
    }
}
