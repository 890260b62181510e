package org.secondchair.staffing.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.Clearance;
import org.secondchair.staffing.ClearanceRegister;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.Shortlists;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/engagements/{engagementId}/staffing")
class StaffingApi {
    record Made(String id) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    record Decided(
            Clearance.@Nullable Verdict verdict, @Nullable String reason) {}

    private final StaffingRequests requests;
    private final Shortlists shortlists;
    private final ClearanceRegister clearances;
    private final StaffingScope scope;
    private final Once once;

    StaffingApi(
            StaffingRequests requests,
            Shortlists shortlists,
            ClearanceRegister clearances,
            StaffingScope scope,
            Once once) {
        this.requests = requests;
        this.shortlists = shortlists;
        this.clearances = clearances;
        this.scope = scope;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.SEE_ENGAGEMENT)
    List<StaffingRequest> list(@PathVariable UUID engagementId) {
        return requests.ofEngagement(engagementId);
    }

    /** Takes what the form takes, lines included. */
    @PostMapping
    @Requires(Permission.REQUEST_TEAM)
    @ResponseStatus(HttpStatus.CREATED)
    Made ask(
            @PathVariable UUID engagementId, @RequestBody TeamForm form, @RequestHeader("Idempotency-Key") String key) {
        var asked = form.asked().orElseThrow(() -> Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.form"));
        return once.once(SubmissionKey.checked(key), Made.class, () -> switch (requests.ask(engagementId, asked)) {
            case StaffingRequests.Asking.Asked(UUID made) -> new Made(made.toString());
            case StaffingRequests.Asking.NotNow _ -> throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.now");
        });
    }

    @GetMapping("/{staffingId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    StaffingRequest one(@PathVariable UUID engagementId, @PathVariable UUID staffingId) {
        return scope.request(engagementId, staffingId);
    }

    @PostMapping("/{staffingId}/withdraw")
    @Requires(Permission.REQUEST_TEAM)
    Outcome withdraw(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestHeader("Idempotency-Key") String key) {
        scope.request(engagementId, staffingId);
        return done(once.once(SubmissionKey.checked(key), Boolean.class, () -> requests.withdraw(staffingId)));
    }

    @GetMapping("/{staffingId}/shortlist")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Shortlist shortlist(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestParam(defaultValue = "false") boolean blind) {
        scope.request(engagementId, staffingId);
        return shortlists.of(staffingId, blind).orElseThrow(Refusal::missing);
    }

    @PostMapping("/{staffingId}/candidates/{professionalId}/clearance")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome decide(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID professionalId,
            @RequestBody Decided decided,
            @RequestHeader("Idempotency-Key") String key) {
        scope.request(engagementId, staffingId);
        var verdict = decided.verdict();
        String reason = decided.reason();
        if (verdict == null
                || reason == null
                || reason.isBlank()
                || reason.length() > ClearanceRegister.LONGEST_REASON) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.reason");
        }
        return done(once.once(
                SubmissionKey.checked(key),
                Boolean.class,
                () -> clearances.decide(engagementId, professionalId, verdict, reason)));
    }

    private static Outcome done(boolean done) {
        if (!done) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.step");
        }
        return new Outcome(true);
    }
}
