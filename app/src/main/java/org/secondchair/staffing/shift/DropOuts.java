package org.secondchair.staffing.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Ids;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.roster.Roster;
import org.secondchair.staffing.roster.RosterOutcome;
import org.secondchair.staffing.roster.Rosters;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Who does not come, and the version of a roster that goes without them with the fewest changes for all others. */
@Service
public class DropOuts {
    public static final int LONGEST_REASON = 2000;

    /** What came of looking for a mend. */
    public sealed interface Mending {
        /** A draft, to be published by whoever finds its changes right. */
        record Proposed(UUID rosterId) implements Mending {}

        /** Nobody dropped out since, and everybody is still accepted. */
        record NothingToMend() implements Mending {}

        /** Not in force, over, or not the acting provider's. */
        record NotNow() implements Mending {}
    }

    private final RosterStore rosters;
    private final ShiftStore store;
    private final RosterPlans plans;
    private final RosterPeople rosterPeople;
    private final Memberships memberships;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    DropOuts(
            RosterStore rosters,
            ShiftStore store,
            RosterPlans plans,
            RosterPeople rosterPeople,
            Memberships memberships,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.rosters = rosters;
        this.store = store;
        this.plans = plans;
        this.rosterPeople = rosterPeople;
        this.memberships = memberships;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * The acting person does not come to a shift of theirs. The managers of the engagement are told at once.
     *
     * @param reason not blank, at most 2,000 characters
     * @return false when it is not theirs, is over or was told before
     */
    public boolean ofOwn(UUID shiftKey, UUID professionalId, String reason) {
        return transactions.write(() -> rosters.shift(shiftKey)
                .filter(shift -> shift.professionalId().equals(professionalId)
                        && shift.endsAt().isAfter(clock.instant()))
                .filter(shift -> drop(shift, shift.key(), reason))
                .isPresent());
    }

    /** Somebody does not come any more at all, from now on, as their manager knows. */
    public boolean ofAll(UUID rosterId, UUID professionalId, String reason) {
        return transactions.write(() -> rosters.find(rosterId)
                .filter(one -> one.state() == RosterVersion.State.PUBLISHED)
                .flatMap(_ -> rosters.shifts(rosterId).stream()
                        .filter(shift -> shift.professionalId().equals(professionalId)
                                && shift.endsAt().isAfter(clock.instant()))
                        .findFirst())
                .filter(shift -> of(shift.lineage()).stream()
                        .noneMatch(one -> one.professionalId().equals(professionalId) && one.shiftKey() == null))
                .filter(shift -> drop(shift, null, reason))
                .isPresent());
    }

    private boolean drop(Shift shift, @Nullable UUID shiftKey, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a drop-out says why");
        }
        Actor me = Acting.current();
        boolean dropped = store.drop(
                new DropOut(
                        Ids.next(),
                        shift.rosterId(),
                        shift.lineage(),
                        shift.professionalId(),
                        shift.name(),
                        shiftKey,
                        clock.instant(),
                        reason.strip(),
                        people.find(me.personId()).map(People.Person::name).orElseThrow(),
                        clock.instant(),
                        null),
                shift.engagementId(),
                me);
        if (dropped) {
            log.append(AuditEvent.of(
                    me.organizationId(), me.organizationId(), "staffing.dropped-out", shift.key(), shift.rosterId()));
            notices.tell(
                    managers(shift.engagementId(), me),
                    Told.of(
                            "staffing.notice.dropped",
                            "/engagements/" + shift.engagementId() + "/rosters/" + shift.rosterId(),
                            shift.name(),
                            shift.title()));
        }
        return dropped;
    }

    private Set<UUID> managers(UUID engagementId, Actor me) {
        return memberships.of(engagementId).stream()
                .filter(seat -> seat.organizationId().equals(me.organizationId())
                        && seat.role() == Role.PROJECT_MANAGER
                        && seat.endedAt() == null)
                .map(Memberships.Membership::personId)
                .collect(Collectors.toSet());
    }

    /** Of all versions of a roster, as far as the acting person sees them. */
    public List<DropOut> of(UUID lineage) {
        return transactions.read(() -> store.dropOuts(lineage));
    }

    /**
     * Names of those with shifts ahead who are not of the team any more: their placement ended, they are held back or not
     * cleared. Empty for whoever is not the provider.
     */
    public List<String> gone(RosterVersion roster) {
        if (plans.own(roster.requestId()).isEmpty() || roster.state() != RosterVersion.State.PUBLISHED) {
            return List.of();
        }
        Set<UUID> known = transactions.read(() -> rosterPeople.of(roster.requestId())).stream()
                .map(RosterPerson::professionalId)
                .collect(Collectors.toSet());
        return gone(plans.shifts(roster.id()), known, clock.instant());
    }

    private static List<String> gone(List<Shift> shifts, Set<UUID> known, Instant now) {
        return shifts.stream()
                .filter(shift -> shift.endsAt().isAfter(now) && !known.contains(shift.professionalId()))
                .map(Shift::name)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Looks for the version with the fewest changes, up to some ten seconds, and keeps it as a draft. Blocks that have
     * begun stay as they are.
     */
    public Mending mend(UUID rosterId) {
        Optional<RosterVersion> found =
                plans.find(rosterId).filter(one -> one.state() == RosterVersion.State.PUBLISHED);
        Optional<StaffingRequest> request = found.flatMap(one -> plans.own(one.requestId()));
        Instant now = clock.instant();
        if (request.isEmpty() || !found.get().endsAt().isAfter(now)) {
            return new Mending.NotNow();
        }
        RosterVersion inForce = found.get();
        RosterAsked asked = plans.inside(rosterId).orElseThrow().asked();
        int fromBlock = 0;
        while (fromBlock < asked.blocks() && asked.begin(fromBlock).isBefore(now)) {
            fromBlock++;
        }
        if (fromBlock == asked.blocks()) {
            return new Mending.NotNow(); // the last block has begun
        }
        List<RosterPerson> accepted = transactions.read(() -> rosterPeople.of(inForce.requestId()));
        List<Shift> before = plans.shifts(rosterId);
        List<DropOut> dropOuts = of(inForce.lineage());
        Set<UUID> known = accepted.stream().map(RosterPerson::professionalId).collect(Collectors.toSet());
        boolean lost = !gone(before, known, now).isEmpty();
        boolean dropped = dropOuts.stream()
                .anyMatch(one -> one.mendedIn() == null && before.stream().anyMatch(one::concerns));
        if ((!lost && !dropped) || accepted.isEmpty()) {
            return new Mending.NothingToMend();
        }
        return new Mending.Proposed(propose(request.get(), inForce, asked, accepted, before, dropOuts, fromBlock));
    }

    private UUID propose(
            StaffingRequest request,
            RosterVersion inForce,
            RosterAsked asked,
            List<RosterPerson> accepted,
            List<Shift> before,
            List<DropOut> dropOuts,
            int fromBlock) {
        RosterQuestion question = RosterQuestion.of(
                asked,
                accepted,
                plans.busy(accepted, asked, inForce.lineage()),
                plans.away(dropOuts, asked.begin(fromBlock)));
        Set<UUID> asking = question.request().people().stream()
                .map(org.secondchair.staffing.roster.RosterRequest.Person::id)
                .collect(Collectors.toSet());
        Set<UUID> gone = dropOuts.stream()
                .filter(one -> one.shiftKey() == null)
                .map(DropOut::professionalId)
                .collect(Collectors.toCollection(HashSet::new));
        UUID id = Ids.next();
        List<Roster.Shift> planned = new ArrayList<>();
        List<Shift> history = new ArrayList<>();
        Instant begins = asked.begin(fromBlock);
        for (Shift shift : before) {
            if (asking.contains(shift.professionalId())) {
                planned.add(new Roster.Shift(
                        shift.professionalId(), block(asked, shift.startsAt()), shift.hours() / asked.blockHours()));
            } else if (shift.startsAt().isBefore(begins)) {
                history.add(shift.until(id, begins));
            }
        }
        Drafts.Setting setting = new Drafts.Setting(
                id,
                inForce.lineage(),
                request.engagementId(),
                inForce.title(),
                asked,
                accepted,
                question,
                before,
                history,
                gone,
                RosterPlans.open(dropOuts),
                clock.instant());
        long began = System.nanoTime();
        RosterOutcome outcome = Rosters.replan(
                question.request(), question.whole(planned), question.before() + fromBlock, gone, RosterPlans.LIMIT);
        plans.keep(request, setting, outcome, began, inForce.id());
        return id;
    }

    private static int block(RosterAsked asked, Instant at) {
        return (int) (Duration.between(asked.start(), at).toHours() / asked.blockHours());
    }
}
