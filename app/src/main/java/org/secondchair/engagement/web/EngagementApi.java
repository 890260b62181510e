package org.secondchair.engagement.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Role;
import org.secondchair.engagement.Doors;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Gate;
import org.secondchair.engagement.Offers;
import org.secondchair.engagement.Step;
import org.secondchair.engagement.Supervision;
import org.secondchair.engagement.Team;
import org.secondchair.engagement.UndertakingText;
import org.secondchair.engagement.Undertakings;
import org.secondchair.kernel.Page;
import org.secondchair.matter.SubmissionKey;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Once;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Requires;
import org.secondchair.ui.Refusal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/engagements")
class EngagementApi {
    record Why(@Nullable String reason) {
        String said() {
            if (reason == null || reason.isBlank() || reason.length() > 2000) {
                throw Refusal.because(Refusal.Kind.BAD_REQUEST, "engagement.wrong.reason");
            }
            return reason.strip();
        }
    }

    record Seats(List<UUID> people, Role role) {}

    record Words(int version) {}

    record Named(@Nullable UUID person) {}

    /** What the step came to: {@code done} is always true, refusals are problem documents. */
    record Outcome(boolean done) {}

    /** @param checks how many were run, or asked for */
    record Checked(int checks) {}

    record Undertaking(int version, String text, boolean confirmed) {}

    private final Engagements engagements;
    private final Offers offers;
    private final Doors doors;
    private final Team team;
    private final Undertakings undertakings;
    private final Supervision supervision;
    private final Once once;

    EngagementApi(
            Engagements engagements,
            Offers offers,
            Doors doors,
            Team team,
            Undertakings undertakings,
            Supervision supervision,
            Once once) {
        this.engagements = engagements;
        this.offers = offers;
        this.doors = doors;
        this.team = team;
        this.undertakings = undertakings;
        this.supervision = supervision;
        this.once = once;
    }

    @GetMapping
    @Requires(Permission.SIGNED_IN)
    Page<Engagement> list(
            @RequestParam(defaultValue = "true") boolean live,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return engagements.mine(live, after, limit);
    }

    @GetMapping("/{engagementId}")
    @Requires(Permission.SEE_ENGAGEMENT)
    Engagement one(@PathVariable UUID engagementId) {
        return engagements.find(engagementId).orElseThrow(Refusal::missing);
    }

    @GetMapping("/{engagementId}/gate")
    @Requires(Permission.SEE_ENGAGEMENT)
    Gate gate(@PathVariable UUID engagementId) {
        Engagement engagement = one(engagementId);
        return Gate.of(engagement, team.of(engagement));
    }

    @GetMapping("/{engagementId}/team")
    @Requires(Permission.SEE_ENGAGEMENT)
    List<Team.Member> team(@PathVariable UUID engagementId) {
        return team.of(one(engagementId));
    }

    @PostMapping("/incoming/{offerId}/accept")
    @Requires(Permission.ANSWER_OFFER)
    Outcome accept(@PathVariable UUID offerId, @RequestHeader("Idempotency-Key") String key) {
        return taken(key, () -> offers.accept(offerId));
    }

    /** Asks for the checks of those of the team who never were checked for conflicts. */
    @PostMapping("/incoming/{offerId}/team-check")
    @Requires(Permission.ANSWER_OFFER)
    Checked askForChecks(@PathVariable UUID offerId, @RequestHeader("Idempotency-Key") String key) {
        return checked(offerId, key);
    }

    /** Runs the checks of those of the team who never were checked for conflicts. */
    @PostMapping("/{engagementId}/conflict-checks")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Checked runChecks(@PathVariable UUID engagementId, @RequestHeader("Idempotency-Key") String key) {
        return checked(engagementId, key);
    }

    private Checked checked(UUID engagementId, String key) {
        return new Checked(once.once(SubmissionKey.checked(key), Integer.class, () -> team.check(engagementId)));
    }

    @PostMapping("/incoming/{offerId}/decline")
    @Requires(Permission.ANSWER_OFFER)
    Outcome decline(@PathVariable UUID offerId, @RequestBody Why why, @RequestHeader("Idempotency-Key") String key) {
        String reason = why.said();
        return taken(key, () -> offers.decline(offerId, reason));
    }

    @PostMapping("/{engagementId}/release")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Outcome release(@PathVariable UUID engagementId, @RequestHeader("Idempotency-Key") String key) {
        return taken(key, () -> doors.release(engagementId));
    }

    @PostMapping("/{engagementId}/pause")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Outcome pause(@PathVariable UUID engagementId, @RequestBody Why why, @RequestHeader("Idempotency-Key") String key) {
        String reason = why.said();
        return taken(key, () -> doors.pause(engagementId, reason));
    }

    @PostMapping("/{engagementId}/resume")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Outcome resume(@PathVariable UUID engagementId, @RequestHeader("Idempotency-Key") String key) {
        return taken(key, () -> doors.resume(engagementId));
    }

    @PostMapping("/{engagementId}/end")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Outcome end(@PathVariable UUID engagementId, @RequestBody Why why, @RequestHeader("Idempotency-Key") String key) {
        String reason = why.said();
        return taken(key, () -> doors.end(engagementId, reason));
    }

    /** Takes the offer back while it is not answered. */
    @PostMapping("/{engagementId}/withdraw")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Outcome withdraw(
            @PathVariable UUID engagementId, @RequestBody Why why, @RequestHeader("Idempotency-Key") String key) {
        String reason = why.said();
        return taken(key, () -> doors.withdraw(engagementId, reason));
    }

    @PostMapping("/{engagementId}/supervisor")
    @Requires(Permission.RELEASE_ENGAGEMENT)
    Outcome supervisor(
            @PathVariable UUID engagementId, @RequestBody Named named, @RequestHeader("Idempotency-Key") String key) {
        UUID person = named.person();
        if (person == null) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "engagement.wrong.supervisor");
        }
        return done(key, () -> supervision.name(engagementId, person) instanceof Supervision.Naming.Named);
    }

    @PostMapping("/{engagementId}/team/{personId}/end")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome unseat(
            @PathVariable UUID engagementId,
            @PathVariable UUID personId,
            @RequestBody Why why,
            @RequestHeader("Idempotency-Key") String key) {
        if (personId.equals(Acting.current().personId())) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "engagement.team.wrong.self");
        }
        String reason = why.said();
        return done(key, () -> team.unseat(engagementId, personId, reason) instanceof Team.Seating.Done);
    }

    @PostMapping("/{engagementId}/team")
    @Requires(Permission.STAFF_ENGAGEMENT)
    Outcome seat(
            @PathVariable UUID engagementId, @RequestBody Seats seats, @RequestHeader("Idempotency-Key") String key) {
        if (seats.people() == null
                || seats.role() == null
                || !Set.copyOf(Team.SEATS).contains(seats.role())) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "engagement.team.wrong.nobody");
        }
        return done(key, () -> team.seat(engagementId, seats.people(), seats.role()) instanceof Team.Seating.Done);
    }

    @GetMapping("/{engagementId}/undertaking")
    @Requires(Permission.SEE_ENGAGEMENT)
    Undertaking undertaking(@PathVariable UUID engagementId) {
        UndertakingText text = UndertakingText.current();
        return new Undertaking(text.version(), text.text(), undertakings.confirmed(engagementId));
    }

    @PostMapping("/{engagementId}/undertaking")
    @Requires(Permission.CONFIRM_UNDERTAKING)
    Outcome confirm(
            @PathVariable UUID engagementId, @RequestBody Words words, @RequestHeader("Idempotency-Key") String key) {
        return done(key, () -> switch (undertakings.confirm(engagementId, words.version())) {
            case Undertakings.Confirming.Confirmed _, Undertakings.Confirming.ConfirmedBefore _ -> true;
            case Undertakings.Confirming.WordsChanged _, Undertakings.Confirming.NotAsked _ -> false;
        });
    }

    private Outcome taken(String key, Supplier<Step> step) {
        return done(key, () -> step.get() instanceof Step.Taken);
    }

    private Outcome done(String key, Supplier<Boolean> work) {
        if (!once.once(SubmissionKey.checked(key), Boolean.class, work)) {
            throw Refusal.because(Refusal.Kind.CONFLICT, "engagement.wrong.step");
        }
        return new Outcome(true);
    }
}
