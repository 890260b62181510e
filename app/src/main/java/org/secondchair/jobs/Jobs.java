package org.secondchair.jobs;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Submits, shows and steers jobs, on behalf of the acting person. */
@Component
public class Jobs {
    private final JobStore store;
    private final JobRunner runner;
    private final Transactions transactions;

    Jobs(JobStore store, JobRunner runner, Transactions transactions) {
        this.store = store;
        this.runner = runner;
        this.transactions = transactions;
    }

    /**
     * Submits work; it starts after the surrounding transaction committed.
     *
     * @param place handed to the first step; the kind's own text
     */
    public UUID submit(String kind, @Nullable UUID matterId, String place) {
        UUID id = Ids.next();
        transactions.write(() -> {
            store.insert(id, kind, matterId, Acting.current(), place);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    runner.wake();
                }
            });
        });
        return id;
    }

    public Optional<Job> find(UUID id) {
        return transactions.read(() -> store.find(id));
    }

    /** The newest jobs of a matter, at most {@code limit}. */
    public List<Job> ofMatter(UUID matterId, int limit) {
        return transactions.read(() -> store.ofMatter(matterId, limit));
    }

    /** Whether a job of that kind waits, runs or pauses in the matter. */
    public boolean open(String kind, UUID matterId) {
        return transactions.read(() -> store.open(kind, matterId));
    }

    /** The running step ends early and its place is kept. Returns false when the job is over already. */
    public boolean pause(UUID id) {
        return transactions.write(() -> store.wish(id, "PAUSE"));
    }

    public boolean resume(UUID id) {
        boolean resumed = transactions.write(() -> store.resume(id));
        runner.wake();
        return resumed;
    }

    /** What was done stays; the rest is not done. */
    public boolean cancel(UUID id) {
        return transactions.write(() -> store.wish(id, "CANCEL"));
    }
}
