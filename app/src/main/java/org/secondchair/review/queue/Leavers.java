package org.secondchair.review.queue;

import org.secondchair.review.Batches;
import org.secondchair.staffing.PlacementEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever leaves a matter leaves no batch in their hands: it goes to others in the transaction that ended their placement. */
@Component
class Leavers {
    private final Batches batches;

    Leavers(Batches batches) {
        this.batches = batches;
    }

    @EventListener
    void left(PlacementEnded ended) {
        batches.takeBack(ended.matterId(), ended.personId());
    }
}
