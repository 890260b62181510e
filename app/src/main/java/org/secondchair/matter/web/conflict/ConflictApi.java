package org.secondchair.matter.web.conflict;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/matters/{matterId}/conflicts")
class ConflictApi {
    private final Matters matters;
    private final ConflictChecks checks;
    private final Once once;
    private final Clock clock;

    ConflictApi(Matters matters, ConflictChecks checks, Once once, Clock clock) {
        this.matters = matters;
        this.checks = checks;
        this.once = once;
        this.clock = clock;
    }

    /** A check with what follows from it. */
    record Stands(ConflictCheck.State state, ConflictCheck check) {
        static Stands of(ConflictCheck check) {
            return new Stands(check.state(), check);
        }
    }

    /** The last check of each subject, newest first. */
    @GetMapping
    @Requires(Permission.DECIDE_CONFLICTS)
    List<Stands> list(@PathVariable UUID matterId) {
        return checks.latest(matterId).stream().map(Stands::of).toList();
    }

    @GetMapping("/{subjectId}")
    @Requires(Permission.DECIDE_CONFLICTS)
    Stands one(@PathVariable UUID matterId, @PathVariable UUID subjectId) {
        return checks.latest(matterId, subjectId).map(Stands::of).orElseThrow(Refusal::missing);
    }

    /** Runs the subject's last check again. */
    @PostMapping("/{subjectId}/again")
    @Requires(Permission.DECIDE_CONFLICTS)
    Stands again(
            @PathVariable UUID matterId, @PathVariable UUID subjectId, @RequestHeader("Idempotency-Key") String key) {
        if (!once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> checks.again(matterId, subjectId).isPresent())) {
            throw Refusal.missing();
        }
        return one(matterId, subjectId);
    }

    @PostMapping("/{subjectId}/hits/{hitId}")
    @Requires(Permission.DECIDE_CONFLICTS)
    Stands decide(
            @PathVariable UUID matterId,
            @PathVariable UUID subjectId,
            @PathVariable UUID hitId,
            @RequestBody DecisionForm form,
            @RequestHeader("Idempotency-Key") String key) {
        Matter matter = matters.find(matterId).orElseThrow(Refusal::missing);
        String wrong = form.wrong(matter.timeZone(), clock.instant());
        if (!wrong.isEmpty()) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, wrong);
        }
        if (!once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> checks.decide(matterId, hitId, form.made(), form.said(), form.end(matter.timeZone())))) {
            throw Refusal.missing();
        }
        return one(matterId, subjectId);
    }
}
