package org.secondchair.staffing.placement;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Availabilities;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.kernel.Ids;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.TeamAsked;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.staffing.placement.Placement.State;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Invites whom the client accepted, and takes their answer: until there is one, they read neither client nor matter. */
@Service
public class Placements {
    public static final int LONGEST_WORDS = 2000;

    /**
     * What the provider adds to what the client asked for.
     *
     * @param wording what the invited read of the work; names neither client nor matter
     * @param capHours that the client pays at most of each; null for no cap
     */
    public record Terms(
            String wording, Placement.Kind kind, @Nullable Integer capHours) {
        static final int MOST_HOURS = 100_000;

        public Terms {
            wording = wording.strip();
            if (wording.length() > LONGEST_WORDS || (capHours != null && (capHours < 1 || capHours > MOST_HOURS))) {
                throw new IllegalArgumentException("out of bounds");
            }
        }
    }

    /**
     * @param invited how many were invited now
     * @param accountless accepted people whose profile is tied to no account
     * @param unready not cleared or not eligible by now, or on the engagement already
     */
    public record Inviting(int invited, int accountless, int unready) {}

    /** What came of the professional's answer. */
    public sealed interface Answering {
        record Given() implements Answering {}

        /** It was answered or taken back before, or its time is over. */
        record TooLate() implements Answering {}

        /** No such invitation of the acting person's. */
        record NotYours() implements Answering {}
    }

    private final PlacementStore store;
    private final TeamPlans plans;
    private final Professionals professionals;
    private final Availabilities availabilities;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Placements(
            PlacementStore store,
            TeamPlans plans,
            Professionals professionals,
            Availabilities availabilities,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.plans = plans;
        this.professionals = professionals;
        this.availabilities = availabilities;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Invites the accepted people of a plan and books their days. Repeating invites whoever could not be invited before. */
    public Inviting invite(UUID planId, Terms terms) {
        return transactions.write(() -> {
            Optional<TeamPlans.Accepted> accepted = plans.accepted(planId);
            int invited = 0;
            int accountless = 0;
            int unready = 0;
            if (accepted.isPresent()) {
                List<UUID> known = store.ofRequest(accepted.get().request().id()).stream()
                        .map(Placement::seatId)
                        .toList();
                for (TeamPlans.Taken taken : accepted.get().people()) {
                    Professional one = taken.professional();
                    if (known.contains(accepted(taken.seat()))) {
                        continue;
                    }
                    if (one != null && one.personId() == null) {
                        accountless++;
                    } else if (one != null && taken.ready() && invite(accepted.get(), taken, one, terms)) {
                        invited++;
                    } else {
                        unready++;
                    }
                }
            }
            return new Inviting(invited, accountless, unready);
        });
    }

    /**
     * Accepted by the client, and not invited.
     *
     * @param account null for whoever may not see the bench
     */
    public record Waiting(
            String name, SeatRole role, @Nullable Boolean account) {}

    /** Of a request, by plan and name. */
    public List<Waiting> waiting(UUID requestId) {
        return transactions.read(() -> {
            Set<UUID> invited =
                    store.ofRequest(requestId).stream().map(Placement::seatId).collect(Collectors.toSet());
            List<TeamPlan.Seat> seats = plans.ofRequest(requestId).stream()
                    .filter(TeamPlan::proposed)
                    .flatMap(plan -> plans.find(plan.id()).stream())
                    .flatMap(plan -> plan.seats().stream())
                    .filter(seat -> seat.answer() == TeamPlan.Answer.ACCEPTED
                            && seat.seatedAt() == null
                            && !invited.contains(accepted(seat)))
                    .toList();
            Map<UUID, Professional> known =
                    professionals
                            .of(seats.stream()
                                    .map(TeamPlan.Seat::professionalId)
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(Professional::id, one -> one));
            return seats.stream()
                    .map(seat -> new Waiting(seat.name(), seat.role(), account(known.get(seat.professionalId()))))
                    .toList();
        });
    }

    /** The seat with which the client accepted them: a later team repeats it. */
    public static UUID accepted(TeamPlan.Seat seat) {
        UUID earlier = seat.follows();
        return earlier == null ? seat.id() : earlier;
    }

    private static @Nullable Boolean account(@Nullable Professional one) {
        return one == null ? null : one.personId() != null;
    }

    private boolean invite(TeamPlans.Accepted accepted, TeamPlans.Taken taken, Professional one, Terms terms) {
        UUID person = Objects.requireNonNull(one.personId());
        UUID me = Acting.current().personId();
        TeamAsked asked = accepted.request().asked();
        Integer cap = terms.capHours();
        var made = new Placement(
                Ids.next(),
                Acting.current().organizationId(),
                accepted.engagement().id(),
                accepted.request().id(),
                accepted(taken.seat()),
                accepted.engagement().matterId(),
                one.id(),
                person,
                taken.seat().name(),
                taken.seat().role(),
                terms.kind(),
                asked.from(),
                asked.until(),
                asked.until().plusDays(1).atStartOfDay(one.profile().timeZone()).toInstant(),
                asked.weeklyHours(),
                taken.seat().hourlyRate(),
                cap == null ? null : cap * 60,
                terms.wording(),
                me,
                people.find(me).map(People.Person::name).orElseThrow(),
                clock.instant(),
                accepted.request().askedById(),
                State.INVITED,
                "",
                null,
                null,
                null,
                null,
                "",
                "",
                null,
                true);
        if (!store.insert(made)) {
            return false;
        }
        availabilities.book(made.seatId(), one.id(), made.startsOn(), made.endsOn(), "");
        told("staffing.placement-invited", made);
        notices.tell(List.of(person), Told.of("staffing.notice.invited", mine(made)));
        return true;
    }

    /**
     * Agrees in the acting person's own name, also to their name being told to those who check conflicts for the client.
     * The seat follows by {@link Errands}.
     */
    public Answering accept(UUID placementId) {
        return answer(placementId, State.ACCEPTED, "", "staffing.notice.agreed");
    }

    /** @param reason for the provider, not blank, at most 2,000 characters */
    public Answering decline(UUID placementId, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_WORDS) {
            throw new IllegalArgumentException("a refusal says why");
        }
        return answer(placementId, State.DECLINED, reason.strip(), "staffing.notice.declined");
    }

    private Answering answer(UUID placementId, State answer, String reason, String textKey) {
        return transactions.write(() -> {
            Optional<Placement> own = store.hold(placementId)
                    .filter(one -> one.personId().equals(Acting.current().personId()));
            if (own.isEmpty()) {
                return new Answering.NotYours();
            }
            Placement placement = own.get();
            boolean over = !placement.endsAt().isAfter(clock.instant());
            if (over || !store.answer(placementId, answer, reason, clock.instant())) {
                return new Answering.TooLate();
            }
            notices.settleMine(mine(placement), "staffing.notice.invited");
            told(answer == State.ACCEPTED ? "staffing.placement-accepted" : "staffing.placement-declined", placement);
            notices.tell(List.of(placement.invitedBy()), Told.of(textKey, at(placement), placement.name()));
            return new Answering.Given();
        });
    }

    public Optional<Placement> find(UUID placementId) {
        return transactions.read(() -> store.find(placementId));
    }

    /** By name, as far as the acting person may see them. */
    public List<Placement> ofRequest(UUID requestId) {
        return transactions.read(() -> store.ofRequest(requestId));
    }

    /** The acting person's own, newest first. */
    public List<Placement> mine() {
        return transactions.read(() -> store.mine(Acting.current()));
    }

    /** Whether the acting person was ever invited; a key look-up. */
    public boolean any() {
        return !mine().isEmpty();
    }

    /** The acting provider's over all engagements, live ones first; nobody's for whoever does not see its bench. */
    public List<Placement> ofProvider() {
        return transactions.read(() -> store.ofProvider(Acting.current()));
    }

    private void told(String type, Placement placement) {
        log.append(AuditEvent.of(placement.organizationId(), placement.organizationId(), type, placement.id()));
    }

    /** Where the professional reads it. */
    public static String mine(Placement placement) {
        return "/my/placements/" + placement.id();
    }

    /** Where both sides of the engagement read it. */
    public static String at(Placement placement) {
        return "/engagements/" + placement.engagementId() + "/placements/" + placement.id();
    }
}
