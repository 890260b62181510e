package org.secondchair.review;

import java.util.List;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/** Says where a reviewer is awaited. */
@Component
public class WorkWaiting {
    /**
     * A running review in which the acting person has a reviewer's seat.
     *
     * @param batches of the first level that are ready
     * @param checks batches of coded or unseen documents that are ready, those of the person's own coding left out
     * @param held whether a batch lies in the person's hands
     */
    public record Waiting(UUID matterId, int batches, int checks, boolean held) {}

    private final WaitingStore store;
    private final Transactions transactions;

    WorkWaiting(WaitingStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    /** Reviews with something to do; at most 50. */
    public List<Waiting> mine() {
        return transactions.read(() -> store.of(Acting.current().personId()));
    }
}
