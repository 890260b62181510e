package org.secondchair.review;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * Checks batches out to reviewers under a lease. A batch is a row that was cut ahead, so that a hundred people asking at
 * once take a hundred different rows and nobody waits.
 */
@Component
public class Batches {
    private static final int LOOKS = 3;
    private static final long LOOK_MILLIS = 170;

    private final BatchStore store;
    private final CuttingStore cutting;
    private final ReviewStore reviews;
    private final Transactions transactions;
    private final ReviewLog log;
    private final Cuttings cuttings = new Cuttings();

    Batches(BatchStore store, CuttingStore cutting, ReviewStore reviews, Transactions transactions, ReviewLog log) {
        this.store = store;
        this.cutting = cutting;
        this.reviews = reviews;
        this.transactions = transactions;
        this.log = log;
    }

    /** Gives the acting person the batch in their hands, else the next one of that kind. */
    public CheckOut checkOut(UUID matterId, Batch.Kind kind) {
        for (int look = 0; look < LOOKS; look++) {
            long seen = cuttings.seen(matterId);
            CheckOut answer = transactions.write(() -> attempt(matterId, kind));
            if (!(answer instanceof CheckOut.BeingCut)) {
                return answer;
            }
            if (!cuttings.await(matterId, seen, LOOK_MILLIS)) {
                break;
            }
        }
        return new CheckOut.BeingCut();
    }

    private CheckOut attempt(UUID matterId, Batch.Kind kind) {
        Optional<Review> review = reviews.find(matterId);
        if (review.isEmpty()) {
            return new CheckOut.NoReview();
        }
        if (review.get().closedAt() != null) {
            return new CheckOut.NothingLeft();
        }
        UUID me = Acting.current().personId();
        Optional<Batch> held = store.held(matterId, kind, me);
        if (held.isPresent()) {
            return new CheckOut.Continued(held.get());
        }
        Optional<Batch> taken = take(matterId, kind, me);
        if (taken.isEmpty() && store.reclaimExpired(matterId)) {
            taken = take(matterId, kind, me);
        }
        if (taken.isPresent()) {
            Batch batch = taken.get();
            log.tell(log.about(matterId, "batch-checked-out", batch.id())
                    .with("kind", kind.name())
                    .with("number", batch.number())
                    .with("documents", batch.documents().size()));
            return new CheckOut.Issued(batch);
        }
        boolean more = kind == Batch.Kind.REVIEW && cutting.unassigned(matterId);
        return more ? new CheckOut.BeingCut() : new CheckOut.NothingLeft();
    }

    private Optional<Batch> take(UUID matterId, Batch.Kind kind, UUID reviewer) {
        for (Optional<UUID> id = store.take(matterId, kind, reviewer); id.isPresent(); ) {
            Batch batch = store.find(matterId, id.get()).orElseThrow();
            if (!batch.documents().isEmpty()) {
                return Optional.of(batch);
            }
            store.drop(matterId, batch.id());
            id = store.take(matterId, kind, reviewer);
        }
        return Optional.empty();
    }

    public Optional<Batch> find(UUID matterId, UUID batchId) {
        return transactions.read(() -> store.find(matterId, batchId));
    }

    /** The batch of that kind in the acting person's hands. */
    public Optional<Batch> held(UUID matterId, Batch.Kind kind) {
        return transactions.read(
                () -> store.held(matterId, kind, Acting.current().personId()));
    }

    /** Hands a batch back: what was decided stays decided, the rest goes to others. Returns false when it is not theirs. */
    public boolean giveBack(UUID matterId, UUID batchId) {
        return transactions.write(() -> {
            boolean theirs = store.giveBack(matterId, batchId, Acting.current().personId());
            if (theirs) {
                log.tell(log.about(matterId, "batch-given-back", batchId));
            }
            return theirs;
        });
    }

    /**
     * Takes the batches of somebody who leaves out of their hands, at once: what they decided stays decided, the rest goes
     * to others. Returns how many those were, as far as the acting person sees the matter.
     */
    public int takeBack(UUID matterId, UUID personId) {
        return transactions.write(() -> {
            List<UUID> taken = store.takeBack(matterId, personId);
            taken.forEach(batch -> log.tell(log.about(matterId, "batch-taken-back", batch)));
            return taken.size();
        });
    }

    /** How many batches of that kind wait to be checked out. */
    public int ready(UUID matterId, Batch.Kind kind) {
        return transactions.read(() -> cutting.ready(matterId, kind));
    }

    /** How many reviewers hold a first-level batch, took one in the last ten minutes, or wait for one now. */
    public int activeReviewers(UUID matterId) {
        return cuttings.waiting(matterId) + transactions.read(() -> cutting.activeReviewers(matterId));
    }

    /** Ordinals in somebody's hands now. */
    public List<Integer> out(UUID matterId) {
        return transactions.read(() -> cutting.out(matterId));
    }

    /**
     * Replaces the ready first-level batches by new ones, cut from the newest ranking. A batch with a document that was
     * taken since the ranking was made is left out; the next cutting brings its documents again.
     *
     * @param cut documents of each batch, the most urgent batch first
     * @param remaining documents without a decision that lie in nobody's hands, those in {@code cut} included
     * @return how many batches wait now
     */
    public int recut(UUID matterId, List<List<Batch.Place>> cut, int remaining) {
        int ready = transactions.write(() -> {
            cutting.setRemaining(matterId, remaining);
            return cutting.recut(matterId, cut);
        });
        cuttings.happened(matterId);
        return ready;
    }
}
