package org.secondchair.staffing.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.secondchair.staffing.team.Candidate;
import org.secondchair.staffing.team.Requirement;
import org.secondchair.staffing.team.TeamChecks;
import org.secondchair.staffing.team.TeamChecks.Seat;
import org.secondchair.staffing.team.TeamRequest;

/**
 * The baseline: one requirement after the other, the cheapest who meets it, then the cheapest for the seats that are
 * left; those with the most hours first when hours are short.
 */
final class GreedyTeam {
    private final TeamRequest request;
    private final List<Candidate> byRate;
    private final Map<String, Integer> open;
    private final List<Seat> seats = new ArrayList<>();
    private final Set<UUID> taken = new HashSet<>();
    private int rate;

    private GreedyTeam(TeamRequest request, List<Candidate> byRate) {
        this.request = request;
        this.byRate = byRate;
        this.open = new HashMap<>(request.seats());
    }

    /** The sum of the rates; empty when the baseline breaks a requirement. */
    static Optional<Integer> cost(List<Candidate> pool, TeamRequest request) {
        List<Candidate> able = pool.stream()
                .filter(one -> !request.excluded().contains(one.id()))
                .filter(one -> request.requirements().stream().allMatch(asked -> alone(asked, one, pool)))
                .sorted(Comparator.comparing(one -> one.hourlyRate().amount()))
                .toList();
        Optional<Integer> cheap = new GreedyTeam(request, able).filled(pool);
        return cheap.isPresent()
                ? cheap
                : new GreedyTeam(
                                request,
                                able.stream()
                                        .sorted(Comparator.comparing(
                                                one -> one.hourlyRate().amount().doubleValue()
                                                        / Math.max(1, one.weeklyHours())))
                                        .toList())
                        .filled(pool);
    }

    /** Whether somebody meets what is asked of each member. */
    private static boolean alone(Requirement asked, Candidate one, List<Candidate> pool) {
        return switch (asked) {
            case Requirement.Overlapping _, Requirement.HoursEach _, Requirement.FromSites _ ->
                TeamChecks.violations(
                                List.of(one),
                                new TeamRequest(
                                        Pool.CURRENCY, List.of(new Requirement.HeadCount("reviewer", 1), asked)),
                                List.of(new Seat(one.id(), "reviewer")))
                        .isEmpty();
            case Requirement.HeadCount _, Requirement.Ratio _, Requirement.Budget _, Requirement.HoursTogether _ ->
                true;
            case Requirement.Admitted _, Requirement.Speaking _, Requirement.Skilled _ -> true;
            case Requirement.FewSites _, Requirement.MustBeIn _, Requirement.MustBeOut _ -> true;
        };
    }

    private Optional<Integer> filled(List<Candidate> pool) {
        for (Requirement asked : request.requirements()) {
            switch (asked) {
                case Requirement.Admitted(var where, int count, var role) ->
                    meet(one -> one.admittedIn(where), count, role);
                case Requirement.Speaking(var language, var level, int count, var role) ->
                    meet(one -> one.speaks(language, level), count, role);
                case Requirement.Skilled(var skill, int count, var role) ->
                    meet(one -> one.skills().contains(skill), count, role);
                case Requirement.HeadCount _, Requirement.Ratio _, Requirement.Budget _ -> {}
                case Requirement.Overlapping _, Requirement.HoursEach _, Requirement.HoursTogether _ -> {}
                case Requirement.FromSites _, Requirement.FewSites _ -> {}
                case Requirement.MustBeIn _, Requirement.MustBeOut _ -> {}
            }
        }
        for (String role : request.seats().keySet()) {
            while (open.getOrDefault(role, 0) > 0 && seat(one -> true, Optional.of(role))) {
                continue;
            }
        }
        return TeamChecks.violations(pool, request, seats).isEmpty() ? Optional.of(rate) : Optional.empty();
    }

    private void meet(Predicate<Candidate> test, int count, Optional<String> role) {
        Map<UUID, Candidate> byId = new HashMap<>();
        byRate.forEach(one -> byId.put(one.id(), one));
        long have = seats.stream()
                .filter(seat -> role.isEmpty() || role.get().equals(seat.role()))
                .filter(seat -> {
                    Candidate one = byId.get(seat.candidate());
                    return one != null && test.test(one);
                })
                .count();
        while (have < count && seat(test, role)) {
            have++;
        }
    }

    private boolean seat(Predicate<Candidate> test, Optional<String> role) {
        for (Candidate one : byRate) {
            if (taken.contains(one.id()) || !test.test(one)) {
                continue;
            }
            Optional<String> place = request.seats().keySet().stream()
                    .filter(name -> role.isEmpty() || role.get().equals(name))
                    .filter(name -> one.roles().contains(name) && open.getOrDefault(name, 0) > 0)
                    .findFirst();
            if (place.isPresent()) {
                open.merge(place.get(), -1, Integer::sum);
                taken.add(one.id());
                seats.add(new Seat(one.id(), place.get()));
                rate += one.hourlyRate().amount().intValue();
                return true;
            }
        }
        return false;
    }
}
