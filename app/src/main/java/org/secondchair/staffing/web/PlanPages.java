package org.secondchair.staffing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.Solved;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Teams for a request: found and proposed by the provider, answered by the client. */
@Controller
@RequestMapping("/engagements/{engagementId}/staffing/{staffingId}/plans")
class PlanPages {
    private final Planning planning;
    private final StaffingScope scope;

    PlanPages(Planning planning, StaffingScope scope) {
        this.planning = planning;
        this.scope = scope;
    }

    @PostMapping
    @Requires(Permission.STAFF_ENGAGEMENT)
    View solve(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestParam(required = false) @Nullable List<UUID> in,
            @RequestParam(required = false) @Nullable List<UUID> out,
            @RequestParam("_key") String key) {
        return switch (planning.solve(engagementId, staffingId, in, out)) {
            case Solved.Found found ->
                View.redirect(path(engagementId, staffingId, planning.keep(found, key)))
                        .telling(Flash.done("staffing.plan.done"));
            case Solved.Impossible impossible -> unsolved(engagementId, staffingId, impossible, "");
            case Solved.OutOfTime _ -> unsolved(engagementId, staffingId, null, "staffing.wrong.time");
            case Solved.NotNow _ -> unsolved(engagementId, staffingId, null, "staffing.wrong.locks");
        };
    }

    private View unsolved(UUID engagementId, UUID staffingId, Solved.@Nullable Impossible impossible, String wrong) {
        return View.page(
                        "staffing/unsolved",
                        new SolvedPage(
                                scope.engagement(engagementId),
                                scope.request(engagementId, staffingId),
                                impossible,
                                wrong))
                .status(422);
    }

    @GetMapping("/{planId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    View one(@PathVariable UUID engagementId, @PathVariable UUID staffingId, @PathVariable UUID planId) {
        return page(engagementId, staffingId, planId, "", "");
    }

    @PostMapping("/{planId}/propose")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View propose(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @RequestParam("_key") String key) {
        Planning.Refused refused = planning.propose(planning.plan(engagementId, staffingId, planId), key);
        return refused.wrong().isEmpty()
                ? View.redirect(path(engagementId, staffingId, planId.toString()))
                        .telling(Flash.done("staffing.proposed.done"))
                : page(engagementId, staffingId, planId, refused.wrong(), refused.about())
                        .status(422);
    }

    @PostMapping("/{planId}/withdraw")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View withdraw(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @RequestParam("_key") String key) {
        return planning.withdraw(planning.plan(engagementId, staffingId, planId), key)
                ? View.redirect(path(engagementId, staffingId, planId.toString()))
                        .telling(Flash.done("staffing.takenBack.done"))
                : page(engagementId, staffingId, planId, "staffing.wrong.step", "")
                        .status(422);
    }

    @PostMapping("/{planId}/seats/{seatId}/answer")
    @Requires(Permission.REQUEST_TEAM)
    View answer(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID planId,
            @PathVariable UUID seatId,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam("_key") String key) {
        TeamPlan plan = planning.plan(engagementId, staffingId, planId);
        String wrong = planning.answer(plan, seatId, accepted, reason, key);
        return wrong.isEmpty()
                ? View.redirect(path(engagementId, staffingId, planId.toString()))
                        .telling(Flash.done("staffing.answered.done"))
                : page(engagementId, staffingId, planId, wrong, "").status(422);
    }

    private static String path(UUID engagementId, UUID staffingId, String planId) {
        return "/engagements/" + engagementId + "/staffing/" + staffingId + "/plans/" + planId;
    }

    private View.Page page(UUID engagementId, UUID staffingId, UUID planId, String wrong, String about) {
        StaffingRequest request = scope.request(engagementId, staffingId);
        return View.page(
                "staffing/plan",
                new PlanPage(
                        scope.engagement(engagementId),
                        request,
                        planning.plan(engagementId, staffingId, planId),
                        request.open() && scope.may(Permission.STAFF_ENGAGEMENT, engagementId),
                        request.open() && scope.may(Permission.REQUEST_TEAM, engagementId),
                        wrong,
                        about));
    }
}
