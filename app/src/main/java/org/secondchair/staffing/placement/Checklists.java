package org.secondchair.staffing.placement;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.Locks;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Team;
import org.secondchair.kernel.Ids;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.SeatRole;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * What is to be done before somebody begins: the provider's lists by role, and each person's way through a copy of
 * one. While a mandatory item is open that can be done without the matter, a lock keeps its person out of it.
 */
@Service
public class Checklists {
    /** Name of the lock in room access. */
    static final String LOCK = "checklist";

    private static final String REASON = "Mandatory items of the onboarding checklist are open.";

    /** What came of ticking an item. */
    public sealed interface Ticking {
        /** @param letIn whether it was the last one that kept its person out */
        record Ticked(boolean letIn) implements Ticking {}

        record TickedBefore() implements Ticking {}

        /** It can be done once the other gates are open. */
        record NotYet() implements Ticking {}

        /** No such item of the acting person's side. */
        record NotYours() implements Ticking {}
    }

    /**
     * How fast people get through.
     *
     * @param staff seated by hand instead of placed from the bench
     * @param medianHours of those who completed; null while nobody did
     */
    public record Compared(
            boolean staff,
            int begun,
            int completed,
            @Nullable Double medianHours) {}

    private final ChecklistStore store;
    private final Locks locks;
    private final Access access;
    private final Engagements engagements;
    private final Team team;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Checklists(
            ChecklistStore store,
            Locks locks,
            Access access,
            Engagements engagements,
            Team team,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.locks = locks;
        this.access = access;
        this.engagements = engagements;
        this.team = team;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The acting provider's list of a role; the usual one while nobody wrote one. */
    public List<ChecklistItem> ofRole(SeatRole role) {
        return transactions.read(() -> store.written(role) ? store.ofRole(role) : ChecklistItem.usual(role));
    }

    /** Adds an item at the end. Who is on their way already keeps the list that they began with. */
    public void add(SeatRole role, String words, boolean mandatory, ChecklistItem.By by, boolean afterAccess) {
        transactions.write(() -> {
            write(role);
            int place = store.ofRole(role).stream()
                            .mapToInt(ChecklistItem::place)
                            .max()
                            .orElse(-1)
                    + 1;
            var item = new ChecklistItem(Ids.next(), place, words, mandatory, by, afterAccess, null, "");
            store.insert(role, item);
            changed(item.id());
        });
    }

    /** @param place of the item in the list as it was read @return false when it says something else by now */
    public boolean remove(SeatRole role, int place, String words) {
        return transactions.write(() -> {
            write(role);
            Optional<ChecklistItem> item = store.ofRole(role).stream()
                    .filter(one -> one.place() == place && one.words().equals(words))
                    .findFirst();
            if (item.isEmpty() || !store.remove(item.get().id(), clock.instant())) {
                return false;
            }
            changed(item.get().id());
            return true;
        });
    }

    private void write(SeatRole role) {
        if (!store.written(role)) {
            ChecklistItem.usual(role).forEach(item -> store.insert(role, item));
        }
    }

    private void changed(UUID itemId) {
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(organization, organization, "staffing.checklist-changed", itemId));
    }

    /** Begins the way of somebody who gets a seat in the same transaction. */
    void begin(Placement placement) {
        begin(
                placement.engagementId(),
                placement.matterId(),
                placement.personId(),
                placement.id(),
                placement.name(),
                placement.role());
    }

    /**
     * Gives a colleague who was seated by hand the same list; false when they have one, or are not on the team.
     */
    public boolean beginForColleague(UUID engagementId, UUID personId) {
        return transactions.write(() -> {
            Optional<Engagement> engagement = engagements
                    .find(engagementId)
                    .filter(found -> found.state().staffed()
                            && found.providerOrganizationId()
                                    .equals(Acting.current().organizationId()));
            Optional<Team.Member> member = engagement.flatMap(found -> team.of(found).stream()
                    .filter(one -> one.personId().equals(personId))
                    .findFirst());
            if (member.isEmpty()
                    || store.ofEngagement(engagementId).stream()
                            .anyMatch(one -> one.personId().equals(personId))) {
                return false;
            }
            SeatRole role = member.get().roles().contains(Role.QC_REVIEWER) ? SeatRole.QC_REVIEWER : SeatRole.REVIEWER;
            begin(
                    engagementId,
                    engagement.get().matterId(),
                    personId,
                    null,
                    member.get().name(),
                    role);
            notices.tell(List.of(personId), Told.of("staffing.notice.checklist", "/my/placements"));
            return true;
        });
    }

    private void begin(
            UUID engagementId, UUID matterId, UUID personId, @Nullable UUID placementId, String name, SeatRole role) {
        List<ChecklistItem> copies = ofRole(role).stream()
                .map(item -> new ChecklistItem(
                        Ids.next(),
                        item.place(),
                        item.words(),
                        item.mandatory(),
                        item.by(),
                        item.afterAccess(),
                        null,
                        ""))
                .toList();
        var begun = new Onboarding(
                Ids.next(), engagementId, matterId, personId, placementId, name, clock.instant(), null, copies);
        store.begin(begun, role);
        if (!begun.open()) {
            locks.place(matterId, new Locks.Whom.Person(personId), LOCK, REASON);
        }
    }

    /** Ticks an item in the acting person's own name; the last one that kept somebody out lets them in. */
    public Ticking tick(UUID itemId) {
        return transactions.write(() -> {
            Optional<Onboarding> held = store.hold(itemId);
            if (held.isEmpty()) {
                return new Ticking.NotYours();
            }
            Onboarding way = held.get();
            ChecklistItem item = way.items().stream()
                    .filter(one -> one.id().equals(itemId))
                    .findFirst()
                    .orElseThrow();
            if (item.done()) {
                return new Ticking.TickedBefore();
            }
            if (item.by() == ChecklistItem.By.PROFESSIONAL
                    && item.afterAccess()
                    && !access.may(Permission.SEE_DOCUMENTS, way.matterId())) {
                return new Ticking.NotYet();
            }
            Instant now = clock.instant();
            String me = people.find(Acting.current().personId())
                    .map(People.Person::name)
                    .orElseThrow();
            if (!store.tick(itemId, me, now)) {
                return new Ticking.NotYours();
            }
            UUID organization = Acting.current().organizationId();
            log.append(AuditEvent.of(organization, organization, "staffing.checklist-ticked", itemId, way.id()));
            Onboarding after = store.hold(itemId).orElseThrow();
            if (after.complete()) {
                store.complete(way.id(), now);
            }
            boolean letIn = after.open() && locks.lift(way.matterId(), new Locks.Whom.Person(way.personId()), LOCK);
            return new Ticking.Ticked(letIn);
        });
    }

    /** Lifts what a placement that is over leaves: a later one places its own. */
    void forget(Placement placement) {
        locks.lift(placement.matterId(), new Locks.Whom.Person(placement.personId()), LOCK);
    }

    /** By placement, as far as the acting person may see them. */
    public Map<UUID, Onboarding> ofPlacements(Collection<UUID> placementIds) {
        return transactions.read(() -> store.ofPlacements(placementIds).stream()
                .collect(Collectors.toMap(one -> Objects.requireNonNull(one.placementId()), one -> one)));
    }

    /** Of colleagues who were seated by hand. */
    public List<Onboarding> ofStaff(UUID engagementId) {
        return transactions.read(() -> store.ofEngagement(engagementId).stream()
                .filter(one -> one.placementId() == null)
                .toList());
    }

    /** On the team without a list of their own, by name. */
    public List<Team.Member> without(Engagement engagement) {
        return transactions.read(() -> {
            Set<UUID> on = store.ofEngagement(engagement.id()).stream()
                    .map(Onboarding::personId)
                    .collect(Collectors.toSet());
            return team.of(engagement).stream()
                    .filter(member ->
                            !on.contains(member.personId()) && !member.roles().contains(Role.PROJECT_MANAGER))
                    .toList();
        });
    }

    /** The acting person's own ways that hang on no placement, newest first. */
    public List<Onboarding> mine() {
        return transactions.read(store::mine);
    }

    /** Staff first; a group in which nobody began is left out. */
    public List<Compared> compare() {
        return transactions.read(store::compare);
    }
}
