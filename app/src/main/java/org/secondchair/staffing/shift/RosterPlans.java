package org.secondchair.staffing.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.engagement.Engagements;
import org.secondchair.kernel.Ids;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.roster.RosterOutcome;
import org.secondchair.staffing.roster.Rosters;
import org.secondchair.staffing.shift.RosterQuestion.Away;
import org.secondchair.staffing.shift.RosterQuestion.Busy;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Rosters of a request, drawn up and published by the provider's managers. A published roster is never changed: a newer
 * version takes its place, and those whose shifts are others then are told.
 */
@Service
public class RosterPlans {
    /** What came of drawing up a roster. */
    public sealed interface Planning {
        record Kept(UUID rosterId) implements Planning {}

        /** The client accepted nobody yet. */
        record NobodyAccepted() implements Planning {}

        /** The window touches a roster that has begun: that one is mended, not drawn up anew. */
        record UnderWay(UUID rosterId) implements Planning {}

        /** The request is withdrawn or not the acting provider's, or the window has begun. */
        record NotNow() implements Planning {}
    }

    /** What came of publishing. */
    public sealed interface Publishing {
        record Published(int told) implements Publishing {}

        /** Another version was published since this one was drawn up. */
        record Outdated() implements Publishing {}

        /** By other rosters published since, these would lack rest or work too long. */
        record Clashing(List<String> names) implements Publishing {
            public Clashing {
                names = List.copyOf(names);
            }
        }

        /** Not a draft, or not the acting provider's. */
        record NotNow() implements Publishing {}
    }

    /** A version came into force. */
    public record RosterPublished(UUID rosterId) {}

    static final Limit LIMIT = Limit.ofSeconds(5);
    private static final Duration AROUND = Duration.ofDays(9);

    private final RosterStore store;
    private final ShiftStore shifts;
    private final StaffingRequests requests;
    private final Engagements engagements;
    private final RosterPeople rosterPeople;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RosterPlans(
            RosterStore store,
            ShiftStore shifts,
            StaffingRequests requests,
            Engagements engagements,
            RosterPeople rosterPeople,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.requests = requests;
        this.engagements = engagements;
        this.rosterPeople = rosterPeople;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.events = events;
        this.clock = clock;
    }

    /** Searches, up to some ten seconds, and keeps what was found as a draft, lacking or not. */
    public Planning plan(UUID requestId, RosterAsked asked) {
        Optional<StaffingRequest> request = own(requestId);
        if (request.isEmpty() || !asked.start().isAfter(clock.instant())) {
            return new Planning.NotNow();
        }
        List<RosterVersion> touched = transactions.read(() -> store.inForce(requestId, asked.start(), asked.end()));
        Optional<RosterVersion> begun = touched.stream()
                .filter(one -> !one.startsAt().isAfter(clock.instant()))
                .findFirst();
        if (begun.isPresent() || touched.size() > 1) {
            return new Planning.UnderWay(begun.orElseGet(touched::getFirst).id());
        }
        UUID id = Ids.next();
        UUID lineage = touched.isEmpty() ? id : touched.getFirst().lineage();
        List<DropOut> dropOuts = transactions.read(() -> shifts.dropOuts(lineage));
        List<RosterPerson> accepted = transactions.read(() -> rosterPeople.of(requestId)).stream()
                .filter(one -> dropOuts.stream()
                        .noneMatch(gone ->
                                gone.shiftKey() == null && gone.professionalId().equals(one.professionalId())))
                .toList();
        if (accepted.isEmpty()) {
            return new Planning.NobodyAccepted();
        }
        List<Shift> before = touched.isEmpty()
                ? List.of()
                : transactions.read(() -> store.shifts(touched.getFirst().id()));
        RosterQuestion question =
                RosterQuestion.of(asked, accepted, busy(accepted, asked, lineage), away(dropOuts, asked.start()));
        Drafts.Setting setting = new Drafts.Setting(
                id,
                lineage,
                request.get().engagementId(),
                request.get().asked().title(),
                asked,
                accepted,
                question,
                before,
                List.of(),
                Set.of(),
                open(dropOuts),
                clock.instant());
        long began = System.nanoTime();
        RosterOutcome outcome = Rosters.plan(question.request(), question.worked(), question.before(), LIMIT);
        keep(
                request.get(),
                setting,
                outcome,
                began,
                touched.isEmpty() ? null : touched.getFirst().id());
        return new Planning.Kept(id);
    }

    /** Shifts that people gave up in whichever version, from {@code from} on: they are not given them again. */
    List<Away> away(List<DropOut> dropOuts, Instant from) {
        return transactions.read(() -> dropOuts.stream()
                .filter(one -> one.shiftKey() != null)
                .flatMap(one -> store.shifts(one.rosterId()).stream()
                        .filter(one::concerns)
                        .map(shift -> new Away(
                                shift.professionalId(),
                                shift.startsAt().isBefore(from) ? from : shift.startsAt(),
                                shift.endsAt())))
                .toList());
    }

    /** Ids of those that no version goes without yet. */
    static List<UUID> open(List<DropOut> dropOuts) {
        return dropOuts.stream()
                .filter(one -> one.mendedIn() == null)
                .map(DropOut::id)
                .toList();
    }

    List<Busy> busy(List<RosterPerson> of, RosterAsked asked, UUID lineage) {
        return transactions
                .read(() -> store.busy(
                        of.stream().map(RosterPerson::professionalId).toList(),
                        asked.start().minus(AROUND),
                        asked.end().plus(AROUND)))
                .stream()
                .filter(one -> !one.lineage().equals(lineage))
                .toList();
    }

    void keep(
            StaffingRequest request,
            Drafts.Setting setting,
            RosterOutcome outcome,
            long began,
            @org.jspecify.annotations.Nullable UUID replaces) {
        Drafts.Drawn drawn = Drafts.drawn(setting, outcome, Duration.ofNanos(System.nanoTime() - began));
        RosterAsked asked = setting.asked();
        transactions.write(() -> {
            store.insert(
                    new RosterVersion(
                            setting.rosterId(),
                            setting.lineage(),
                            null,
                            request.id(),
                            request.engagementId(),
                            request.clientOrganizationId(),
                            request.providerOrganizationId(),
                            setting.title(),
                            asked.zone(),
                            asked.start(),
                            asked.end(),
                            asked.blockHours(),
                            asked.needed(),
                            drawn.planned(),
                            drawn.supervising(),
                            asked.supervisors(),
                            replaces,
                            RosterVersion.State.DRAFT,
                            myName(),
                            clock.instant(),
                            null),
                    drawn.inside(),
                    drawn.shifts(),
                    Acting.current());
            UUID organization = request.providerOrganizationId();
            log.append(AuditEvent.of(
                    organization, organization, "staffing.roster-drawn-up", setting.rosterId(), request.id()));
        });
    }

    /** Puts a draft into force. Everybody whose shifts are others then is told, and the client of the new coverage. */
    public Publishing publish(UUID rosterId) {
        return transactions.write(() -> {
            Optional<RosterVersion> found =
                    store.find(rosterId).filter(one -> one.state() == RosterVersion.State.DRAFT);
            Optional<StaffingRequest> request = found.flatMap(one -> own(one.requestId()));
            if (request.isEmpty()) {
                return new Publishing.NotNow();
            }
            RosterVersion draft = found.get();
            store.oneByOne(draft.providerOrganizationId());
            List<RosterVersion> inForce = store.inForce(draft.requestId(), draft.startsAt(), draft.endsAt());
            if (!inForce.stream()
                    .map(RosterVersion::id)
                    .collect(Collectors.toSet())
                    .equals(draft.replaces() == null ? Set.of() : Set.of(draft.replaces()))) {
                return new Publishing.Outdated();
            }
            RosterInside inside = store.inside(rosterId).orElseThrow();
            List<Shift> planned = store.shifts(rosterId);
            List<RosterPerson> accepted = rosterPeople.of(draft.requestId());
            List<String> clashing = clashing(draft, inside.asked(), planned, accepted);
            if (!clashing.isEmpty()) {
                return new Publishing.Clashing(clashing);
            }
            if (!store.publish(draft, clock.instant())) {
                return new Publishing.NotNow();
            }
            shifts.mended(inside.dropOuts(), rosterId);
            Set<UUID> concerned = concerned(draft, inside, planned);
            tell(draft, request.get(), accepted, concerned);
            log.append(AuditEvent.of(
                    draft.clientOrganizationId(),
                    engagements.find(draft.engagementId()).orElseThrow().matterId(),
                    "staffing.roster-published",
                    rosterId));
            events.publishEvent(new RosterPublished(rosterId));
            return new Publishing.Published(concerned.size());
        });
    }

    private static Set<UUID> concerned(RosterVersion draft, RosterInside inside, List<Shift> planned) {
        return draft.replaces() == null
                ? planned.stream().map(Shift::professionalId).collect(Collectors.toSet())
                : inside.changes().stream()
                        .map(RosterInside.Change::professionalId)
                        .collect(Collectors.toSet());
    }

    private List<String> clashing(
            RosterVersion draft, RosterAsked asked, List<Shift> planned, List<RosterPerson> accepted) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        accepted.forEach(
                one -> zones.put(one.professionalId(), one.availability().zone()));
        Set<UUID> broken = new HashSet<>(RestRules.broken(
                asked,
                zones,
                planned.stream()
                        .filter(one -> zones.containsKey(one.professionalId()))
                        .toList(),
                busy(accepted, asked, draft.lineage())));
        return planned.stream()
                .filter(one -> broken.contains(one.professionalId()))
                .map(Shift::name)
                .distinct()
                .toList();
    }

    private void tell(
            RosterVersion draft, StaffingRequest request, List<RosterPerson> accepted, Collection<UUID> concerned) {
        boolean first = draft.replaces() == null;
        notices.tell(
                accepted.stream()
                        .filter(one -> concerned.contains(one.professionalId()))
                        .map(RosterPerson::personId)
                        .filter(Objects::nonNull)
                        .toList(),
                Told.of(
                        first ? "staffing.notice.rostered" : "staffing.notice.shifts",
                        "/my/day",
                        request.asked().title()));
        notices.tell(
                List.of(request.askedById()),
                Told.of("staffing.notice.roster", path(draft), request.asked().title()));
    }

    /** Sets a draft aside; false when it is none. */
    public boolean discard(UUID rosterId) {
        return transactions.write(() -> store.discard(rosterId));
    }

    public Optional<RosterVersion> find(UUID rosterId) {
        return transactions.read(() -> store.find(rosterId));
    }

    /** Empty for the client. */
    public Optional<RosterInside> inside(UUID rosterId) {
        return transactions.read(() -> store.inside(rosterId));
    }

    /** Empty for the client; otherwise by name and time. */
    public List<Shift> shifts(UUID rosterId) {
        return transactions.read(() -> store.shifts(rosterId));
    }

    /** Newest first; at most 100. The client sees what was published. */
    public List<RosterVersion> ofRequest(UUID requestId) {
        return transactions.read(() -> store.ofRequest(requestId));
    }

    /** How many were there in each block so far; null for blocks that have not begun. */
    public List<@org.jspecify.annotations.Nullable Integer> present(RosterVersion roster) {
        return ShiftRules.present(roster, transactions.read(() -> shifts.presence(roster.id())), clock.instant());
    }

    /** Who of a roster was there, by key of the shift; for those who see its shifts. */
    public Map<UUID, ShiftState> states(RosterVersion roster) {
        return transactions.read(() -> {
            List<Shift> all = store.shifts(roster.id());
            Map<UUID, Attendance> attendance =
                    shifts.attendance(all.stream().map(Shift::key).toList());
            List<DropOut> dropOuts = shifts.dropOuts(roster.lineage());
            Map<UUID, ShiftState> states = new HashMap<>();
            all.forEach(one ->
                    states.put(one.key(), ShiftState.of(one, attendance.get(one.key()), dropOuts, clock.instant())));
            return states;
        });
    }

    Optional<StaffingRequest> own(UUID requestId) {
        return requests.find(requestId)
                .filter(one -> one.open()
                        && one.providerOrganizationId().equals(Acting.current().organizationId()));
    }

    static String path(RosterVersion roster) {
        return "/engagements/" + roster.engagementId() + "/rosters/" + roster.id();
    }

    private String myName() {
        return people.find(Acting.current().personId()).map(People.Person::name).orElseThrow();
    }
}
