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
import org.secondchair.access.Locks;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The provider's people on an engagement. Each is born locked out of the matter, by the undertaking of confidentiality. */
@Service
public class Team {
    /** Roles in which a provider may seat its people. */
    public static final Set<Role> SEATS = Set.of(Role.REVIEWER, Role.QC_REVIEWER, Role.PROJECT_MANAGER);

    /** @param undertaking when it was confirmed; null before */
    public record Member(
            UUID personId,
            String name,
            Set<Role> roles,
            @Nullable Instant undertaking) {
        public Member {
            roles = Set.copyOf(roles);
        }
    }

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
    private final Notices notices;
    private final Transactions transactions;

    Team(
            EngagementStore store,
            UndertakingStore undertakings,
            Steps steps,
            People people,
            Memberships memberships,
            Locks locks,
            Notices notices,
            Transactions transactions) {
        this.store = store;
        this.undertakings = undertakings;
        this.steps = steps;
        this.people = people;
        this.memberships = memberships;
        this.locks = locks;
        this.notices = notices;
        this.transactions = transactions;
    }

    /** Seats colleagues of the acting person in engagement and matter, all in one role; repeating changes nothing. */
    public Seating seat(UUID engagementId, Collection<UUID> personIds, Role role) {
        if (!SEATS.contains(role)) {
            throw new IllegalArgumentException("a provider seats no " + role);
        }
        return transactions.write(() -> {
            Optional<Engagement> engagement = ours(engagementId);
            if (engagement.isEmpty()) {
                return new Seating.NotNow();
            }
            Map<UUID, String> names = new LinkedHashMap<>();
            for (UUID personId : personIds) {
                Optional<People.Person> colleague = people.find(personId)
                        .filter(found -> !found.disabled()
                                && found.organizationId()
                                        .equals(Acting.current().organizationId()));
                if (colleague.isEmpty()) {
                    return new Seating.NotOurs();
                }
                names.put(personId, colleague.get().name());
            }
            names.forEach((personId, name) -> {
                memberships.grant(personId, engagementId, role, null);
                seatInMatter(engagement.get(), personId, role);
                steps.write(engagement.get(), EngagementEvent.Kind.SEATED, name, "");
            });
            notices.tell(
                    names.keySet(),
                    Told.of(
                            Undertakings.SEATED,
                            Undertakings.asking(engagementId),
                            engagement.get().terms().title()));
            return new Seating.Done(names.size());
        });
    }

    /** The undertaking's lock goes on in the same breath as the seat, unless it was confirmed under this engagement. */
    void seatInMatter(Engagement engagement, UUID personId, Role role) {
        memberships.grant(personId, engagement.matterId(), role, null);
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
            Map<UUID, Instant> confirmed = undertakings.of(engagement.id());
            Map<UUID, Member> members = new LinkedHashMap<>();
            for (Memberships.Membership seat : steps.seats(engagement.id(), engagement.providerOrganizationId())) {
                Member known = members.get(seat.personId());
                Set<Role> roles = known == null ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(known.roles());
                roles.add(seat.role());
                members.put(
                        seat.personId(),
                        new Member(seat.personId(), seat.personName(), roles, confirmed.get(seat.personId())));
            }
            return List.copyOf(members.values());
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
