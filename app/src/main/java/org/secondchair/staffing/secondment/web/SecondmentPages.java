package org.secondchair.staffing.secondment.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.staffing.secondment.Secondments;
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

/** The client passes supervision to one of its people. */
@Controller
class SecondmentPages {
    record Supervisor(@Nullable UUID person) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    private final Secondments secondments;
    private final Placements placements;
    private final Once once;

    SecondmentPages(Secondments secondments, Placements placements, Once once) {
        this.secondments = secondments;
        this.placements = placements;
        this.once = once;
    }

    @PostMapping("/engagements/{engagementId}/placements/{placementId}/supervision")
    @Requires(Permission.REQUEST_TEAM)
    View transfer(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam UUID person,
            @RequestParam("_key") String key) {
        String wrong = step(engagementId, placementId, person, key);
        return View.redirect("/engagements/" + engagementId + "/placements/" + placementId)
                .telling(wrong.isEmpty() ? Flash.done("staffing.supervision.done") : Flash.failed(wrong));
    }

    @PostMapping("/api/engagements/{engagementId}/placements/{placementId}/supervision")
    @Requires(Permission.REQUEST_TEAM)
    @ResponseBody
    Outcome transfer(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestBody Supervisor supervisor,
            @RequestHeader("Idempotency-Key") String key) {
        UUID person = supervisor.person();
        String wrong = person == null ? "staffing.wrong.supervisor" : step(engagementId, placementId, person, key);
        if (!wrong.isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, wrong);
        }
        return new Outcome(true);
    }

    private String step(UUID engagementId, UUID placementId, UUID person, String key) {
        if (placements
                .find(placementId)
                .filter(one -> one.engagementId().equals(engagementId))
                .isEmpty()) {
            throw Refusal.missing();
        }
        return once.once(
                SubmissionKey.checked(key), String.class, () -> switch (secondments.transfer(placementId, person)) {
                    case Secondments.Transferring.Transferred _ -> "";
                    case Secondments.Transferring.NotOfTheClient _ -> "staffing.wrong.supervisor";
                    case Secondments.Transferring.NotNow _ -> "staffing.wrong.over";
                });
    }
}
