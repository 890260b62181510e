package org.secondchair.staffing.team;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.team.Options.Option;
import org.secondchair.staffing.team.Requirement.Admitted;
import org.secondchair.staffing.team.Requirement.Budget;
import org.secondchair.staffing.team.Requirement.FewSites;
import org.secondchair.staffing.team.Requirement.FromSites;
import org.secondchair.staffing.team.Requirement.HeadCount;
import org.secondchair.staffing.team.Requirement.HoursEach;
import org.secondchair.staffing.team.Requirement.HoursTogether;
import org.secondchair.staffing.team.Requirement.MustBeIn;
import org.secondchair.staffing.team.Requirement.MustBeOut;
import org.secondchair.staffing.team.Requirement.Overlapping;
import org.secondchair.staffing.team.Requirement.Ratio;
import org.secondchair.staffing.team.Requirement.Skilled;
import org.secondchair.staffing.team.Requirement.Speaking;

/**
 * What it costs, in points, to ask for less, and what the request then says. Ten points are one per cent of the budget,
 * so that everything can be read as money: a seat given up is as bad as doubling the budget, a seat without its
 * language, admission or skill as 30 %, a lock ignored as 50 %, a quarter of an hour of overlap as 4 %.
 */
final class Loosening {
    private Loosening() {}

    /** Points per unit of the requirement's shortfall. */
    static long price(Requirement requirement) {
        return switch (requirement) {
            case HeadCount _ -> 1_000;
            case MustBeIn _, MustBeOut _ -> 500;
            case Ratio _ -> 400;
            case Admitted _, Speaking _, Skilled _ -> 300;
            case FromSites _ -> 200;
            case FewSites _ -> 100;
            case Overlapping _ -> 40;
            case HoursEach _ -> 20;
            case HoursTogether _ -> 5;
            case Budget _ -> 1;
        };
    }

    /** A budget is raised by tenths of a per cent. */
    static long budgetStep(long budgetMinor) {
        return Math.max(1, budgetMinor / 1_000);
    }

    /**
     * What to ask for instead.
     *
     * @param shortfall in the requirement's unit, at least 1
     * @param team the team that made do with the shortfall
     * @return nothing when the requirement is to be dropped
     */
    static List<Requirement> loosened(Requirement requirement, long shortfall, List<Option> team) {
        int less = Math.toIntExact(shortfall);
        Stream<Requirement> asked = switch (requirement) {
            case HeadCount(var role, int seats) ->
                seats > less ? Stream.of(new HeadCount(role, seats - less)) : Stream.empty();
            case Ratio(var role, var per, int _) -> {
                int leads = count(team, role);
                yield leads == 0
                        ? Stream.empty()
                        : Stream.of(new Ratio(role, per, Math.max(1, Math.ceilDiv(count(team, per), leads))));
            }
            case Admitted(var where, int seats, var role) ->
                seats > less ? Stream.of(new Admitted(where, seats - less, role)) : Stream.empty();
            case Speaking(var language, var level, int seats, var role) ->
                seats > less ? Stream.of(new Speaking(language, level, seats - less, role)) : Stream.empty();
            case Skilled(var skill, int seats, var role) ->
                seats > less ? Stream.of(new Skilled(skill, seats - less, role)) : Stream.empty();
            case Overlapping(var zone, var from, var to, var on, int minutes) -> {
                int left = 15 * (Math.ceilDiv(minutes, 15) - less);
                yield left > 0 ? Stream.of(new Overlapping(zone, from, to, on, left)) : Stream.empty();
            }
            case HoursEach(int hours) -> hours > less ? Stream.of(new HoursEach(hours - less)) : Stream.empty();
            case HoursTogether(int hours) -> hours > less ? Stream.of(new HoursTogether(hours - less)) : Stream.empty();
            case Budget(Money perHour) -> {
                long minor = Candidate.minor(perHour);
                yield Stream.of(new Budget(money(minor + shortfall * budgetStep(minor), perHour)));
            }
            case FromSites(Set<String> sites) -> {
                Set<String> wider = new TreeSet<>(sites);
                team.forEach(option -> wider.add(option.site()));
                yield Stream.of(new FromSites(wider));
            }
            case FewSites(int atMost) -> Stream.of(new FewSites(atMost + less));
            case MustBeIn _, MustBeOut _ -> Stream.empty();
        };
        return asked.toList();
    }

    static Money money(long minor, Money like) {
        int digits = Math.max(0, like.currency().getDefaultFractionDigits());
        return new Money(BigDecimal.valueOf(minor, digits), like.currency());
    }

    private static int count(List<Option> team, String role) {
        Map<String, Long> roles = team.stream().collect(Collectors.groupingBy(Option::role, Collectors.counting()));
        return roles.getOrDefault(role, 0L).intValue();
    }
}
