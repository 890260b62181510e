package org.secondchair.staffing.roster;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterOutcome.Rule;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Need;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.CpSat;

/**
 * One yes or no per person and possible shift, not per person and block: that shifts keep apart is then a matter of
 * "at most one of those that are under way or resting at this time", which bounds well.
 */
final class RosterModel {
    static final int SUPERVISOR_WEIGHT = 3;

    private record Choice(Shift shift, BoolVar taken) {}

    private final RosterRequest request;
    private final Map<UUID, Grid> grids;
    private final Past past;
    private final Set<Rule> lifted;
    private final CpModel model = CpSat.model();
    private final List<Choice> choices = new ArrayList<>();
    private final Map<UUID, List<Choice>> byPerson = new HashMap<>();
    private final LinearExprBuilder shortfall = LinearExpr.newBuilder();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    /** @param mayLack whether the plan may lack something; if not, it is impossible unless everything is covered */
    RosterModel(RosterRequest request, Map<UUID, Grid> grids, Past past, Set<Rule> lifted, boolean mayLack) {
        this.request = request;
        this.grids = grids;
        this.past = past;
        this.lifted = lifted;
        for (Person person : request.people()) {
            Grid grid = grids.get(person.id());
            if (grid != null && !past.frozen(person.id())) {
                add(person, grid);
            }
        }
        for (Demand demand : request.demands()) {
            if (demand.block() >= past.until()) {
                cover(demand, _ -> true, demand.people(), 1, mayLack);
                cover(demand, Person::supervises, demand.supervisors(), SUPERVISOR_WEIGHT, mayLack);
                for (Need need : demand.needs()) {
                    cover(demand, person -> person.has(need), need.people(), 1, mayLack);
                }
            }
        }
    }

    private void add(Person person, Grid grid) {
        List<Choice> own = new ArrayList<>();
        for (int first = 0; first < request.blocks(); first++) {
            for (int blocks = 1; blocks <= longest() && first + blocks <= request.blocks(); blocks++) {
                if (!past.allows(person.id(), grid, first + blocks - 1, lifted)) {
                    break;
                }
                if (past.agrees(person.id(), first, blocks)) {
                    own.add(new Choice(new Shift(person.id(), first, blocks), model.newBoolVar("")));
                }
            }
        }
        byPerson.put(person.id(), own);
        choices.addAll(own);
        keepApart(own);
        for (int block = 0; block < past.until(); block++) {
            if (past.worked(person.id(), block)) {
                model.addExactlyOne(covering(own, block));
            }
        }
        int perDay = request.rules().hoursPerDay() * 60;
        int perWeek = request.rules().hoursPerWeek() * 60;
        if (!lifted.contains(Rule.HOURS_PER_DAY)) {
            grid.days().forEach(minutes -> atMost(own, minutes, perDay));
        }
        if (!lifted.contains(Rule.HOURS_PER_WEEK)) {
            grid.weeks().forEach(minutes -> atMost(own, minutes, perWeek));
        }
        price(person, own);
    }

    private int longest() {
        return lifted.contains(Rule.CONSECUTIVE_BLOCKS)
                ? request.blocks()
                : request.rules().maxConsecutiveBlocks();
    }

    private void keepApart(List<Choice> own) {
        int rest = lifted.contains(Rule.REST)
                ? 1
                : Math.max(1, Math.ceilDiv(request.rules().restHours(), request.blockHours()));
        for (int block = 0; block < request.blocks(); block++) {
            List<Literal> here = new ArrayList<>();
            for (Choice choice : own) {
                Shift shift = choice.shift();
                if (shift.firstBlock() <= block && block < shift.firstBlock() + shift.blocks() + rest) {
                    here.add(choice.taken());
                }
            }
            if (here.size() > 1) {
                model.addAtMostOne(here);
            }
        }
    }

    private static List<Literal> covering(List<Choice> own, int block) {
        List<Literal> covering = new ArrayList<>();
        own.stream().filter(choice -> choice.shift().covers(block)).forEach(choice -> covering.add(choice.taken()));
        return covering;
    }

    private void atMost(List<Choice> own, int[] minutesOfBlock, int most) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        int all = 0;
        for (Choice choice : own) {
            int minutes = 0;
            for (int block = choice.shift().firstBlock(); choice.shift().covers(block); block++) {
                minutes += minutesOfBlock[block];
            }
            if (minutes > 0) {
                sum.addTerm(choice.taken(), minutes);
                all += minutes;
            }
        }
        if (all > most) {
            model.addLessOrEqual(sum, most);
        }
    }

    private void price(Person person, List<Choice> own) {
        long rate = Prices.rateMinor(person);
        LinearExprBuilder hours = LinearExpr.newBuilder();
        for (Choice choice : own) {
            int length = choice.shift().blocks() * request.blockHours();
            hours.addTerm(choice.taken(), length);
            cost.addTerm(choice.taken(), rate * length + Prices.handOverMinor(rate, request.rules()));
        }
        int window = request.blocks() * request.blockHours();
        int cap = lifted.contains(Rule.OVERTIME_CAP) ? window : request.rules().overtimeCapHours();
        if (person.contractHours() < window) {
            IntVar overtime = model.newIntVar(0, cap, "");
            model.addLessOrEqual(hours.addTerm(overtime, -1), person.contractHours());
            cost.addTerm(overtime, Prices.overtimeMinor(rate, request.rules()));
        }
    }

    private void cover(Demand demand, Predicate<Person> counts, int asked, int weight, boolean mayLack) {
        if (asked == 0) {
            return;
        }
        LinearExprBuilder there = LinearExpr.newBuilder();
        int always = 0;
        for (Person person : request.people()) {
            if (!counts.test(person)) {
                continue;
            }
            if (past.frozen(person.id())) {
                always += past.worked(person.id(), demand.block()) ? 1 : 0;
            } else {
                covering(byPerson.getOrDefault(person.id(), List.of()), demand.block())
                        .forEach(there::add);
            }
        }
        if (mayLack) {
            IntVar missing = model.newIntVar(0, asked, "");
            there.add(missing);
            shortfall.addTerm(missing, weight);
        }
        model.addGreaterOrEqual(there, asked - always);
    }

    CpModel model() {
        return model;
    }

    LinearArgument shortfall() {
        return shortfall;
    }

    LinearArgument cost() {
        return cost;
    }

    /** How many blocks from {@code from} on somebody works otherwise than in {@code before}. */
    LinearArgument changes(List<Shift> before, int from) {
        LinearExprBuilder changes = LinearExpr.newBuilder();
        Map<UUID, boolean[]> planned = new HashMap<>();
        for (Shift shift : before) {
            boolean[] row = planned.computeIfAbsent(shift.person(), _ -> new boolean[request.blocks()]);
            for (int block = shift.firstBlock(); shift.covers(block); block++) {
                row[block] = true;
            }
        }
        byPerson.forEach((person, own) -> {
            boolean[] row = planned.getOrDefault(person, new boolean[request.blocks()]);
            for (int block = from; block < request.blocks(); block++) {
                if (row[block] && !past.gone(person)) {
                    changes.add(1);
                }
            }
            for (Choice choice : own) {
                long changed = 0;
                for (int block = Math.max(from, choice.shift().firstBlock());
                        choice.shift().covers(block);
                        block++) {
                    changed += row[block] ? -1 : 1;
                }
                changes.addTerm(choice.taken(), changed);
            }
        });
        return changes;
    }

    /** Squares of blocks and of night blocks, by tangents: exact at whole numbers, and linear in between. */
    LinearArgument unevenness() {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        for (Person person : request.people()) {
            Grid grid = grids.get(person.id());
            List<Choice> own = byPerson.get(person.id());
            if (grid != null && own != null) {
                int most = (person.contractHours() + request.rules().overtimeCapHours()) / request.blockHours();
                sum.add(square(own, _ -> true, most));
                sum.add(square(own, grid::night, most));
            }
        }
        return sum;
    }

    private LinearArgument square(List<Choice> own, Predicate<Integer> counts, int most) {
        LinearExprBuilder blocks = LinearExpr.newBuilder();
        int all = 0;
        for (Choice choice : own) {
            int counted = 0;
            for (int block = choice.shift().firstBlock(); choice.shift().covers(block); block++) {
                counted += counts.test(block) ? 1 : 0;
            }
            if (counted > 0) {
                blocks.addTerm(choice.taken(), counted);
                all += counted;
            }
        }
        int highest = Math.min(Math.min(all, most), request.blocks());
        if (highest == 0) {
            return LinearExpr.constant(0);
        }
        IntVar square = model.newIntVar(0, (long) highest * highest, "");
        LinearExpr load = blocks.build();
        for (int k = 0; k < highest; k++) {
            model.addGreaterOrEqual(
                    LinearExpr.newBuilder().add(square).addTerm(load, -(2L * k + 1)), -(long) k * (k + 1));
        }
        return square;
    }

    /** The next search starts from this plan. */
    void startFrom(List<Shift> plan) {
        Set<Shift> shifts = Set.copyOf(plan);
        model.clearHints();
        choices.forEach(choice -> model.addHint(choice.taken(), shifts.contains(choice.shift())));
    }

    List<Shift> plan(Answer answer) {
        List<Shift> plan = new ArrayList<>(past.frozenShifts());
        choices.stream()
                .filter(choice -> answer.holds(choice.taken()))
                .map(Choice::shift)
                .forEach(plan::add);
        return plan;
    }
}
