package org.secondchair.staffing.shift.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.shift.DropOut;
import org.secondchair.staffing.shift.DropOuts;
import org.secondchair.staffing.shift.RosterAsked;
import org.secondchair.staffing.shift.RosterInside;
import org.secondchair.staffing.shift.RosterPlans;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.staffing.shift.Shift;
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
@RequestMapping("/api/engagements/{engagementId}")
class RosterApi {
    /**
     * @param present people there in each block; null for blocks that have not begun
     * @param inside null for the client
     * @param shifts empty for the client
     * @param dropOuts empty for the client
     */
    record Shown(
            RosterVersion roster,
            List<@Nullable Integer> present,
            @Nullable RosterInside inside,
            List<Shift> shifts,
            List<DropOut> dropOuts) {}

    record Why(@Nullable String reason) {}

    record Made(String rosterId) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    private final RosterPlans rosters;
    private final DropOuts dropOuts;
    private final RosterSteps steps;
    private final RosterScope scope;

    RosterApi(RosterPlans rosters, DropOuts dropOuts, RosterSteps steps, RosterScope scope) {
        this.rosters = rosters;
        this.dropOuts = dropOuts;
        this.steps = steps;
        this.scope = scope;
    }

    @GetMapping("/staffing/{staffingId}/rosters")
    @Requires(Permission.SEE_ENGAGEMENT)
    List<RosterVersion> list(@PathVariable UUID engagementId, @PathVariable UUID staffingId) {
        scope.request(engagementId, staffingId);
        return rosters.ofRequest(staffingId);
    }

    @PostMapping("/staffing/{staffingId}/rosters")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Made plan(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestBody RosterAsked asked,
            @RequestHeader("Idempotency-Key") String key) {
        scope.request(engagementId, staffingId);
        return made(steps.plan(staffingId, asked, key));
    }

    @GetMapping("/rosters/{rosterId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    Shown one(@PathVariable UUID engagementId, @PathVariable UUID rosterId) {
        RosterVersion roster = scope.roster(engagementId, rosterId);
        RosterInside inside = rosters.inside(rosterId).orElse(null);
        return new Shown(
                roster,
                rosters.present(roster),
                inside,
                inside == null ? List.of() : rosters.shifts(rosterId),
                inside == null ? List.of() : dropOuts.of(roster.lineage()));
    }

    @PostMapping("/rosters/{rosterId}/publish")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Made publish(
            @PathVariable UUID engagementId,
            @PathVariable UUID rosterId,
            @RequestHeader("Idempotency-Key") String key) {
        return made(steps.publish(scope.roster(engagementId, rosterId), key));
    }

    @PostMapping("/rosters/{rosterId}/discard")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome discard(
            @PathVariable UUID engagementId,
            @PathVariable UUID rosterId,
            @RequestHeader("Idempotency-Key") String key) {
        if (!steps.discard(scope.roster(engagementId, rosterId), key)) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.step");
        }
        return new Outcome(true);
    }

    @PostMapping("/rosters/{rosterId}/people/{professionalId}/drop-out")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Made dropOut(
            @PathVariable UUID engagementId,
            @PathVariable UUID rosterId,
            @PathVariable UUID professionalId,
            @RequestBody Why why,
            @RequestHeader("Idempotency-Key") String key) {
        String reason = why.reason();
        return made(
                steps.dropOut(scope.roster(engagementId, rosterId), professionalId, reason == null ? "" : reason, key));
    }

    @PostMapping("/rosters/{rosterId}/mend")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Made mend(
            @PathVariable UUID engagementId,
            @PathVariable UUID rosterId,
            @RequestHeader("Idempotency-Key") String key) {
        return made(steps.mend(scope.roster(engagementId, rosterId), key));
    }

    private static Made made(RosterSteps.Made made) {
        if (!made.wrong().isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, made.wrong(), made.about());
        }
        return new Made(made.rosterId());
    }
}
