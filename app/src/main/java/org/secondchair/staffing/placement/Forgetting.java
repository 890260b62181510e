package org.secondchair.staffing.placement;

import org.secondchair.bench.Professionals;
import org.secondchair.tenancy.Transactions;
import org.secondchair.ui.Refusal;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever is erased from the bench is nameless in staffing, too; whoever is still placed is not erased before the end. */
@Component
class Forgetting {
    private final PlacementStore store;
    private final Transactions transactions;

    Forgetting(PlacementStore store, Transactions transactions) {
        this.store = store;
        this.transactions = transactions;
    }

    @EventListener
    void erased(Professionals.Erased erased) {
        transactions.write(() -> {
            if (!store.liveOf(erased.professionalId()).isEmpty()) {
                throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.erase");
            }
            store.forget(erased.professionalId());
        });
    }
}
