package org.secondchair.staffing.placement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.access.Memberships;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Availabilities;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.EngagementClosed;
import org.secondchair.engagement.Engagements;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.matter.Party;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.PlacementEnded;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.placement.Placement.State;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/**
 * Ends placements: early by either side, on the last day, with their engagement. Access is gone with the transaction
 * that ends it; what hangs on it at the provider's is settled by the provider afterwards.
 */
@Service
public class Endings {
    private static final String LAST_DAY = "The last day is over.";
    private static final String NOT_WANTED = "The request or the engagement behind it is over.";

    private final PlacementStore store;
    private final Checklists checklists;
    private final Hours hours;
    private final Memberships memberships;
    private final Access access;
    private final StaffingRequests requests;
    private final Engagements engagements;
    private final Organizations organizations;
    private final ConflictEntries register;
    private final Availabilities availabilities;
    private final People people;
    private final Notices notices;
    private final ApplicationEventPublisher publisher;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Endings(
            PlacementStore store,
            Checklists checklists,
            Hours hours,
            Memberships memberships,
            Access access,
            StaffingRequests requests,
            Engagements engagements,
            Organizations organizations,
            ConflictEntries register,
            Availabilities availabilities,
            People people,
            Notices notices,
            ApplicationEventPublisher publisher,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.checklists = checklists;
        this.hours = hours;
        this.memberships = memberships;
        this.access = access;
        this.requests = requests;
        this.engagements = engagements;
        this.organizations = organizations;
        this.register = register;
        this.availabilities = availabilities;
        this.people = people;
        this.notices = notices;
        this.publisher = publisher;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Ends a placement, or takes an invitation back, at once. To be called by either side of the engagement.
     *
     * @param reason for the other side and the professional, not blank, at most 2,000 characters
     * @return false when it is over already, or not the acting side's to end
     */
    public boolean end(UUID placementId, String reason) {
        if (reason.isBlank() || reason.length() > Placements.LONGEST_WORDS) {
            throw new IllegalArgumentException("an end says why");
        }
        return transactions.write(() -> store.hold(placementId)
                .filter(one -> one.state().live()
                        && !one.personId().equals(Acting.current().personId()))
                .map(placement -> {
                    String me = people.find(Acting.current().personId())
                            .map(People.Person::name)
                            .orElseThrow();
                    close(placement, me, reason.strip());
                    return true;
                })
                .orElse(false));
    }

    /** An engagement that is over leaves nobody placed. Runs as the client who ended it. */
    @EventListener
    void closed(EngagementClosed closed) {
        transactions.write(() -> store.ofEngagement(closed.engagementId()).stream()
                .filter(placement -> placement.state().live())
                .forEach(placement -> close(placement, "", closed.reason())));
    }

    private void close(Placement placement, String by, String reason) {
        if (placement.state() == State.SEATED) {
            memberships.end(placement.personId(), placement.matterId());
            memberships.end(placement.personId(), placement.engagementId());
            checklists.forget(placement);
            hours.forget(placement);
        }
        if (!store.end(placement.id(), by, reason, clock.instant())) {
            throw new IllegalStateException("placement " + placement.id() + " is not to be ended here");
        }
        UUID client = placement.clientOrganizationId();
        if (placement.state() == State.SEATED && client != null) {
            log.append(AuditEvent.of(client, placement.matterId(), "staffing.placement-ended", placement.id())
                    .with("reason", reason));
            publisher.publishEvent(new PlacementEnded(
                    placement.id(), placement.engagementId(), placement.matterId(), placement.personId()));
        } else {
            UUID organization = Acting.current().organizationId();
            log.append(AuditEvent.of(organization, organization, "staffing.placement-withdrawn", placement.id())
                    .with("reason", reason));
        }
        notices.settle(Placements.mine(placement), "staffing.notice.invited");
        notices.tell(
                List.of(placement.personId()),
                Told.of("staffing.notice.ended", Placements.mine(placement), placement.name(), reason));
        notices.tell(
                List.of(placement.invitedBy()),
                Told.of("staffing.notice.ended", "/placements", placement.name(), reason));
        notices.tell(
                List.of(placement.askedBy()),
                Told.of("staffing.notice.ended", Placements.at(placement), placement.name(), reason));
    }

    /**
     * What only the provider can do once a placement is over, or was never to be: ends it where its time or its engagement
     * is over, gives the days back, and enters the client into the provider's register of conflicts. Repeating changes
     * nothing; nothing happens for whoever does not keep the bench.
     */
    void settle(UUID placementId) {
        transactions.write(() -> {
            if (!(access.decide(Permission.MANAGE_BENCH) instanceof Decision.Allowed)) {
                return;
            }
            Optional<Placement> held = store.hold(placementId);
            if (held.filter(this::due).isPresent()) {
                close(held.get(), "", why(held.get()));
                held = store.hold(placementId);
            }
            held.filter(one -> !one.state().live() && one.settledAt() == null).ifPresent(this::giveBack);
        });
    }

    private boolean due(Placement placement) {
        return placement.state().live()
                && (!placement.endsAt().isAfter(clock.instant())
                        || placement.state() != State.SEATED
                                && requests.find(placement.requestId())
                                        .filter(request -> !request.open())
                                        .isPresent()
                        || engagements
                                .find(placement.engagementId())
                                .map(Engagement::state)
                                .filter(state -> !state.live())
                                .isPresent());
    }

    private String why(Placement placement) {
        return placement.endsAt().isAfter(clock.instant()) ? NOT_WANTED : LAST_DAY;
    }

    private void giveBack(Placement placement) {
        availabilities.release(placement.seatId(), placement.professionalId());
        UUID client = placement.clientOrganizationId();
        if (client != null) {
            Instant ended = Objects.requireNonNull(placement.endedAt());
            LocalDate last = LocalDate.ofInstant(ended.minusNanos(1), ZoneOffset.UTC);
            LocalDate until = last.isAfter(placement.endsOn()) ? placement.endsOn() : last;
            register.enter(new ConflictEntry(
                    Ids.next(),
                    organizations
                            .find(client)
                            .map(Organizations.Organization::name)
                            .orElseThrow(),
                    Party.Kind.COMPANY,
                    ConflictEntry.Role.PRIOR_PLACEMENT,
                    null,
                    placement.professionalId(),
                    placement.startsOn(),
                    until.isBefore(placement.startsOn()) ? placement.startsOn() : until));
        }
        store.settled(placement.id(), clock.instant());
    }
}
