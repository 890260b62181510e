package org.secondchair.staffing.shift;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.bench.Availability;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.staffing.TeamPlan;
import org.secondchair.staffing.TeamPlans;
import org.springframework.stereotype.Component;

/** Accepted seats of the teams that were proposed. */
@Component
class AcceptedPeople implements RosterPeople {
    private final TeamPlans plans;
    private final Professionals professionals;

    AcceptedPeople(TeamPlans plans, Professionals professionals) {
        this.plans = plans;
        this.professionals = professionals;
    }

    @Override
    public List<RosterPerson> of(UUID requestId) {
        Map<UUID, TeamPlan.Seat> seats = new LinkedHashMap<>();
        Set<UUID> bookings = new HashSet<>();
        for (TeamPlan plan : plans.ofRequest(requestId)) {
            if (plan.proposed()) {
                for (TeamPlan.Seat seat :
                        plans.find(plan.id()).map(TeamPlan::seats).orElse(List.of())) {
                    if (seat.answer() == TeamPlan.Answer.ACCEPTED) {
                        seats.putIfAbsent(seat.professionalId(), seat);
                        bookings.add(seat.id());
                    }
                }
            }
        }
        return professionals.of(seats.keySet()).stream()
                .filter(one -> seats.containsKey(one.id()))
                .map(one -> person(one, seats.get(one.id()), bookings))
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
                                .filter(exception -> exception.bookingId() == null
                                        || !bookings.contains(exception.bookingId()))
                                .toList(),
                        one.profile().timeZone()),
                seat.hourlyRate(),
                null);
    }
}
