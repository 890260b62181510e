package org.secondchair.staffing;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Professional;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Money;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.Shortlists.Considered;
import org.secondchair.staffing.Shortlists.Drawn;
import org.secondchair.staffing.TeamPlan.Answer;
import org.secondchair.staffing.team.Team;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * Teams that the provider finds and proposes, and that the client answers person by person. Whoever is accepted is then
 * placed: that is told in {@code placement}.
 */
@Service
public class TeamPlans {
    /** What came of proposing a team. */
    public sealed interface Proposing {
        record Proposed() implements Proposing {}

        /** These are no longer cleared, or miss a hard rule by now; nothing was proposed. */
        record NoLonger(List<String> names) implements Proposing {
            public NoLonger {
                names = List.copyOf(names);
            }
        }

        /** Proposed before, withdrawn by the client, or not the acting provider's. */
        record NotNow() implements Proposing {}
    }

    /** What came of the client's answer. */
    public sealed interface Answering {
        record Given() implements Answering {}

        /** An answer stands already; it is given once. */
        record GivenBefore() implements Answering {}

        /** No such seat that the acting client sees. */
        record NotThere() implements Answering {}
    }

    private final PlanStore store;
    private final StaffingRequestStore requests;
    private final Shortlists shortlists;
    private final Engagements engagements;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    TeamPlans(
            PlanStore store,
            StaffingRequestStore requests,
            Shortlists shortlists,
            Engagements engagements,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.shortlists = shortlists;
        this.engagements = engagements;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Searches for the cheapest team of cleared people, up to some ten seconds; changes nothing. Whom the client accepted
     * before stays in as long as they may be proposed; whom it refused stays out.
     *
     * @param locked professionals who must be in, too
     * @param leftOut professionals who must be out, too
     */
    public Solved solve(UUID requestId, List<UUID> locked, List<UUID> leftOut) {
        return transactions
                .read(() -> shortlists.drawn(requestId).map(drawn -> new Asked(drawn, store.said(requestId))))
                .filter(asked -> asked.drawn().request().open())
                .map(asked -> {
                    Map<UUID, Considered> known = byId(asked.drawn());
                    Set<UUID> in = new LinkedHashSet<>(locked);
                    Set<UUID> out = new LinkedHashSet<>(leftOut);
                    accepted(asked.said()).keySet().stream()
                            .filter(id -> ready(known.get(id)) && !out.contains(id))
                            .forEach(in::add);
                    refused(asked.said()).filter(id -> !in.contains(id)).forEach(out::add);
                    return TeamSearch.solve(asked.drawn(), List.copyOf(in), List.copyOf(out));
                })
                .orElseGet(Solved.NotNow::new);
    }

    private record Asked(Drawn drawn, List<PlanStore.Said> said) {}

    /** The seat with which each was accepted first. */
    private static Map<UUID, UUID> accepted(List<PlanStore.Said> said) {
        Map<UUID, UUID> seats = new LinkedHashMap<>();
        said.stream()
                .filter(one -> one.answer() == Answer.ACCEPTED)
                .forEach(one -> seats.putIfAbsent(one.professionalId(), one.seatId()));
        return seats;
    }

    private static Stream<UUID> refused(List<PlanStore.Said> said) {
        return said.stream().filter(one -> one.answer() == Answer.REFUSED).map(PlanStore.Said::professionalId);
    }

    /** Keeps what was found, alternatives too; returns the id of the best. */
    public UUID keep(Solved.Found found) {
        return transactions.write(() -> {
            Map<UUID, UUID> accepted =
                    accepted(store.said(found.drawn().request().id()));
            UUID best = keep(found, found.best(), null, accepted);
            found.others().forEach(other -> keep(found, other, best, accepted));
            UUID organization = Acting.current().organizationId();
            log.append(AuditEvent.of(
                    organization,
                    organization,
                    "staffing.team-planned",
                    best,
                    found.drawn().request().id()));
            return best;
        });
    }

    private UUID keep(Solved.Found found, Team team, @Nullable UUID alternativeTo, Map<UUID, UUID> accepted) {
        Drawn drawn = found.drawn();
        Map<UUID, Considered> known = byId(drawn);
        Map<UUID, String> names = new HashMap<>();
        known.forEach((id, one) -> names.put(id, one.professional().profile().name()));
        List<TeamPlan.Seat> seats = team.members().stream()
                .map(member -> new TeamPlan.Seat(
                        Ids.next(),
                        member.candidate(),
                        names.getOrDefault(member.candidate(), ""),
                        SeatRole.valueOf(member.role()),
                        rate(known, member.candidate()),
                        TeamWords.reasons(member.reasons()),
                        accepted.get(member.candidate()),
                        Answer.OPEN,
                        "",
                        "",
                        null))
                .toList();
        var plan = new TeamPlan(
                Ids.next(),
                drawn.request().id(),
                seats.size(),
                team.perHour(),
                team.stages().stream()
                        .map(stage -> new TeamPlan.Proof(stage.aim(), stage.value(), stage.bound(), stage.gap()))
                        .toList(),
                found.locked(),
                found.leftOut(),
                alternativeTo,
                myName(),
                clock.instant(),
                null,
                null,
                seats);
        store.insert(plan, drawn.engagement().matterId(), Acting.current());
        return plan.id();
    }

    private static Money rate(Map<UUID, Considered> known, UUID id) {
        return Optional.ofNullable(known.get(id))
                .map(one -> one.judgement().hourlyRate())
                .orElseThrow();
    }

    private static Map<UUID, Considered> byId(Drawn drawn) {
        return drawn.considered().stream()
                .collect(Collectors.toMap(one -> one.professional().id(), one -> one));
    }

    /**
     * Shows the team to the client, after each hard rule and each clearance was looked at once more. A team that was
     * proposed before is taken back by it.
     */
    public Proposing propose(UUID planId) {
        return transactions.write(() -> {
            Optional<TeamPlan> found = store.find(planId);
            Optional<Drawn> drawn =
                    found.flatMap(this::judged).filter(one -> one.request().open());
            if (drawn.isEmpty()) {
                return new Proposing.NotNow();
            }
            Map<UUID, Considered> known = byId(drawn.get());
            List<String> gone = found.get().seats().stream()
                    .filter(seat -> !ready(known.get(seat.professionalId())))
                    .map(TeamPlan.Seat::name)
                    .toList();
            if (!gone.isEmpty()) {
                return new Proposing.NoLonger(gone);
            }
            if (!store.propose(planId, clock.instant())) {
                return new Proposing.NotNow();
            }
            store.withdrawOthers(drawn.get().request().id(), planId, clock.instant());
            StaffingRequest request = drawn.get().request();
            log.append(event(drawn.get().engagement(), "staffing.team-proposed", planId));
            notices.tell(
                    List.of(request.askedById()),
                    Told.of(
                            "staffing.notice.proposed",
                            path(request, planId),
                            request.asked().title()));
            return new Proposing.Proposed();
        });
    }

    /** Takes a proposal back; false when it is not before the client, or not the acting provider's. */
    public boolean withdraw(UUID planId) {
        return transactions.write(() -> {
            Optional<StaffingRequest> request = store.find(planId)
                    .flatMap(plan -> requests.find(plan.requestId()))
                    .filter(one ->
                            one.providerOrganizationId().equals(Acting.current().organizationId()));
            if (request.isEmpty() || !store.withdraw(planId, clock.instant())) {
                return false;
            }
            log.append(event(
                    engagements.find(request.get().engagementId()).orElseThrow(), "staffing.team-withdrawn", planId));
            notices.tell(
                    List.of(request.get().askedById()),
                    Told.of(
                            "staffing.notice.takenBack",
                            path(request.get(), planId),
                            request.get().asked().title()));
            return true;
        });
    }

    /** The plan's people as they stand now. */
    private Optional<Drawn> judged(TeamPlan plan) {
        return shortlists.drawn(
                plan.requestId(),
                plan.seats().stream().map(TeamPlan.Seat::professionalId).toList());
    }

    private static boolean ready(@Nullable Considered one) {
        return one != null && one.judgement().eligible() && one.clearance().cleared();
    }

    /**
     * The client's word on one person, given once.
     *
     * @param reason for the provider; may be empty when accepting
     */
    public Answering answer(UUID planId, UUID seatId, boolean accepted, String reason) {
        return transactions.write(() -> {
            Optional<TeamPlan> plan = store.find(planId);
            Optional<StaffingRequest> request = plan.flatMap(one -> requests.find(one.requestId()))
                    .filter(one -> one.open()
                            && one.clientOrganizationId()
                                    .equals(Acting.current().organizationId()));
            if (request.isEmpty()
                    || !plan.get().proposed()
                    || plan.get().seats().stream().noneMatch(seat -> seat.id().equals(seatId))) {
                return new Answering.NotThere();
            }
            Answer answer = accepted ? Answer.ACCEPTED : Answer.REFUSED;
            if (!store.answer(planId, seatId, answer, reason, myName(), clock.instant())) {
                return new Answering.GivenBefore();
            }
            Engagement engagement =
                    engagements.find(request.get().engagementId()).orElseThrow();
            log.append(event(engagement, accepted ? "staffing.person-accepted" : "staffing.person-refused", seatId));
            UUID manager = engagement.managerId();
            if (manager != null) {
                notices.tell(
                        List.of(manager),
                        Told.of(
                                accepted ? "staffing.notice.accepted" : "staffing.notice.refused",
                                path(request.get(), planId),
                                request.get().asked().title()));
            }
            return new Answering.Given();
        });
    }

    /** @param professional null when the bench does not know them any more @param ready cleared, and within every rule */
    public record Taken(TeamPlan.Seat seat, @Nullable Professional professional, boolean ready) {}

    /** @param people whom the client accepted and who have no seat yet */
    public record Accepted(StaffingRequest request, Engagement engagement, List<Taken> people) {
        public Accepted {
            people = List.copyOf(people);
        }
    }

    /** Empty for whoever is not the provider, and once the request is withdrawn; may stand in what is being written. */
    public Optional<Accepted> accepted(UUID planId) {
        Optional<TeamPlan> plan = store.find(planId);
        return plan.flatMap(this::judged).filter(one -> one.request().open()).map(drawn -> {
            Map<UUID, Considered> known = byId(drawn);
            return new Accepted(
                    drawn.request(),
                    drawn.engagement(),
                    plan.get().seats().stream()
                            .filter(seat -> seat.answer() == Answer.ACCEPTED && seat.seatedAt() == null)
                            .map(seat -> taken(seat, known.get(seat.professionalId())))
                            .toList());
        });
    }

    private static Taken taken(TeamPlan.Seat seat, @Nullable Considered one) {
        return new Taken(seat, one == null ? null : one.professional(), ready(one));
    }

    /** Notes that whoever was accepted for the seat has it. @param seatId of the seat with which they were accepted */
    public void seated(UUID seatId) {
        store.seated(seatId, clock.instant());
    }

    public Optional<TeamPlan> find(UUID planId) {
        return transactions.read(() -> store.find(planId));
    }

    /** Newest first, without their seats; at most 50. */
    public List<TeamPlan> ofRequest(UUID requestId) {
        return transactions.read(() -> store.ofRequest(requestId));
    }

    private static AuditEvent event(Engagement engagement, String type, UUID subject) {
        return AuditEvent.of(engagement.clientOrganizationId(), engagement.matterId(), type, subject);
    }

    private static String path(StaffingRequest request, UUID planId) {
        return "/engagements/" + request.engagementId() + "/staffing/" + request.id() + "/plans/" + planId;
    }

    private String myName() {
        return people.find(Acting.current().personId()).map(People.Person::name).orElseThrow();
    }
}
