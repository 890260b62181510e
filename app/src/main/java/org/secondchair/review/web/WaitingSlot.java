package org.secondchair.review.web;

import java.util.List;
import java.util.Optional;
import org.secondchair.matter.Matters;
import org.secondchair.review.WorkWaiting;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.springframework.stereotype.Component;

/** Tells reviewers on their start page where batches are ready. */
@Component
class WaitingSlot implements SlotContent {
    private final WorkWaiting work;
    private final Matters matters;

    WaitingSlot(WorkWaiting work, Matters matters) {
        this.work = work;
        this.matters = matters;
    }

    @Override
    public String slot() {
        return "home.start.waiting";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<View.Part> render(SlotContext context) {
        List<ReviewsWaiting.Line> lines = work.mine().stream()
                .flatMap(waiting -> matters.find(waiting.matterId()).stream()
                        .map(matter -> new ReviewsWaiting.Line(matter.name(), waiting)))
                .toList();
        return lines.isEmpty() ? Optional.empty() : Optional.of(View.part("review/waiting", new ReviewsWaiting(lines)));
    }
}
