package org.secondchair.staffing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.Solved;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.tenancy.Once;
import org.secondchair.ui.Refusal;
import org.springframework.stereotype.Component;

/** The steps that pages and API have in common, each done once. */
@Component
class Planning {
    private final TeamPlans plans;
    private final StaffingScope scope;
    private final Once once;

    Planning(TeamPlans plans, StaffingScope scope, Once once) {
        this.plans = plans;
        this.scope = scope;
        this.once = once;
    }

    TeamPlan plan(UUID engagementId, UUID staffingId, UUID planId) {
        scope.request(engagementId, staffingId);
        return plans.find(planId)
                .filter(plan -> plan.requestId().equals(staffingId))
                .orElseThrow(Refusal::missing);
    }

    Solved solve(UUID engagementId, UUID staffingId, @Nullable List<UUID> in, @Nullable List<UUID> out) {
        scope.request(engagementId, staffingId);
        return plans.solve(staffingId, in == null ? List.of() : in, out == null ? List.of() : out);
    }

    String keep(Solved.Found found, String key) {
        return once.once(
                SubmissionKey.checked(key),
                String.class,
                () -> plans.keep(found).toString());
    }

    /** Empty when it was proposed; otherwise what is wrong, and about whom. */
    record Refused(String wrong, String about) {
        static final Refused NOT = new Refused("", "");
    }

    Refused propose(TeamPlan plan, String key) {
        return once.once(SubmissionKey.checked(key), Refused.class, () -> switch (plans.propose(plan.id())) {
            case TeamPlans.Proposing.Proposed _ -> Refused.NOT;
            case TeamPlans.Proposing.NoLonger(List<String> names) ->
                new Refused("staffing.wrong.noLonger", String.join(", ", names));
            case TeamPlans.Proposing.NotNow _ -> new Refused("staffing.wrong.step", "");
        });
    }

    boolean withdraw(TeamPlan plan, String key) {
        return once.once(SubmissionKey.checked(key), Boolean.class, () -> plans.withdraw(plan.id()));
    }

    /** Key of what is wrong; empty when the answer was given. */
    String answer(TeamPlan plan, UUID seatId, boolean accepted, String reason, String key) {
        if (reason.length() > 2000 || (!accepted && reason.isBlank())) {
            return "staffing.wrong.reason";
        }
        return once.once(SubmissionKey.checked(key), String.class, () -> switch (plans.answer(
                plan.id(), seatId, accepted, reason.strip())) {
            case TeamPlans.Answering.Given _ -> "";
            case TeamPlans.Answering.GivenBefore _ -> "staffing.wrong.answered";
            case TeamPlans.Answering.NotThere _ -> "staffing.wrong.step";
        });
    }
}
