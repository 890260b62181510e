package org.secondchair.staffing.web;

import java.util.UUID;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.Clearance;
import org.secondchair.staffing.ClearanceRegister;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.Shortlists;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Flash;
import org.secondchair.ui.Refusal;
import org.secondchair.ui.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The provider's candidates for a request, and its word on their conflicts. */
@Controller
@RequestMapping("/engagements/{engagementId}/staffing/{staffingId}")
class ShortlistPages {
    private static final int SHOWN = 100;

    private final Shortlists shortlists;
    private final ClearanceRegister clearances;
    private final StaffingScope scope;
    private final Once once;

    ShortlistPages(Shortlists shortlists, ClearanceRegister clearances, StaffingScope scope, Once once) {
        this.shortlists = shortlists;
        this.clearances = clearances;
        this.scope = scope;
        this.once = once;
    }

    @GetMapping("/shortlist")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View shortlist(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestParam(defaultValue = "false") boolean blind) {
        return page(engagementId, staffingId, blind, "");
    }

    @PostMapping("/candidates/{professionalId}/clearance")
    @Requires(Permission.STAFF_ENGAGEMENT)
    View decide(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID professionalId,
            @RequestParam Clearance.Verdict verdict,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean blind,
            @RequestParam("_key") String key) {
        scope.request(engagementId, staffingId);
        if (reason.isBlank() || reason.length() > ClearanceRegister.LONGEST_REASON) {
            return page(engagementId, staffingId, blind, "staffing.wrong.reason")
                    .status(422);
        }
        boolean done = once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> clearances.decide(engagementId, professionalId, verdict, reason));
        return done
                ? View.redirect("/engagements/" + engagementId + "/staffing/" + staffingId + "/shortlist"
                                + (blind ? "?blind=true" : ""))
                        .telling(Flash.done("staffing.clearance.done"))
                : page(engagementId, staffingId, blind, "staffing.wrong.step").status(422);
    }

    private View.Page page(UUID engagementId, UUID staffingId, boolean blind, String wrong) {
        var request = scope.request(engagementId, staffingId);
        Shortlist shortlist = shortlists.of(staffingId, blind).orElseThrow(Refusal::missing);
        return View.page(
                "staffing/shortlist",
                new ShortlistPage(scope.engagement(engagementId), request, shortlist, blind, SHOWN, wrong));
    }
}
