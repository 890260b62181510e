package org.secondchair.review.report;

import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondchair.corpus.Document;
import org.secondchair.corpus.Documents;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/** Responsive documents by custodian and by month. Walks over them page by page; nothing but counts stays in memory. */
@Component
class Spread {
    private static final int PAGE = 2_000;

    /** @param undated responsive documents without a date */
    record Counted(List<MondayReport.Count> custodians, List<MondayReport.Count> months, long undated) {}

    private final ReportStore store;
    private final Documents documents;
    private final Transactions transactions;

    Spread(ReportStore store, Documents documents, Transactions transactions) {
        this.store = store;
        this.documents = documents;
        this.transactions = transactions;
    }

    Counted of(UUID matterId, ZoneId zone) {
        Map<String, Long> custodians = new HashMap<>();
        Map<YearMonth, Long> months = new TreeMap<>();
        long undated = 0;
        int after = -1;
        List<ReportStore.Line> page;
        do {
            int from = after;
            page = transactions.read(() -> store.responsive(matterId, from, PAGE));
            List<UUID> ids = page.stream().map(ReportStore.Line::documentId).toList();
            for (Document document : documents.find(matterId, ids)) {
                document.custodians().forEach(custodian -> custodians.merge(custodian, 1L, Long::sum));
                if (document.datedAt() == null) {
                    undated++;
                } else {
                    months.merge(YearMonth.from(document.datedAt().atZone(zone)), 1L, Long::sum);
                }
            }
            after = page.isEmpty() ? after : page.getLast().ordinal();
        } while (page.size() == PAGE);
        return new Counted(
                counts(custodians.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))),
                counts(months.entrySet().stream()),
                undated);
    }

    private static List<MondayReport.Count> counts(Stream<? extends Map.Entry<?, Long>> entries) {
        return entries.map(entry -> new MondayReport.Count(entry.getKey().toString(), entry.getValue()))
                .toList();
    }
}
