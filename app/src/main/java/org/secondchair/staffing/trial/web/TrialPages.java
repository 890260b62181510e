package org.secondchair.staffing.trial.web;

import java.util.List;
import java.util.UUID;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Criteria, ratings and conversion, from both pages of a placement. */
@Controller
class TrialPages {
    private final TrialSteps steps;

    TrialPages(TrialSteps steps) {
        this.steps = steps;
    }

    @PostMapping("/engagements/{engagementId}/placements/{placementId}/trial")
    @Requires(Permission.REQUEST_TEAM)
    View freeze(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") String criteria,
            @RequestParam("_key") String key) {
        steps.placed(engagementId, placementId);
        return both(engagementId, placementId, steps.freeze(placementId, criteria, key));
    }

    @PostMapping("/engagements/{engagementId}/placements/{placementId}/trial/rating")
    @Requires(Permission.REQUEST_TEAM)
    View rate(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") List<Integer> mark,
            @RequestParam(defaultValue = "") String words,
            @RequestParam("_key") String key) {
        steps.placed(engagementId, placementId);
        return both(engagementId, placementId, steps.rate(placementId, mark, words, key));
    }

    @PostMapping("/engagements/{engagementId}/placements/{placementId}/trial/conversion")
    @Requires(Permission.REQUEST_TEAM)
    View offer(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") String fee,
            @RequestParam(defaultValue = "") String currency,
            @RequestParam(defaultValue = "") String startsOn,
            @RequestParam("_key") String key) {
        steps.placed(engagementId, placementId);
        return both(engagementId, placementId, steps.offer(placementId, fee, currency, startsOn, key));
    }

    @PostMapping("/engagements/{engagementId}/placements/{placementId}/trial/conversion/answer")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View answer(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam("_key") String key) {
        steps.placed(engagementId, placementId);
        return both(engagementId, placementId, steps.answer(placementId, accepted, key));
    }

    @PostMapping("/engagements/{engagementId}/placements/{placementId}/trial/conversion/outcome")
    @Requires(Permission.REQUEST_TEAM)
    View outcome(
            @PathVariable UUID engagementId,
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "false") boolean started,
            @RequestParam("_key") String key) {
        steps.placed(engagementId, placementId);
        return both(engagementId, placementId, steps.outcome(placementId, started, key));
    }

    @PostMapping("/my/placements/{placementId}/trial/rating")
    @Requires(Permission.SIGNED_IN)
    View rateMine(
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "") List<Integer> mark,
            @RequestParam(defaultValue = "") String words,
            @RequestParam("_key") String key) {
        steps.mine(placementId);
        return told("/my/placements/" + placementId, steps.rate(placementId, mark, words, key));
    }

    @PostMapping("/my/placements/{placementId}/trial/conversion/answer")
    @Requires(Permission.SIGNED_IN)
    View answerMine(
            @PathVariable UUID placementId,
            @RequestParam(defaultValue = "false") boolean accepted,
            @RequestParam("_key") String key) {
        steps.mine(placementId);
        return told("/my/placements/" + placementId, steps.answer(placementId, accepted, key));
    }

    private static View both(UUID engagementId, UUID placementId, String wrong) {
        return told("/engagements/" + engagementId + "/placements/" + placementId, wrong);
    }

    private static View told(String path, String wrong) {
        return View.redirect(path).telling(wrong.isEmpty() ? Flash.done("staffing.trial.done") : Flash.failed(wrong));
    }
}
