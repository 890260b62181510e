package org.secondchair.matter.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Memberships;
import org.secondchair.access.Role;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matter;
import org.secondchair.matter.Matters;
import org.secondchair.matter.Parties;
import org.secondchair.matter.Party;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MatterApi {
    /** Id of what was made. */
    record Made(UUID id) {}

    private final Matters matters;
    private final Parties parties;
    private final Memberships memberships;
    private final Seats seats;
    private final Once once;

    MatterApi(Matters matters, Parties parties, Memberships memberships, Seats seats, Once once) {
        this.matters = matters;
        this.parties = parties;
        this.memberships = memberships;
        this.seats = seats;
        this.once = once;
    }

    @GetMapping("/api/matters")
    @Requires(Permission.SIGNED_IN)
    Page<Matters.Line> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return matters.mine(new Matters.Query(q, closed, Matters.Order.OPENED, true), after, limit);
    }

    @PostMapping("/api/matters")
    @Requires(Permission.OPEN_MATTER)
    @ResponseStatus(HttpStatus.CREATED)
    Made open(@RequestBody MatterForm form, @RequestHeader("Idempotency-Key") String key) {
        valid(form.wrongs());
        return new Made(once.once(SubmissionKey.checked(key), UUID.class, () -> matters.open(form.details())));
    }

    @GetMapping("/api/matters/{matterId}")
    @Requires(Permission.SEE_MATTER)
    Matter one(@PathVariable UUID matterId) {
        return matters.find(matterId).orElseThrow(Refusal::missing);
    }

    @PutMapping("/api/matters/{matterId}")
    @Requires(Permission.MANAGE_MATTER)
    Matter change(
            @PathVariable UUID matterId, @RequestBody MatterForm form, @RequestHeader("Idempotency-Key") String key) {
        valid(form.wrongs());
        if (!once.once(SubmissionKey.checked(key), Boolean.class, () -> matters.change(matterId, form.details()))) {
            throw Refusal.missing();
        }
        return one(matterId);
    }

    /** @param closed false opens it again */
    record Closing(boolean closed) {}

    @PostMapping("/api/matters/{matterId}/close")
    @Requires(Permission.MANAGE_MATTER)
    Matter close(@PathVariable UUID matterId, @RequestBody Closing wish, @RequestHeader("Idempotency-Key") String key) {
        once.once(SubmissionKey.checked(key), Boolean.class, () -> matters.close(matterId, wish.closed()));
        return one(matterId);
    }

    @GetMapping("/api/matters/{matterId}/people")
    @Requires(Permission.SEE_MATTER)
    List<Memberships.Membership> people(@PathVariable UUID matterId) {
        return memberships.of(matterId);
    }

    /** @param until last day in the matter's time zone, such as 2026-12-31; absent: no end */
    record Seat(
            @Nullable UUID person,
            @Nullable Role role,
            @Nullable String until) {}

    @PostMapping("/api/matters/{matterId}/people")
    @Requires(Permission.MANAGE_MATTER)
    List<Memberships.Membership> seat(
            @PathVariable UUID matterId, @RequestBody Seat wish, @RequestHeader("Idempotency-Key") String key) {
        Matter matter = one(matterId);
        if (wish.person() == null || wish.role() == null) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "matter.people.wrong");
        }
        String until = wish.until() == null ? "" : wish.until();
        seats.give(key, matter, wish.person(), wish.role(), until).ifPresent(wrong -> {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, wrong);
        });
        return memberships.of(matterId);
    }

    @DeleteMapping("/api/matters/{matterId}/people/{personId}")
    @Requires(Permission.MANAGE_MATTER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unseat(
            @PathVariable UUID matterId, @PathVariable UUID personId, @RequestHeader("Idempotency-Key") String key) {
        if (personId.equals(Acting.current().personId())) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "matter.people.wrong.self");
        }
        if (seats.end(key, matterId, personId) == 0) {
            throw Refusal.missing();
        }
    }

    @GetMapping("/api/matters/{matterId}/parties")
    @Requires(Permission.SEE_MATTER)
    List<Party> parties(@PathVariable UUID matterId) {
        return parties.of(matterId);
    }

    @PostMapping("/api/matters/{matterId}/parties")
    @Requires(Permission.MANAGE_MATTER)
    @ResponseStatus(HttpStatus.CREATED)
    Made add(@PathVariable UUID matterId, @RequestBody PartyForm form, @RequestHeader("Idempotency-Key") String key) {
        valid(form.wrongs());
        return new Made(once.once(SubmissionKey.checked(key), UUID.class, () -> parties.add(matterId, form.details())));
    }

    @DeleteMapping("/api/matters/{matterId}/parties/{partyId}")
    @Requires(Permission.MANAGE_MATTER)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable UUID matterId, @PathVariable UUID partyId) {
        if (!parties.remove(matterId, partyId)) {
            throw Refusal.missing();
        }
    }

    private static void valid(Map<String, String> wrongs) {
        if (!wrongs.isEmpty()) {
            throw Refusal.because(
                    Refusal.Kind.BAD_REQUEST, "matter.refused.fields", String.join(", ", wrongs.keySet()));
        }
    }
}
