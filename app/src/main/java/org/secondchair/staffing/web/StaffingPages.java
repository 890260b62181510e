package org.secondchair.staffing.web;

import java.util.UUID;
import org.secondchair.engagement.Engagement;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.StaffingRequests;
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

/** A client asks for a team, and both sides look at what was asked. */
@Controller
@RequestMapping("/engagements/{engagementId}/staffing")
class StaffingPages {
    private final StaffingRequests requests;
    private final StaffingScope scope;
    private final Once once;

    StaffingPages(StaffingRequests requests, StaffingScope scope, Once once) {
        this.requests = requests;
        this.scope = scope;
        this.once = once;
    }

    @GetMapping("/new")
    @Requires(Permission.REQUEST_TEAM)
    View form(@PathVariable UUID engagementId) {
        Engagement engagement = scope.engagement(engagementId);
        if (!engagement.state().staffed()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.now");
        }
        return View.page("staffing/new", new NewStaffingPage(engagement, TeamForm.EMPTY, ""));
    }

    @PostMapping
    @Requires(Permission.REQUEST_TEAM)
    View ask(@PathVariable UUID engagementId, TeamForm form, @RequestParam("_key") String key) {
        Engagement engagement = scope.engagement(engagementId);
        return form.asked()
                .map(asked -> {
                    String id = once.once(
                            SubmissionKey.checked(key), String.class, () -> switch (requests.ask(engagementId, asked)) {
                                case StaffingRequests.Asking.Asked(UUID made) -> made.toString();
                                case StaffingRequests.Asking.NotNow _ -> "";
                            });
                    return id.isEmpty()
                            ? wrong(engagement, form, "staffing.wrong.now")
                            : View.redirect("/engagements/" + engagementId + "/staffing/" + id)
                                    .telling(Flash.done("staffing.asked.done"));
                })
                .orElseGet(() -> wrong(engagement, form, "staffing.wrong.form"));
    }

    private static View wrong(Engagement engagement, TeamForm form, String wrong) {
        return View.page("staffing/new", new NewStaffingPage(engagement, form, wrong))
                .status(422);
    }

    @GetMapping("/{staffingId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    View one(@PathVariable UUID engagementId, @PathVariable UUID staffingId) {
        return page(engagementId, staffingId, "");
    }

    @PostMapping("/{staffingId}/withdraw")
    @Requires(Permission.REQUEST_TEAM)
    View withdraw(@PathVariable UUID engagementId, @PathVariable UUID staffingId, @RequestParam("_key") String key) {
        scope.request(engagementId, staffingId);
        return once.once(SubmissionKey.checked(key), Boolean.class, () -> requests.withdraw(staffingId))
                ? View.redirect("/engagements/" + engagementId + "/staffing/" + staffingId)
                        .telling(Flash.done("staffing.withdrawn.done"))
                : page(engagementId, staffingId, "staffing.wrong.step").status(422);
    }

    private View.Page page(UUID engagementId, UUID staffingId, String wrong) {
        var request = scope.request(engagementId, staffingId);
        return View.page(
                "staffing/request",
                new StaffingPage(
                        scope.engagement(engagementId),
                        request,
                        request.open() && scope.may(Permission.REQUEST_TEAM, engagementId),
                        request.open() && scope.may(Permission.STAFF_ENGAGEMENT, engagementId),
                        wrong));
    }
}
