package org.secondchair.engagement;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.Locks;
import org.secondchair.access.Memberships;
import org.secondchair.access.Scopes;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.springframework.stereotype.Component;

/** What several steps have in common: moving the state, writing it down, and closing the doors of a provider. */
@Component
class Steps {
    private final EngagementStore store;
    private final EventStore events;
    private final Locks locks;
    private final Scopes scopes;
    private final Memberships memberships;
    private final AuditLog log;
    private final Clock clock;

    Steps(
            EngagementStore store,
            EventStore events,
            Locks locks,
            Scopes scopes,
            Memberships memberships,
            AuditLog log,
            Clock clock) {
        this.store = store;
        this.events = events;
        this.locks = locks;
        this.scopes = scopes;
        this.memberships = memberships;
        this.log = log;
        this.clock = clock;
    }

    boolean move(UUID engagementId, Set<EngagementState> from, EngagementState to) {
        return store.move(engagementId, from, to, clock.instant());
    }

    Step.NotFrom notFrom(UUID engagementId) {
        return new Step.NotFrom(store.find(engagementId).orElseThrow().state());
    }

    void write(Engagement engagement, EngagementEvent.Kind kind, String about, String reason) {
        events.append(engagement.id(), kind, about, reason, clock.instant());
        AuditEvent event = AuditEvent.of(
                engagement.clientOrganizationId(),
                engagement.matterId(),
                "engagement." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                engagement.id());
        log.append(said(said(event, "about", about), "reason", reason));
    }

    private static AuditEvent said(AuditEvent event, String key, String words) {
        return words.isBlank() ? event : event.with(key, words);
    }

    void lock(Engagement engagement, String name, String reason) {
        locks.place(engagement.matterId(), provider(engagement), name, reason);
    }

    void lift(Engagement engagement, String name) {
        locks.lift(engagement.matterId(), provider(engagement), name);
    }

    /**
     * Closes matter and engagement to the provider, at once. Only then the locks go: a later engagement of the two
     * places its own and must not find old ones that nobody would lift.
     */
    void close(Engagement engagement) {
        scopes.dismiss(engagement.matterId(), engagement.providerOrganizationId());
        scopes.dismiss(engagement.id(), engagement.providerOrganizationId());
        for (Memberships.Membership seat : seats(engagement.matterId(), engagement.providerOrganizationId())) {
            memberships.end(seat.personId(), engagement.matterId());
        }
        for (Memberships.Membership seat : seats(engagement.id(), engagement.providerOrganizationId())) {
            memberships.end(seat.personId(), engagement.id());
        }
        for (Safeguard safeguard : Safeguard.values()) {
            lift(engagement, safeguard.lock());
        }
        lift(engagement, Safeguard.PAUSE);
    }

    /** Seats that hold now. */
    List<Memberships.Membership> seats(UUID scopeId, UUID organizationId) {
        Instant now = clock.instant();
        return memberships.of(scopeId).stream()
                .filter(seat -> seat.organizationId().equals(organizationId))
                .filter(seat -> seat.endedAt() == null
                        && (seat.until() == null || seat.until().isAfter(now)))
                .toList();
    }

    private static Locks.Whom provider(Engagement engagement) {
        return new Locks.Whom.Organization(engagement.providerOrganizationId());
    }
}
