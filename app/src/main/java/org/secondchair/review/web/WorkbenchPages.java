package org.secondchair.review.web;

import java.util.List;
import java.util.UUID;
import org.secondchair.matter.Matters;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.Reviews;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.Texts;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
class WorkbenchPages {
    private static final List<String> SPOKEN = List.of(
            "review.work.",
            "review.why.",
            "review.responsive.",
            "review.privilege.",
            "review.hot",
            "review.none",
            "corpus.head.",
            "corpus.hidden.",
            "corpus.note.",
            "corpus.document.");

    private final Reviews reviews;
    private final Batches batches;
    private final Matters matters;
    private final List<String> words;

    WorkbenchPages(Reviews reviews, Batches batches, Matters matters, Texts texts) {
        this.reviews = reviews;
        this.batches = batches;
        this.matters = matters;
        this.words = texts.keys().stream()
                .filter(key -> SPOKEN.stream().anyMatch(key::startsWith))
                .sorted()
                .toList();
    }

    @GetMapping("/matters/{matterId}/review/work")
    @Requires(Permission.CODE_DOCUMENTS)
    View work(@PathVariable UUID matterId) {
        return bench(matterId, Batch.Kind.REVIEW);
    }

    @GetMapping("/matters/{matterId}/review/check")
    @Requires(Permission.CHECK_CODING)
    View check(@PathVariable UUID matterId) {
        return bench(matterId, Batch.Kind.QC);
    }

    @GetMapping("/matters/{matterId}/review/unseen")
    @Requires(Permission.CHECK_CODING)
    View unseen(@PathVariable UUID matterId) {
        return bench(matterId, Batch.Kind.ELUSION);
    }

    private View bench(UUID matterId, Batch.Kind kind) {
        return reviews.protocol(matterId)
                .<View>map(protocol -> View.page(
                        "review/workbench",
                        new WorkbenchPage(
                                matters.find(matterId).orElseThrow(Refusal::missing),
                                kind,
                                protocol,
                                batches.held(matterId, kind).isPresent(),
                                words)))
                .orElseGet(
                        () -> View.redirect("/matters/" + matterId + "/review").telling(Flash.warning("review.none")));
    }
}
