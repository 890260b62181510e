package org.secondchair.staffing.team;

import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondchair.staffing.team.Requirement.Budget;
import org.secondchair.staffing.team.Requirement.HeadCount;
import org.secondchair.staffing.team.Requirement.Ratio;

/**
 * The team that is asked for. All rates and budgets are in {@code currency}; who holds others exchanges them first.
 *
 * @param excluded who may not be taken whatever else is asked: conflict, wall, undertaking refused. Never loosened
 * @param tolerancePerMille how much above the cheapest team a better suited one may cost; 0 lets the cheapest win
 */
public record TeamRequest(
        Currency currency, List<Requirement> requirements, Set<UUID> excluded, int tolerancePerMille) {

    public TeamRequest {
        requirements = List.copyOf(requirements);
        excluded = Set.copyOf(excluded);
        if (tolerancePerMille < 0 || tolerancePerMille > 1000) {
            throw new IllegalArgumentException("tolerance is from 0 to 1000 per mille");
        }
        Set<String> counted = new HashSet<>();
        for (Requirement requirement : requirements) {
            if (requirement instanceof HeadCount count && !counted.add(count.role())) {
                throw new IllegalArgumentException("two head-counts for role " + count.role());
            }
            if (requirement instanceof Budget budget
                    && !budget.perHour().currency().equals(currency)) {
                throw new IllegalArgumentException("the budget is not in " + currency);
            }
        }
        if (counted.isEmpty()) {
            throw new IllegalArgumentException("a team needs the head-count of at least one role");
        }
    }

    public TeamRequest(Currency currency, List<Requirement> requirements) {
        this(currency, requirements, Set.of(), 0);
    }

    public TeamRequest with(Requirement more) {
        return withAll(Stream.concat(requirements.stream(), Stream.of(more)).toList());
    }

    public TeamRequest without(Requirement less) {
        return withAll(requirements.stream().filter(one -> !one.equals(less)).toList());
    }

    public TeamRequest withAll(List<Requirement> others) {
        return new TeamRequest(currency, others, excluded, tolerancePerMille);
    }

    /** Seats of each role, those included that a ratio alone asks for. */
    public Map<String, Integer> seats() {
        Map<String, Integer> seats = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            if (requirement instanceof HeadCount(String role, int count)) {
                seats.put(role, count);
            }
        }
        Map<String, Integer> derived = new LinkedHashMap<>();
        for (Requirement requirement : requirements) {
            if (requirement instanceof Ratio(String role, String per, int each) && !seats.containsKey(role)) {
                derived.merge(role, Math.ceilDiv(seats.getOrDefault(per, 0), each), Math::max);
            }
        }
        derived.values().removeIf(count -> count == 0);
        seats.putAll(derived);
        return seats;
    }

    /** Seats altogether. */
    public int size() {
        return seats().values().stream().mapToInt(Integer::intValue).sum();
    }
}
