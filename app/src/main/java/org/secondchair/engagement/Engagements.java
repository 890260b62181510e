package org.secondchair.engagement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Memberships;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Page;
import org.secondchair.matter.Matters;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The engagements that the acting person may see, and the offer that begins one. */
@Service
public class Engagements {
    /** What came of offering an engagement. */
    public sealed interface Offering {
        record Offered(UUID engagementId) implements Offering {}

        /** There is one of these two in this matter already; more work goes under it. */
        record AlreadyEngaged(UUID engagementId) implements Offering {}

        /** The matter is not the acting organization's, is closed, or does not exist for the acting person. */
        record NoSuchMatter() implements Offering {}

        /** No such organization, or the client itself. */
        record NoSuchProvider() implements Offering {}
    }

    private final EngagementStore store;
    private final EventStore events;
    private final Steps steps;
    private final Supervision supervision;
    private final Matters matters;
    private final Organizations organizations;
    private final Scopes scopes;
    private final Memberships memberships;
    private final Notices notices;
    private final Transactions transactions;
    private final Clock clock;

    Engagements(
            EngagementStore store,
            EventStore events,
            Steps steps,
            Supervision supervision,
            Matters matters,
            Organizations organizations,
            Scopes scopes,
            Memberships memberships,
            Notices notices,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.steps = steps;
        this.supervision = supervision;
        this.matters = matters;
        this.organizations = organizations;
        this.scopes = scopes;
        this.memberships = memberships;
        this.notices = notices;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Offers an engagement for a matter of the acting organization. The provider is admitted to both scopes, and locked
     * out of the matter by every safeguard that is not met yet.
     */
    public Offering offer(UUID matterId, UUID providerId, Terms terms) {
        Actor client = Acting.current();
        return transactions.write(() -> {
            if (matters.find(matterId)
                    .filter(matter -> matter.open() && matter.organizationId().equals(client.organizationId()))
                    .isEmpty()) {
                return new Offering.NoSuchMatter();
            }
            Optional<Organizations.Organization> provider = organizations.find(providerId);
            if (provider.isEmpty() || providerId.equals(client.organizationId())) {
                return new Offering.NoSuchProvider();
            }
            store.serialize(matterId, providerId);
            Optional<Engagement> live = store.liveWith(matterId, providerId);
            if (live.isPresent()) {
                return new Offering.AlreadyEngaged(live.get().id());
            }
            return new Offering.Offered(offer(matterId, providerId, terms, client));
        });
    }

    private UUID offer(UUID matterId, UUID providerId, Terms terms, Actor client) {
        UUID id = Ids.next();
        scopes.register(id, Scopes.Kind.ENGAGEMENT, matterId);
        memberships.grant(client.personId(), id, Role.CLIENT_OWNER, null);
        steps.seats(matterId, client.organizationId()).stream()
                .filter(seat -> seat.role() == Role.CLIENT_OWNER)
                .forEach(owner -> memberships.grant(owner.personId(), id, Role.CLIENT_OWNER, null));
        store.insert(id, matterId, providerId, terms, client, events.myName(), clock.instant());
        Engagement engagement = store.find(id).orElseThrow();
        for (Safeguard safeguard : List.of(Safeguard.ACCEPTANCE, Safeguard.SUPERVISION, Safeguard.RELEASE)) {
            steps.lock(engagement, safeguard.lock(), safeguard.reason());
        }
        scopes.admit(id, providerId);
        scopes.admit(matterId, providerId);
        steps.write(engagement, EngagementEvent.Kind.OFFERED, "", "");
        if (terms.supervisorId() != null) {
            supervision.name(engagement, terms.supervisorId());
        }
        notices.tellHolders(
                providerId,
                Offers.ANSWERING,
                Told.of(Offers.OFFERED, Offers.asking(id), nameOf(client.organizationId()), terms.title()));
        return id;
    }

    public Optional<Engagement> find(UUID engagementId) {
        return transactions.read(() -> store.find(engagementId));
    }

    /** Newest first; at most 200. */
    public List<Engagement> ofMatter(UUID matterId) {
        return transactions.read(() -> store.ofMatter(matterId));
    }

    /**
     * The engagements of the acting person, newest first.
     *
     * @param live those that are going on instead of those that are over
     * @param after cursor of the page before; null for the first page
     */
    public Page<Engagement> mine(boolean live, @Nullable String after, int limit) {
        UUID from = cursor(after);
        return transactions.read(() -> store.mine(live, from, limit));
    }

    /** The steps that were taken, newest first. */
    public List<EngagementEvent> events(UUID engagementId) {
        return transactions.read(() -> events.of(engagementId));
    }

    /** Offers to the acting organization without an answer, oldest first. */
    public List<Engagement> toAnswer() {
        return transactions.read(() -> store.waiting(EngagementState.OFFERED, false, Acting.current()));
    }

    /** Accepted engagements of the acting client that wait for its release, oldest first. */
    public List<Engagement> toRelease() {
        return transactions.read(() -> store.waiting(EngagementState.ACCEPTED, true, Acting.current()));
    }

    private String nameOf(UUID organizationId) {
        return organizations
                .find(organizationId)
                .map(Organizations.Organization::name)
                .orElseThrow();
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null; // tampered with: the list starts at its beginning
        }
    }
}
