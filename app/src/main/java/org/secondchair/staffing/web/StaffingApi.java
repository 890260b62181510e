package org.secondchair.staffing.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.Shortlists;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.currency.ExchangeRate;
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

    /** @param best besides the ids, so many of the best who fit and were never checked */
    record Chosen(@Nullable List<UUID> ids, int best) {}

    /** @param handed how many were handed over for checking */
    record Handed(int handed) {}

    /** @param rate what one unit of it is in the currency of the request */
    record Entering(@Nullable String currency, @Nullable BigDecimal rate) {}

    record Holding(@Nullable Boolean held, @Nullable String reason) {}

    private final StaffingRequests requests;
    private final Candidates candidates;
    private final StaffingScope scope;
    private final Once once;

    StaffingApi(StaffingRequests requests, Candidates candidates, StaffingScope scope, Once once) {
        this.requests = requests;
        this.candidates = candidates;
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
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean blind) {
        return candidates.shortlist(engagementId, staffingId, q, blind);
    }

    /** At most five of the ids, best first. */
    @GetMapping("/{staffingId}/beside")
    @Requires(Permission.STAFF_ENGAGEMENT)
    List<Shortlist.Listed> beside(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestParam(required = false) @Nullable List<UUID> id,
            @RequestParam(defaultValue = "false") boolean blind) {
        return candidates.beside(engagementId, staffingId, id == null ? List.of() : id, blind).stream()
                .map(Shortlists.Compared::listed)
                .toList();
    }

    @PostMapping("/{staffingId}/candidates/check")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Handed check(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestBody Chosen chosen,
            @RequestHeader("Idempotency-Key") String key) {
        List<UUID> ids = chosen.ids();
        return new Handed(
                candidates.check(engagementId, staffingId, ids == null ? List.of() : ids, chosen.best(), key));
    }

    @PostMapping("/{staffingId}/candidates/{professionalId}/hold")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome hold(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @PathVariable UUID professionalId,
            @RequestBody Holding holding,
            @RequestHeader("Idempotency-Key") String key) {
        Boolean held = holding.held();
        String reason = holding.reason();
        if (held == null || reason == null) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.reason");
        }
        String wrong = candidates.hold(engagementId, staffingId, professionalId, held, reason, key);
        if (!wrong.isEmpty()) {
            throw Refusal.because(Refusal.Kind.CONFLICT, wrong);
        }
        return new Outcome(true);
    }

    @GetMapping("/{staffingId}/exchange-rates")
    @Requires(Permission.STAFF_ENGAGEMENT)
    List<ExchangeRate> rates(@PathVariable UUID engagementId, @PathVariable UUID staffingId) {
        return candidates.rates(engagementId, staffingId);
    }

    @PostMapping("/{staffingId}/exchange-rates")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome enter(
            @PathVariable UUID engagementId,
            @PathVariable UUID staffingId,
            @RequestBody Entering entering,
            @RequestHeader("Idempotency-Key") String key) {
        String currency = entering.currency();
        BigDecimal rate = entering.rate();
        if (currency == null
                || rate == null
                || !candidates.enter(engagementId, staffingId, currency, rate.toPlainString(), key)) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "staffing.wrong.exchange");
        }
        return new Outcome(true);
    }

    private static Outcome done(boolean done) {
        if (!done) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "staffing.wrong.step");
        }
        return new Outcome(true);
    }
}
