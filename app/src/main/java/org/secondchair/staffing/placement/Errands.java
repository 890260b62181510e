package org.secondchair.staffing.placement;

import java.time.Clock;
import java.util.UUID;
import org.secondchair.engagement.Engagements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What follows from a step but is the provider's to do: the seat after the professional agreed, the days given back
 * after they declined or the client ended it. Whoever invited gave the order for it with the invitation, and it is done
 * in their name while they still may. What could not be done at once the watch does later.
 */
@Component
public class Errands {
    private final PlacementStore store;
    private final Seats seats;
    private final Endings endings;
    private final Engagements engagements;
    private final Transactions transactions;
    private final Clock clock;

    Errands(
            PlacementStore store,
            Seats seats,
            Endings endings,
            Engagements engagements,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.endings = endings;
        this.engagements = engagements;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does what follows from the step that was just taken.
     *
     * <p>TRAP: rows are seen as the actor with whom a transaction began; hence never inside of one.
     */
    public void follow(UUID placementId) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("errands are run after the step's own transaction");
        }
        transactions
                .read(() -> store.find(placementId))
                .ifPresent(placement -> Acting.as(
                        new Actor(placement.invitedBy(), placement.organizationId()), () -> run(placement.id())));
    }

    /** Everything that is left to do at the acting provider's, as far as the acting person may do it. */
    public void all() {
        Actor me = Acting.current();
        transactions.read(() -> store.unfinished(me, clock.instant())).forEach(this::run);
        transactions
                .read(() -> store.liveEngagements(me))
                .forEach(engagement -> transactions
                        .read(() -> store.ofEngagement(engagement))
                        .forEach(placement -> endings.settle(placement.id())));
    }

    private boolean over(UUID engagementId) {
        return engagements
                .find(engagementId)
                .filter(engagement -> !engagement.state().live())
                .isPresent();
    }

    private void run(UUID placementId) {
        if (!seats.give(placementId)) {
            endings.settle(placementId);
        }
    }
}
