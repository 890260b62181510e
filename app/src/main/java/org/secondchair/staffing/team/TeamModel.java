package org.secondchair.staffing.team;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.CpSat;
import org.secondchair.staffing.team.Options.Option;

/**
 * The options of a request as a model: one yes or no per option. A loose model has a shortfall per requirement, in its
 * own unit, and a literal per requirement that forbids the shortfall.
 */
final class TeamModel {
    private final CpModel model = CpSat.model();
    private final Options options;
    private final List<BoolVar> taken = new ArrayList<>();
    private final Map<Integer, List<Literal>> byCandidate = new LinkedHashMap<>();
    private final Map<UUID, List<Literal>> byId = new HashMap<>();
    private final Map<String, BoolVar> sites = new LinkedHashMap<>();
    private final List<IntVar> shortfalls = new ArrayList<>();
    private final List<Literal> held = new ArrayList<>();
    private final boolean loose;

    TeamModel(Options options, boolean loose) {
        this.options = options;
        this.loose = loose;
        Map<String, Integer> seats = options.request().seats();
        for (Option option : options.kept()) {
            BoolVar yes = model.newBoolVar("");
            taken.add(yes);
            byCandidate
                    .computeIfAbsent(option.candidate(), _ -> new ArrayList<>())
                    .add(yes);
            byId.computeIfAbsent(options.candidate(option).id(), _ -> new ArrayList<>())
                    .add(yes);
        }
        for (List<Literal> seatsOfOne : byCandidate.values()) {
            if (seatsOfOne.size() > 1) {
                model.addAtMostOne(seatsOfOne);
            }
        }
        seats.forEach((role, count) -> model.addLessOrEqual(inRole(role), count));
        for (int i = 0; i < taken.size(); i++) {
            for (int better : options.kept().get(i).beatenBy()) {
                List<Literal> there = byCandidate.getOrDefault(better, List.of());
                model.addBoolOr(there.toArray(Literal[]::new)).onlyEnforceIf(taken.get(i));
            }
        }
        for (int i = 0; i < options.request().requirements().size(); i++) {
            require(i, options.request().requirements().get(i), seats);
        }
    }

    private void require(int index, Requirement requirement, Map<String, Integer> seats) {
        switch (requirement) {
            case Requirement.HeadCount(String role, int count) -> atLeast(inRole(role), count, count);
            case Requirement.Ratio(String role, String per, int each) ->
                atLeast(
                        LinearExpr.newBuilder().addTerm(inRole(role), each).addTerm(inRole(per), -1),
                        0,
                        each,
                        Math.ceilDiv(seats.getOrDefault(per, 0), each));
            case Requirement.Admitted(var _, int count, var _) -> atLeast(merit(index), count, count);
            case Requirement.Speaking(var _, var _, int count, var _) -> atLeast(merit(index), count, count);
            case Requirement.Skilled(var _, int count, var _) -> atLeast(merit(index), count, count);
            case Requirement.HoursTogether(int hours) -> atLeast(merit(index), hours, hours);
            case Requirement.MustBeIn(var _) -> atLeast(merit(index), 1, 1);
            case Requirement.Overlapping _, Requirement.HoursEach _ ->
                eachAtLeast(index, Merits.threshold(requirement));
            case Requirement.MustBeOut _ -> eachAtLeast(index, 1);
            case Requirement.Budget(var perHour) -> {
                long budget = Candidate.minor(perHour);
                long step = Loosening.budgetStep(budget);
                long most = options.all().stream().mapToLong(Option::rate).max().orElse(0)
                        * options.request().size();
                atLeast(
                        LinearExpr.newBuilder().addTerm(cost(), -1),
                        -budget,
                        step,
                        Math.ceilDiv(Math.max(0, most - budget), step));
            }
            case Requirement.FromSites from -> {
                LinearExprBuilder elsewhere = LinearExpr.newBuilder();
                if (loose) {
                    sites().forEach((site, used) -> {
                        if (!from.sites().contains(site)) {
                            elsewhere.addTerm(used, -1);
                        }
                    });
                }
                atLeast(elsewhere, 0, 1, options.request().size());
            }
            case Requirement.FewSites(int atMost) ->
                atLeast(
                        LinearExpr.newBuilder().addTerm(siteCount(), -1),
                        -atMost,
                        1,
                        options.request().size());
        }
    }

    private void atLeast(LinearArgument expression, long least, long mostShort) {
        atLeast(expression, least, 1, mostShort);
    }

    /** {@code expression + step × shortfall ≥ least}; a strict model has no shortfall. */
    private void atLeast(LinearArgument expression, long least, long step, long mostShort) {
        LinearExprBuilder sum = LinearExpr.newBuilder().add(expression);
        if (loose) {
            sum.addTerm(shortfall(mostShort), step);
        }
        model.addGreaterOrEqual(sum, least);
    }

    private void eachAtLeast(int index, int threshold) {
        if (!loose) {
            return;
        }
        IntVar shortfall = shortfall(threshold);
        for (int i = 0; i < taken.size(); i++) {
            int missing = threshold - options.kept().get(i).merits()[index];
            if (missing > 0) {
                model.addGreaterOrEqual(LinearExpr.newBuilder().add(shortfall).addTerm(taken.get(i), -missing), 0);
            }
        }
    }

    private IntVar shortfall(long most) {
        IntVar shortfall = model.newIntVar(0, most, "");
        BoolVar none = model.newBoolVar("");
        model.addEquality(shortfall, 0).onlyEnforceIf(none);
        shortfalls.add(shortfall);
        held.add(none);
        return shortfall;
    }

    /** Demands that at most {@code shared} of these are in. */
    void shareAtMost(Set<UUID> team, int shared) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        team.forEach(id -> byId.getOrDefault(id, List.of()).forEach(sum::add));
        model.addLessOrEqual(sum, shared);
    }

    LinearArgument cost() {
        return sum(Option::rate);
    }

    LinearArgument fit() {
        return sum(Option::fit);
    }

    LinearArgument siteCount() {
        LinearExprBuilder count = LinearExpr.newBuilder();
        sites().values().forEach(count::add);
        return count;
    }

    private LinearArgument merit(int index) {
        return sum(option -> option.merits()[index]);
    }

    LinearArgument inRole(String role) {
        return sum(option -> option.role().equals(role) ? 1 : 0);
    }

    private LinearArgument sum(ToLongFunction<Option> weight) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (int i = 0; i < taken.size(); i++) {
            long factor = weight.applyAsLong(options.kept().get(i));
            if (factor != 0) {
                sum.addTerm(taken.get(i), factor);
            }
        }
        return sum;
    }

    private Map<String, BoolVar> sites() {
        if (sites.isEmpty()) {
            for (int i = 0; i < taken.size(); i++) {
                BoolVar used = sites.computeIfAbsent(options.kept().get(i).site(), _ -> model.newBoolVar(""));
                model.addImplication(taken.get(i), used);
            }
        }
        return sites;
    }

    /** The next search starts from this team. */
    void startFrom(List<Option> team) {
        model.clearHints();
        Map<Integer, String> seats = new HashMap<>();
        team.forEach(option -> seats.put(option.candidate(), option.role()));
        for (int i = 0; i < taken.size(); i++) {
            Option option = options.kept().get(i);
            model.addHint(taken.get(i), option.role().equals(seats.get(option.candidate())));
        }
    }

    List<Option> team(Answer answer) {
        List<Option> team = new ArrayList<>();
        for (int i = 0; i < taken.size(); i++) {
            if (answer.holds(taken.get(i))) {
                team.add(options.kept().get(i));
            }
        }
        return team;
    }

    CpModel model() {
        return model;
    }

    /** Per requirement of a loose model, in its unit. */
    List<IntVar> shortfalls() {
        return shortfalls;
    }

    /** Per requirement of a loose model: it is fulfilled. */
    List<Literal> held() {
        return held;
    }
}
