package org.secondchair.staffing.fairness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.secondchair.bench.Professionals;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The acting provider's fairness report. Nothing of it ever reaches a rank, a shortlist or a client. */
@Service
public class FairnessReports {
    private final FairnessStore store;
    private final Professionals.Declared declared;
    private final Transactions transactions;
    private final Clock clock;

    FairnessReports(FairnessStore store, Professionals.Declared declared, Transactions transactions, Clock clock) {
        this.store = store;
        this.declared = declared;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of the twelve whole months before this one. */
    public FairnessReport report() {
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        LocalDate from = until.minusYears(1);
        return transactions.read(() -> {
            Map<String, Map<String, Long>> bench = declared.counts(null);
            Map<String, Map<String, Long>> proposed = declared.counts(store.proposed(from, until));
            Map<String, Map<String, Long>> placed = declared.counts(store.placed(from, until));
            return new FairnessReport(
                    from,
                    until,
                    bench.entrySet().stream()
                            .map(question -> new FairnessReport.Part(
                                    question.getKey(),
                                    SmallCells.shown(
                                            question.getValue(),
                                            proposed.getOrDefault(question.getKey(), Map.of()),
                                            placed.getOrDefault(question.getKey(), Map.of()))))
                            .toList());
        });
    }
}
