package org.secondchair.staffing.placement;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Access;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Team;
import org.secondchair.staffing.ConflictSubjects;
import org.secondchair.staffing.StaffingRequest;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.staffing.placement.Placement.State;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * Gives those who agreed their seats on engagement and matter, until their last day, each behind all of its locks. Their names are read in
 * the check for conflicts from now on: to that they agreed.
 */
@Component
class Seats {
    private final PlacementStore store;
    private final Checklists checklists;
    private final Hours hours;
    private final TeamPlans plans;
    private final StaffingRequests requests;
    private final Engagements engagements;
    private final Team team;
    private final Professionals professionals;
    private final ConflictSubjects subjects;
    private final Memberships memberships;
    private final People people;
    private final Access access;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Seats(
            PlacementStore store,
            Checklists checklists,
            Hours hours,
            TeamPlans plans,
            StaffingRequests requests,
            Engagements engagements,
            Team team,
            Professionals professionals,
            ConflictSubjects subjects,
            Memberships memberships,
            People people,
            Access access,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.checklists = checklists;
        this.hours = hours;
        this.plans = plans;
        this.requests = requests;
        this.engagements = engagements;
        this.team = team;
        this.professionals = professionals;
        this.subjects = subjects;
        this.memberships = memberships;
        this.people = people;
        this.access = access;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * As somebody who staffs the engagement. False when there is nothing to seat: nobody agreed, the check for conflicts
     * does not stand at cleared, the team is not wanted any more, or the engagement does not take anybody in.
     *
     * <p>TRAP: seats are granted with their end before the team grants them without one; the second grant finds the
     * first and changes nothing.
     */
    boolean give(UUID placementId) {
        return transactions.write(() -> {
            Optional<Placement> agreed = store.hold(placementId)
                    .filter(one -> one.state() == State.ACCEPTED
                            && one.cleared()
                            && one.endsAt().isAfter(clock.instant())
                            && requests.find(one.requestId())
                                    .filter(StaffingRequest::open)
                                    .isPresent());
            Optional<Engagement> engagement = agreed.flatMap(one -> engagements.find(one.engagementId()))
                    .filter(found -> found.state().staffed()
                            && found.providerOrganizationId()
                                    .equals(Acting.current().organizationId()));
            Optional<Professional> professional = agreed.flatMap(one -> professionals.find(one.professionalId()));
            if (engagement.isEmpty()
                    || professional.isEmpty()
                    || people.find(agreed.get().personId())
                            .filter(one -> !one.disabled())
                            .isEmpty()
                    || !access.may(Permission.STAFF_ENGAGEMENT, engagement.get().id())) {
                return false;
            }
            Placement placement = agreed.get();
            Role role = placement.role().seat();
            endEarlier(placement, engagement.get());
            memberships.grant(placement.personId(), placement.engagementId(), role, placement.endsAt());
            memberships.grant(placement.personId(), placement.matterId(), role, placement.endsAt());
            var seated = new Team.Seated(placement.personId(), subjects.of(professional.get(), true));
            if (!(team.seat(placement.engagementId(), List.of(seated), role) instanceof Team.Seating.Done)) {
                throw new IllegalStateException("no seat for placement " + placementId);
            }
            checklists.forget(placement);
            hours.forget(placement);
            checklists.begin(placement);
            plans.seated(placement.seatId());
            store.seat(placementId, engagement.get().clientOrganizationId(), clock.instant());
            log.append(AuditEvent.of(
                    engagement.get().clientOrganizationId(),
                    placement.matterId(),
                    "staffing.placement-seated",
                    placementId));
            return true;
        });
    }

    /** Seats given by hand have no end, and one that ran out stands in the way of another: the placement's counts. */
    private void endEarlier(Placement placement, Engagement engagement) {
        boolean manages = team.of(engagement).stream()
                .anyMatch(member -> member.personId().equals(placement.personId())
                        && member.roles().contains(Role.PROJECT_MANAGER));
        if (!manages) {
            memberships.end(placement.personId(), placement.engagementId());
            memberships.end(placement.personId(), placement.matterId());
        }
    }
}
