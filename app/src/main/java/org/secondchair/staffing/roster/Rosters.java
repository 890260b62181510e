package org.secondchair.staffing.roster;

import com.google.ortools.sat.LinearArgument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.roster.Roster.Aim;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.Roster.Stage;
import org.secondchair.staffing.roster.RosterOutcome.Lifted;
import org.secondchair.staffing.roster.RosterOutcome.Rule;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.CpSat;
import org.secondchair.staffing.solving.Deadline;
import org.secondchair.staffing.solving.Effort;
import org.secondchair.staffing.solving.Limit;

/**
 * Plans who works when. First as little as possible is lacking; then it costs as little as possible; then work is
 * spread evenly, for which the plan may cost a little more than need be (see {@link RosterRequest.Rules}). Fairness is a
 * stage of its own: weighed against cost in one sum it makes both harder to bound.
 */
public final class Rosters {
    /** The cheap questions first; a plan in which everybody could work at any time is a large one. */
    private static final List<Rule> LIFTED_IN_TURN = List.of(
            Rule.OVERTIME_CAP,
            Rule.REST,
            Rule.CONSECUTIVE_BLOCKS,
            Rule.HOURS_PER_DAY,
            Rule.HOURS_PER_WEEK,
            Rule.HOLIDAYS,
            Rule.AVAILABILITY);

    private Rosters() {}

    public static RosterOutcome plan(RosterRequest request, Limit limit) {
        return plan(request, List.of(), 0, limit);
    }

    /**
     * Plans from {@code fromBlock} on, after what was worked before it: that counts for rest, hours and evenness and stays
     * in the plan.
     */
    public static RosterOutcome plan(RosterRequest request, List<Shift> worked, int fromBlock, Limit limit) {
        Map<UUID, Grid> grids = Grid.all(request);
        Past past = Past.of(request, grids, worked, fromBlock, Set.of());
        Steps steps = new Steps(request, grids, past, worked, limit);
        if (!steps.covered(Aim.COST, 0.7)) {
            steps.lackLeast();
            steps.improve(Aim.COST, 0.6);
        }
        steps.holdCost();
        steps.improve(Aim.FAIRNESS, 0.95);
        return steps.outcome();
    }

    /**
     * Who of those that don't work in the block could, if they gave up what their calendar says: rest and hours would
     * still be kept.
     */
    public static List<UUID> couldBeAsked(RosterRequest request, List<Shift> plan, int block, Set<UUID> gone) {
        Map<UUID, Grid> grids = Grid.all(request);
        return request.people().stream()
                .filter(person -> !gone.contains(person.id()))
                .filter(person -> {
                    boolean[] row = Limits.row(request, person.id(), plan);
                    Grid grid = grids.get(person.id());
                    if (row[block] || grid == null) {
                        return false;
                    }
                    row[block] = true;
                    return Limits.keptBy(request, person, grid, row);
                })
                .map(RosterRequest.Person::id)
                .toList();
    }

    /**
     * Mends a plan when people drop out: what lies before {@code fromBlock} stays as it was, as little as possible is
     * lacking after it, and of such plans one is taken that changes the fewest blocks of those who stay.
     *
     * @param request as it is now: also with new demands, people, or calendars
     * @param plan so far; whoever is away by now in a shift ahead of them loses it, and that is no change
     * @param gone who works no more from that block on; they stay in the request because of what they have done
     */
    public static RosterOutcome replan(
            RosterRequest request, List<Shift> plan, int fromBlock, Set<UUID> gone, Limit limit) {
        Map<UUID, Grid> grids = Grid.all(request);
        List<Shift> before = stillOpen(plan, grids, fromBlock);
        Past past = Past.of(request, grids, before, fromBlock, gone);
        Steps steps = new Steps(request, grids, past, before, limit);
        if (!steps.covered(Aim.CHANGES, 0.6)) {
            steps.lackLeast();
            steps.improve(Aim.CHANGES, 0.6);
        }
        steps.holdChanges();
        steps.improve(Aim.COST, 0.9);
        return steps.outcome();
    }

    /** Each shift up to the first block ahead that its person's calendar has closed meanwhile. */
    private static List<Shift> stillOpen(List<Shift> plan, Map<UUID, Grid> grids, int fromBlock) {
        List<Shift> open = new ArrayList<>();
        for (Shift shift : plan) {
            Grid grid = grids.get(shift.person());
            int blocks = 0;
            while (grid != null
                    && blocks < shift.blocks()
                    && (shift.firstBlock() + blocks < fromBlock || grid.open(shift.firstBlock() + blocks, Set.of()))) {
                blocks++;
            }
            if (blocks > 0) {
                open.add(new Shift(shift.person(), shift.firstBlock(), blocks));
            }
        }
        return open;
    }

    /** One plan, improved aim by aim. */
    private static final class Steps {
        private final RosterRequest request;
        private final Map<UUID, Grid> grids;
        private final Past past;
        private final List<Shift> before;
        private final Limit limit;
        private final Deadline deadline;
        private final List<Stage> stages = new ArrayList<>();
        private RosterModel model;
        private List<Shift> best;
        private boolean reproducible = true;

        Steps(RosterRequest request, Map<UUID, Grid> grids, Past past, List<Shift> before, Limit limit) {
            this.request = request;
            this.grids = grids;
            this.past = past;
            this.before = before;
            this.limit = limit;
            this.deadline = new Deadline(limit);
            this.best = Sketch.of(request, grids, past, past.remaining(before));
            this.model = new RosterModel(request, grids, past, Set.of(), false);
        }

        /**
         * Looks for a plan that lacks nothing, and among those for the best in one aim.
         *
         * @return whether there is one; if not, it is not always proven that there is none
         */
        boolean covered(Aim aim, double share) {
            model.startFrom(best);
            model.model().minimize(expression(aim));
            Answer answer = run(deadline.share(share), aim);
            boolean sketched = RosterChecks.shortfall(request, best, past.until()) == 0;
            if (!answer.found() && !sketched) {
                return false;
            }
            stages.add(new Stage(Aim.SHORTFALL, 0, 0));
            settle(aim, answer);
            return true;
        }

        void lackLeast() {
            model = new RosterModel(request, grids, past, Set.of(), true);
            model.startFrom(best);
            improve(Aim.SHORTFALL, 0.5);
            model.model().addLessOrEqual(model.shortfall(), stages.getLast().value());
        }

        void holdChanges() {
            model.model()
                    .addLessOrEqual(expression(Aim.CHANGES), stages.getLast().value());
        }

        void holdCost() {
            Stage cost = stages.getLast();
            long allowed = cost.bound() + cost.bound() * request.rules().fairnessPerMille() / 1_000;
            model.model().addLessOrEqual(model.cost(), Math.max(cost.value(), allowed));
        }

        void improve(Aim aim, double share) {
            model.model().minimize(expression(aim));
            settle(aim, run(deadline.share(share), aim));
        }

        /** Without an answer the plan at hand stays, and nothing is known of a better one. */
        private void settle(Aim aim, Answer answer) {
            if (answer.found()) {
                best = model.plan(answer);
                model.startFrom(best);
                stages.add(new Stage(aim, answer.objective(), answer.bound(true)));
            } else {
                stages.add(new Stage(aim, reached(aim), 0));
            }
        }

        private LinearArgument expression(Aim aim) {
            return switch (aim) {
                case SHORTFALL -> model.shortfall();
                case CHANGES -> model.changes(before, past.until());
                case COST -> model.cost();
                case FAIRNESS -> model.unevenness();
            };
        }

        private long reached(Aim aim) {
            return switch (aim) {
                case SHORTFALL -> RosterChecks.shortfall(request, best, past.until());
                case CHANGES -> Measures.changes(request, before, best, past.until(), past::gone);
                case COST -> Prices.of(request, best);
                case FAIRNESS -> measures(best).unevenness();
            };
        }

        private Answer run(Limit share, Aim aim) {
            Effort effort = aim == Aim.FAIRNESS ? Effort.NEARLY : Effort.THOROUGH;
            Answer answer = CpSat.solve(model.model(), share, effort);
            deadline.spent(answer);
            reproducible &= !answer.endedByClock();
            return answer;
        }

        private Measures measures(List<Shift> plan) {
            return new Measures(request, grids, plan, past);
        }

        RosterOutcome outcome() {
            List<Shift> shifts = best.stream()
                    .sorted(Comparator.comparing(Shift::person).thenComparingInt(Shift::firstBlock))
                    .toList();
            Measures measures = measures(shifts);
            long cost = Prices.of(request, shifts);
            long bound = stages.stream()
                    .filter(stage -> stage.aim() == Aim.COST)
                    .mapToLong(Stage::bound)
                    .sum();
            double gap = cost <= bound ? 0 : (cost - bound) / (double) cost;
            Roster roster =
                    new Roster(shifts, measures.coverage(), stages, Prices.money(request, cost), gap, reproducible);
            Stage lacking = stages.getFirst();
            return lacking.value() == 0
                    ? new RosterOutcome.Covered(roster)
                    : new RosterOutcome.Short(
                            roster, measures.shortfalls(), lacking.gap() == 0, binding(lacking.value()));
        }

        private List<Lifted> binding(long shortfall) {
            List<Lifted> binding = new ArrayList<>();
            Deadline explaining = new Deadline(limit);
            for (Rule rule : LIFTED_IN_TURN) {
                RosterModel freer = new RosterModel(request, grids, past, EnumSet.of(rule), true);
                freer.model().minimize(freer.shortfall());
                freer.startFrom(best);
                Answer answer = CpSat.solve(freer.model(), explaining.share(0.3), Effort.LIGHT);
                explaining.spent(answer);
                if (answer.found() && answer.objective() < shortfall) {
                    binding.add(new Lifted(rule, answer.objective()));
                }
            }
            binding.sort(Comparator.comparingLong(Lifted::shortfallThen).thenComparing(Lifted::rule));
            return binding;
        }
    }
}
