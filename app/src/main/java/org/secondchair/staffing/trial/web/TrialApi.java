package org.secondchair.staffing.trial.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.trial.Conversion;
import org.secondchair.staffing.trial.Conversions;
import org.secondchair.staffing.trial.Trial;
import org.secondchair.staffing.trial.Trials;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Trials for programs. */
@RestController
class TrialApi {
    private static final String BOTH = "/api/engagements/{engagementId}/placements/{placementId}/trial";
    private static final String MINE = "/api/my/placements/{placementId}/trial";

    /** @param ratings those that may be read by now */
    record Tried(
            @Nullable Trial trial,
            List<Trial.Rating> ratings,
            @Nullable Conversion conversion) {}

    record Criteria(@Nullable List<String> criteria) {}

    record Marks(@Nullable List<Integer> marks, @Nullable String words) {}

    record Offer(
            @Nullable String fee,
            @Nullable String currency,
            @Nullable String startsOn) {}

    record Word(boolean accepted) {}

    record Came(boolean started) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    private final TrialSteps steps;
    private final Trials trials;
    private final Conversions conversions;

    TrialApi(TrialSteps steps, Trials trials, Conversions conversions) {
        this.steps = steps;
        this.trials = trials;
        this.conversions = conversions;
    }

    @GetMapping(BOTH)
    @Requires(Permission.SEE_ENGAGEMENT)
    Tried read(@PathVariable UUID engagementId, @PathVariable UUID placementId) {
        steps.placed(engagementId, placementId);
        return tried(placementId);
    }

    @PostMapping(BOTH)
    @Requires(Permission.REQUEST_TEAM)
    Outcome freeze(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Criteria criteria,
            @RequestHeader("Idempotency-Key") String key) {
        steps.placed(engagementId, placementId);
        List<String> lines = criteria.criteria();
        return done(steps.freeze(placementId, lines == null ? "" : String.join("\n", lines), key));
    }

    @PostMapping(BOTH + "/rating")
    @Requires(Permission.REQUEST_TEAM)
    Outcome rate(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Marks marks,
            @RequestHeader("Idempotency-Key") String key) {
        steps.placed(engagementId, placementId);
        return rate(placementId, marks, key);
    }

    @PostMapping(BOTH + "/conversion")
    @Requires(Permission.REQUEST_TEAM)
    Outcome offer(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Offer offer,
            @RequestHeader("Idempotency-Key") String key) {
        steps.placed(engagementId, placementId);
        return done(steps.offer(placementId, text(offer.fee()), text(offer.currency()), text(offer.startsOn()), key));
    }

    @PostMapping(BOTH + "/conversion/answer")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome answer(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Word word,
            @RequestHeader("Idempotency-Key") String key) {
        steps.placed(engagementId, placementId);
        return done(steps.answer(placementId, word.accepted(), key));
    }

    @PostMapping(BOTH + "/conversion/outcome")
    @Requires(Permission.REQUEST_TEAM)
    Outcome outcome(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Came came,
            @RequestHeader("Idempotency-Key") String key) {
        steps.placed(engagementId, placementId);
        return done(steps.outcome(placementId, came.started(), key));
    }

    @GetMapping(MINE)
    @Requires(Permission.SIGNED_IN)
    Tried readMine(@PathVariable UUID placementId) {
        steps.mine(placementId);
        return tried(placementId);
    }

    @PostMapping(MINE + "/rating")
    @Requires(Permission.SIGNED_IN)
    Outcome rateMine(
            @PathVariable UUID placementId, @RequestBody Marks marks, @RequestHeader("Idempotency-Key") String key) {
        steps.mine(placementId);
        return rate(placementId, marks, key);
    }

    @PostMapping(MINE + "/conversion/answer")
    @Requires(Permission.SIGNED_IN)
    Outcome answerMine(
            @PathVariable UUID placementId, @RequestBody Word word, @RequestHeader("Idempotency-Key") String key) {
        steps.mine(placementId);
        return done(steps.answer(placementId, word.accepted(), key));
    }

    private Outcome rate(UUID placementId, Marks marks, String key) {
        List<Integer> given = marks.marks();
        return done(steps.rate(placementId, given == null ? List.of() : given, text(marks.words()), key));
    }

    private Tried tried(UUID placementId) {
        return new Tried(
                trials.find(placementId).orElse(null),
                trials.ratings(placementId),
                conversions.find(placementId).orElse(null));
    }

    private static String text(@Nullable String given) {
        return given == null ? "" : given;
    }

    private static Outcome done(String wrong) {
        if (!wrong.isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, wrong);
        }
        return new Outcome(true);
    }
}
