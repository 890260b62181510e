package org.secondchair.staffing.fairness;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.secondchair.bench.declared.Declarations;
import org.secondchair.bench.declared.Question;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The acting provider's fairness report. Nothing of it ever reaches a rank, a shortlist or a client. */
@Service
public class FairnessReports {
    private final FairnessStore store;
    private final Declarations declarations;
    private final Transactions transactions;
    private final Clock clock;

    FairnessReports(FairnessStore store, Declarations declarations, Transactions transactions, Clock clock) {
        this.store = store;
        this.declarations = declarations;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of the twelve whole months before this one. */
    public FairnessReport report() {
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).withDayOfMonth(1);
        LocalDate from = until.minusYears(1);
        return transactions.read(() -> {
            List<UUID> proposed = store.proposed(from, until);
            List<UUID> placed = store.placed(from, until);
            return new FairnessReport(
                    from,
                    until,
                    Arrays.stream(Question.values())
                            .map(question -> new FairnessReport.Part(
                                    question,
                                    SmallCells.shown(
                                            declarations.counts(question, null),
                                            declarations.counts(question, proposed),
                                            declarations.counts(question, placed))))
                            .toList());
        });
    }
}
