package org.secondchair.staffing.team;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.secondchair.staffing.team.TeamChecks.Seat;

/** By how much a team misses a requirement, in the unit that is priced; found by trying looser ones. */
final class Shortfalls {
    private Shortfalls() {}

    static long of(Requirement requirement, List<Seat> seats, Map<UUID, Candidate> byId) {
        List<Candidate> people =
                seats.stream().map(seat -> byId.get(seat.candidate())).toList();
        return switch (requirement) {
            case Requirement.HeadCount(var role, int count) -> count - in(role, seats);
            case Requirement.Ratio(var role, var per, int each) -> {
                long more = 0;
                while ((in(role, seats) + more) * each < in(per, seats)) {
                    more++;
                }
                yield more;
            }
            case Requirement.Admitted asked ->
                looser(
                        asked.seats(),
                        n -> new Requirement.Admitted(asked.jurisdiction(), n, asked.role()),
                        seats,
                        byId);
            case Requirement.Speaking asked ->
                looser(
                        asked.seats(),
                        n -> new Requirement.Speaking(asked.language(), asked.level(), n, asked.role()),
                        seats,
                        byId);
            case Requirement.Skilled asked ->
                looser(asked.seats(), n -> new Requirement.Skilled(asked.skill(), n, asked.role()), seats, byId);
            case Requirement.HoursEach(int hours) -> looser(hours, Requirement.HoursEach::new, seats, byId);
            case Requirement.HoursTogether(int hours) -> looser(hours, Requirement.HoursTogether::new, seats, byId);
            case Requirement.Overlapping asked -> {
                if (TeamChecks.holds(asked, seats, byId)) {
                    yield 0;
                }
                int quarters = Math.ceilDiv(asked.minutes(), 15);
                yield looser(
                        quarters,
                        n -> new Requirement.Overlapping(asked.zone(), asked.from(), asked.to(), asked.on(), 15 * n),
                        seats,
                        byId);
            }
            case Requirement.Budget(var perHour) -> {
                long budget = Candidate.minor(perHour);
                long over = people.stream().mapToLong(Candidate::rateMinor).sum() - budget;
                yield over <= 0 ? 0 : Math.ceilDiv(over, Loosening.budgetStep(budget));
            }
            case Requirement.FromSites from ->
                sites(people.stream().filter(one -> !from.sites().contains(one.site())));
            case Requirement.FewSites(int atMost) -> Math.max(0, sites(people.stream()) - atMost);
            case Requirement.MustBeIn _, Requirement.MustBeOut _ -> TeamChecks.holds(requirement, seats, byId) ? 0 : 1;
        };
    }

    private interface Asking {
        Requirement of(int count);
    }

    private static long looser(int asked, Asking asking, List<Seat> seats, Map<UUID, Candidate> byId) {
        Predicate<Integer> enough = count -> count == 0 || TeamChecks.holds(asking.of(count), seats, byId);
        int left = asked;
        while (!enough.test(left)) {
            left--;
        }
        return asked - left;
    }

    private static long in(String role, List<Seat> seats) {
        return seats.stream().filter(seat -> seat.role().equals(role)).count();
    }

    private static long sites(Stream<Candidate> people) {
        return people.map(Candidate::site).distinct().count();
    }
}
