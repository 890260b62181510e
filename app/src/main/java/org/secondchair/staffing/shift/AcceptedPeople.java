package org.secondchair.staffing.shift;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.secondchair.bench.Availability;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.Engagements;
import org.secondchair.staffing.Clearance;
import org.secondchair.staffing.Clearances;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.springframework.stereotype.Component;

/**
 * Whoever was accepted with any team for the request, from the moment on: a weekend is planned before each of them has
 * answered. Whose placement came to nothing, or ended, and whoever is not cleared or held back, is left out.
 */
@Component
class AcceptedPeople implements RosterPeople {
    private final TeamPlans plans;
    private final Placements placements;
    private final StaffingRequests requests;
    private final Engagements engagements;
    private final Clearances clearances;
    private final Professionals professionals;

    AcceptedPeople(
            TeamPlans plans,
            Placements placements,
            StaffingRequests requests,
            Engagements engagements,
            Clearances clearances,
            Professionals professionals) {
        this.plans = plans;
        this.placements = placements;
        this.requests = requests;
        this.engagements = engagements;
        this.clearances = clearances;
        this.professionals = professionals;
    }

    @Override
    public List<RosterPerson> of(UUID requestId) {
        Map<UUID, TeamPlan.Seat> seats = new LinkedHashMap<>();
        Set<UUID> bookings = new HashSet<>();
        for (TeamPlan plan : plans.ofRequest(requestId)) {
            for (TeamPlan.Seat seat : plans.find(plan.id()).map(TeamPlan::seats).orElse(List.of())) {
                if (seat.answer() == TeamPlan.Answer.ACCEPTED) {
                    seats.putIfAbsent(seat.professionalId(), seat);
                    bookings.add(Placements.accepted(seat));
                }
            }
        }
        Map<UUID, Placement> placed = new HashMap<>();
        placements.ofRequest(requestId).forEach(one -> placed.put(one.professionalId(), one));
        Map<UUID, Clearance> cleared = requests.find(requestId)
                .flatMap(request -> engagements.find(request.engagementId()))
                .map(engagement -> clearances.of(engagement.matterId(), seats.keySet()))
                .orElse(Map.of());
        return professionals.of(seats.keySet()).stream()
                .filter(one ->
                        cleared.getOrDefault(one.id(), Clearance.UNCHECKED).cleared())
                .filter(one -> !placed.containsKey(one.id())
                        || placed.get(one.id()).state().live())
                .map(one -> person(one, Objects.requireNonNull(seats.get(one.id())), bookings))
                .toList();
    }

    private static RosterPerson person(Professional one, TeamPlan.Seat seat, Set<UUID> bookings) {
        return new RosterPerson(
                one.id(),
                seat.name(),
                one.personId(),
                seat.role(),
                one.profile().locations(),
                new Availability(
                        one.profile().hours(),
                        one.exceptions().stream()
                                .filter(exception ->
                                        exception.bookingId() == null || !bookings.contains(exception.bookingId()))
                                .toList(),
                        one.profile().timeZone()),
                seat.hourlyRate(),
                null);
    }
}
