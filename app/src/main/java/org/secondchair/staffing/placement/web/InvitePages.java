package org.secondchair.staffing.placement.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.PlacementWatch;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The provider invites the people of a team whom the client accepted. */
@Controller
class InvitePages {
    /** @param capHours null for no cap */
    record Terms(
            @Nullable String wording,
            Placement.@Nullable Kind kind,
            @Nullable Integer capHours) {}

    private final Placements placements;
    private final PlacementWatch watch;
    private final TeamPlans plans;
    private final StaffingRequests requests;
    private final Once once;

    InvitePages(Placements placements, PlacementWatch watch, TeamPlans plans, StaffingRequests requests, Once once) {
        this.placements = placements;
        this.watch = watch;
        this.plans = plans;
        this.requests = requests;
        this.once = once;
    }

    @PostMapping("/engagements/{engagementId}/staffing/{staffingId}/plans/{planId}/invite")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View invite(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @RequestParam(defaultValue = "PROJECT") Placement.Kind kind,
            @RequestParam(defaultValue = "") String wording,
            @RequestParam(defaultValue = "") String capHours,
            @RequestParam("_key") String key) {
        check(engagementId, staffingId, planId);
        String path = "/engagements/" + engagementId + "/staffing/" + staffingId + "/plans/" + planId;
        Optional<Placements.Terms> terms = terms(wording, kind, capHours);
        if (terms.isEmpty()) {
            return View.redirect(path).telling(Flash.failed("staffing.wrong.terms"));
        }
        Placements.Inviting inviting = invite(planId, terms.get(), key);
        String[] counts = {
            String.valueOf(inviting.invited()),
            String.valueOf(inviting.accountless()),
            String.valueOf(inviting.unready())
        };
        return View.redirect(path)
                .telling(
                        inviting.invited() == 0
                                ? Flash.warning("staffing.invited.done", counts)
                                : Flash.done("staffing.invited.done", counts));
    }

    @PostMapping("/api/engagements/{engagementId}/staffing/{staffingId}/plans/{planId}/invite")
    @Requires(Permission.STAFF_ENGAGEMENT)
    @ResponseBody
    Placements.Inviting invite(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @RequestBody Terms asked,
            @RequestHeader("Idempotency-Key") String key) {
        check(engagementId, staffingId, planId);
        String wording = asked.wording();
        Placement.Kind kind = asked.kind();
        Integer cap = asked.capHours();
        Placements.Terms terms = terms(
                        wording == null ? "" : wording,
                        kind == null ? Placement.Kind.PROJECT : kind,
                        cap == null ? "" : cap.toString())
                .orElseThrow(() -> Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.terms"));
        return invite(planId, terms, key);
    }

    private Placements.Inviting invite(UUID planId, Placements.Terms terms, String key) {
        Placements.Inviting inviting = once.once(
                SubmissionKey.checked(key), Placements.Inviting.class, () -> placements.invite(planId, terms));
        watch.watch();
        return inviting;
    }

    /** The permission was asked for this engagement: a team of another one is none of its business. */
    private void check(UUID engagementId, UUID staffingId, UUID planId) {
        if (requests.find(staffingId)
                .filter(request -> request.engagementId().equals(engagementId))
                .flatMap(_ -> plans.find(planId))
                .filter(plan -> plan.requestId().equals(staffingId))
                .isEmpty()) {
            throw Refusal.missing();
        }
    }

    private static Optional<Placements.Terms> terms(String wording, Placement.Kind kind, String capHours) {
        try {
            return Optional.of(
                    new Placements.Terms(wording, kind, capHours.isBlank() ? null : Integer.valueOf(capHours.strip())));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // told as what is wrong
        }
    }
}
