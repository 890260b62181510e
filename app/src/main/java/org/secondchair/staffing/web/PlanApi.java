package org.secondchair.staffing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.Solved;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
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
@RequestMapping("/api/engagements/{engagementId}/staffing/{staffingId}/plans")
class PlanApi {
    record Locks(@Nullable List<UUID> in, @Nullable List<UUID> out) {}

    /** @param planId empty when there is no team @param impossible why; null when a team was found */
    record Answered(String planId, Solved.@Nullable Impossible impossible) {}

    record Word(@Nullable Boolean accepted, @Nullable String reason) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    private final TeamPlans plans;
    private final Planning planning;
    private final StaffingScope scope;

    PlanApi(TeamPlans plans, Planning planning, StaffingScope scope) {
        this.plans = plans;
        this.planning = planning;
        this.scope = scope;
    }

    @GetMapping
    @Requires(Permission.SEE_ENGAGEMENT)
    List<TeamPlan> list(@PathVariable UUID engagementId, @PathVariable UUID staffingId) {
        scope.request(engagementId, staffingId);
        return plans.ofRequest(staffingId);
    }

    @PostMapping
    @Requires(Permission.STAFF_ENGAGEMENT)
    Answered solve(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestBody Locks locks,
            @RequestHeader("Idempotency-Key") String key) {
        return switch (planning.solve(engagementId, staffingId, locks.in(), locks.out())) {
            case Solved.Found found -> new Answered(planning.keep(found, key), null);
            case Solved.Impossible impossible -> new Answered("", impossible);
            case Solved.OutOfTime _ -> throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.time");
            case Solved.NotNow _ -> throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.locks");
        };
    }

    @GetMapping("/{planId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    TeamPlan one(@PathVariable UUID engagementId, @PathVariable UUID staffingId, @PathVariable UUID planId) {
        return planning.plan(engagementId, staffingId, planId);
    }

    @PostMapping("/{planId}/propose")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome propose(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @RequestHeader("Idempotency-Key") String key) {
        Planning.Refused refused = planning.propose(planning.plan(engagementId, staffingId, planId), key);
        if (!refused.wrong().isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, refused.wrong(), refused.about());
        }
        return new Outcome(true);
    }

    @PostMapping("/{planId}/withdraw")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome withdraw(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @RequestHeader("Idempotency-Key") String key) {
        if (!planning.withdraw(planning.plan(engagementId, staffingId, planId), key)) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.step");
        }
        return new Outcome(true);
    }

    @PostMapping("/{planId}/seats/{seatId}/answer")
    @Requires(Permission.REQUEST_TEAM)
    Outcome answer(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @PathVariable UUID seatId,
            @RequestBody Word word,
            @RequestHeader("Idempotency-Key") String key) {
        String reason = word.reason();
        Boolean accepted = word.accepted();
        if (accepted == null) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.reason");
        }
        String wrong = planning.answer(
                planning.plan(engagementId, staffingId, planId), seatId, accepted, reason == null ? "" : reason, key);
        if (!wrong.isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, wrong);
        }
        return new Outcome(true);
    }
}
