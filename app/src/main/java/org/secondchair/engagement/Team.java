package org.secondchair.engagement;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.Locks;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * The provider's people on an engagement. Each is born locked out of the matter: by the undertaking of confidentiality, and
 * by the check for conflicts, which locks them out of the engagement as well.
 */
@Service
public class Team {
    /** Roles in which a provider may seat its people. */
    public static final Set<Role> SEATS = Set.of(Role.REVIEWER, Role.QC_REVIEWER, Role.PROJECT_MANAGER);

    /**
     * @param undertaking when it was confirmed; null before
     * @param cleared of conflicts of interest
     */
    public record Member(
            UUID personId,
            String name,
            Set<Role> roles,
            @Nullable Instant undertaking,
            boolean cleared) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

    /**
     * Somebody to be seated.
     *
     * @param subject as whom they are checked for conflicts, with every name to be compared; null for the person by name,
     *     or as they were seated before
     */
    public record Seated(UUID personId, @Nullable ConflictSubject subject) {}

    /** What came of seating or unseating people. */
    public sealed interface Seating {
        /** @param people how many seats were given or ended */
        record Done(int people) implements Seating {}

        /** Somebody is not, or no longer, a person of the provider. Nobody was seated. */
        record NotOurs() implements Seating {}

        /** The engagement is not accepted, or over, or not the acting provider's. */
        record NotNow() implements Seating {}
    }

    private final EngagementStore store;
    private final UndertakingStore undertakings;
    private final Steps steps;
    private final People people;
    private final Memberships memberships;
    private final Locks locks;
    private final ConflictGate conflicts;
    private final ConflictChecks checks;
    private final Access access;
    private final Notices notices;
    private final Transactions transactions;

    Team(
            EngagementStore store,
            UndertakingStore undertakings,
            Steps steps,
            People people,
            Memberships memberships,
            Locks locks,
            ConflictGate conflicts,
            ConflictChecks checks,
            Access access,
            Notices notices,
            Transactions transactions) {
        this.store = store;
        this.undertakings = undertakings;
        this.steps = steps;
        this.people = people;
        this.memberships = memberships;
        this.locks = locks;
        this.conflicts = conflicts;
        this.checks = checks;
        this.access = access;
        this.notices = notices;
        this.transactions = transactions;
    }

    /** Seats colleagues of the acting person in engagement and matter, all in one role; repeating changes nothing. */
    public Seating seat(UUID engagementId, Collection<UUID> personIds, Role role) {
        return seat(
                engagementId,
                personIds.stream().map(person -> new Seated(person, null)).toList(),
                role);
    }

    /** The same, saying as whom they are checked. Whoever is not cleared is kept out until they are. */
    public Seating seat(UUID engagementId, List<Seated> seated, Role role) {
        if (!SEATS.contains(role)) {
            throw new IllegalArgumentException("a provider seats no " + role);
        }
        return transactions.write(() -> {
            Optional<Engagement> engagement = ours(engagementId);
            if (engagement.isEmpty()) {
                return new Seating.NotNow();
            }
            Map<UUID, String> names = new LinkedHashMap<>();
            for (Seated one : seated) {
                UUID personId = one.personId();
                Optional<People.Person> colleague = people.find(personId)
                        .filter(found -> !found.disabled()
                                && found.organizationId()
                                        .equals(Acting.current().organizationId()));
                if (colleague.isEmpty()) {
                    return new Seating.NotOurs();
                }
                names.put(personId, colleague.get().name());
            }
            conflicts.hold(engagement.get());
            names.forEach((personId, name) -> {
                memberships.grant(personId, engagementId, role, null);
                memberships.grant(personId, engagement.get().matterId(), role, null);
                lockUntilPromised(engagement.get(), personId);
                steps.write(engagement.get(), EngagementEvent.Kind.SEATED, name, "");
            });
            conflicts.seated(engagement.get(), seated, names);
            notices.tell(
                    names.keySet(),
                    Told.of(
                            Undertakings.SEATED,
                            Undertakings.asking(engagementId),
                            engagement.get().terms().title()));
            return new Seating.Done(names.size());
        });
    }

    /** Seats the one who runs the engagement for the provider. */
    void seatManager(Engagement engagement, UUID personId, String name) {
        memberships.grant(personId, engagement.id(), Role.PROJECT_MANAGER, null);
        memberships.grant(personId, engagement.matterId(), Role.PROJECT_MANAGER, null);
        lockUntilPromised(engagement, personId);
        conflicts.seated(engagement, List.of(new Seated(personId, null)), Map.of(personId, name));
    }

    /** The undertaking's lock goes on in the same breath as the seat, unless it was confirmed under this engagement. */
    private void lockUntilPromised(Engagement engagement, UUID personId) {
        if (!undertakings.confirmed(engagement.id(), personId)) {
            locks.place(
                    engagement.matterId(),
                    new Locks.Whom.Person(personId),
                    Safeguard.UNDERTAKING.lock(),
                    Safeguard.UNDERTAKING.reason());
        }
    }

    /** Takes a colleague off the engagement and out of the matter, at once. */
    public Seating unseat(UUID engagementId, UUID personId, String reason) {
        return transactions.write(() -> {
            Optional<Engagement> engagement = ours(engagementId);
            if (engagement.isEmpty()) {
                return new Seating.NotNow();
            }
            Optional<People.Person> colleague = people.find(personId)
                    .filter(found ->
                            found.organizationId().equals(Acting.current().organizationId()));
            if (colleague.isEmpty()) {
                return new Seating.NotOurs();
            }
            steps.write(
                    engagement.get(),
                    EngagementEvent.Kind.UNSEATED,
                    colleague.get().name(),
                    reason);
            memberships.end(personId, engagement.get().matterId());
            return new Seating.Done(memberships.end(personId, engagementId));
        });
    }

    /** The provider's people who are seated now, by name. */
    public List<Member> of(Engagement engagement) {
        return transactions.read(() -> {
            Set<UUID> keptOut = conflicts.keptOut(engagement);
            Map<UUID, Instant> confirmed = undertakings.of(engagement.id());
            Map<UUID, Member> members = new LinkedHashMap<>();
            for (Memberships.Membership seat : steps.seats(engagement.id(), engagement.providerOrganizationId())) {
                Member known = members.get(seat.personId());
                Set<Role> roles = known == null ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(known.roles());
                roles.add(seat.role());
                members.put(
                        seat.personId(),
                        new Member(
                                seat.personId(),
                                seat.personName(),
                                roles,
                                confirmed.get(seat.personId()),
                                !keptOut.contains(seat.personId())));
            }
            return List.copyOf(members.values());
        });
    }

    /** Those of the provider who were seated as one of the subjects, by engagement; as far as the acting person may know. */
    public Map<UUID, List<UUID>> concerned(UUID matterId, List<UUID> subjectIds) {
        return transactions.read(() -> conflicts.concerned(matterId, subjectIds));
    }

    /** Engagements of the acting person in which somebody was never checked for conflicts, oldest first. */
    public List<Engagement> toCheck() {
        return transactions.read(() -> store.staffed().stream()
                .filter(engagement -> !conflicts.unchecked(engagement).isEmpty())
                .toList());
    }

    /** How many of those seated were never checked for conflicts, as far as the acting person may know. */
    public int unchecked(Engagement engagement) {
        return transactions.read(() -> conflicts.unchecked(engagement).size());
    }

    /**
     * Has those of the team checked for conflicts who never were: at once when the acting person may decide in the
     * matter, else by asking the client's side.
     *
     * @return how many those are
     */
    public int check(UUID engagementId) {
        return transactions.write(() -> {
            Optional<Engagement> engagement =
                    store.find(engagementId).filter(found -> found.state().staffed());
            if (engagement.isEmpty()) {
                return 0;
            }
            List<ConflictSubject> unchecked = conflicts.unchecked(engagement.get());
            UUID matterId = engagement.get().matterId();
            if (engagement
                    .get()
                    .providerOrganizationId()
                    .equals(Acting.current().organizationId())) {
                return unchecked.isEmpty() || checks.submit(matterId, unchecked).isPresent() ? unchecked.size() : 0;
            }
            if (!access.may(Permission.DECIDE_CONFLICTS, matterId)) {
                return 0;
            }
            unchecked.forEach(subject -> checks.check(matterId, subject));
            return unchecked.size();
        });
    }

    private Optional<Engagement> ours(UUID engagementId) {
        return store.find(engagementId)
                .filter(engagement -> engagement.state().staffed()
                        && engagement
                                .providerOrganizationId()
                                .equals(Acting.current().organizationId()));
    }
}
