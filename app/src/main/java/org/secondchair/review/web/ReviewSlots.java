package org.secondchair.review.web;

import java.util.Optional;
import org.secondchair.access.Access;
import org.secondchair.review.ProgressReports;
import org.secondchair.review.Reviews;
import org.secondchair.tenancy.Permission;
import org.secondchair.ui.SlotContent;
import org.secondchair.ui.SlotContext;
import org.secondchair.ui.View;
import org.springframework.stereotype.Component;

/** The matter's page shows where the review stands. */
@Component
class ReviewSlots implements SlotContent {
    private final Reviews reviews;
    private final ProgressReports progress;
    private final Access access;

    ReviewSlots(Reviews reviews, ProgressReports progress, Access access) {
        this.reviews = reviews;
        this.progress = progress;
        this.access = access;
    }

    @Override
    public String slot() {
        return "matter.matter.main";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<View.Part> render(SlotContext context) {
        if (!access.may(Permission.SEE_DOCUMENTS, context.requireSubject())) {
            return Optional.empty();
        }
        boolean open = reviews.find(context.requireSubject()).isPresent();
        return Optional.of(View.part(
                "review/ofMatter",
                new ReviewOfMatter(context.requireSubject(), open, progress.of(context.requireSubject()))));
    }
}
