package org.secondchair.staffing.team;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.secondchair.staffing.team.Options.Option;

/**
 * Finds out which options a team of a known cost can hold. Counting requirements are priced instead of demanded
 * (Lagrangian relaxation, prices by subgradient steps): an option then costs its rate less what its merits are worth,
 * and the cheapest seats of each role bound the cost of every team from below. An option that would lift this bound
 * above the cost of a team at hand is in no team as cheap (Nauss and Savelsbergh describe such fixing by reduced
 * costs).
 */
final class Narrowing {
    private static final int STEPS = 300;
    private static final int PATIENCE = 12;

    /** Doubles stand for sums of whole units below 2^40; their error is far below this. */
    private static final double SLACK = 1e-3;

    private final List<Option> options;
    private final String[] roles;
    private final int[] seats;
    private final int[] role;
    private final double[][] column;
    private final double[] need;

    private double bound = Double.NEGATIVE_INFINITY;
    private double[] reduced;
    private double[] dearest;

    Narrowing(Options options, int differBy) {
        this.options = options.kept();
        var seatsByRole = options.request().seats();
        roles = seatsByRole.keySet().toArray(String[]::new);
        seats = seatsByRole.values().stream().mapToInt(Integer::intValue).toArray();
        role = this.options.stream()
                .mapToInt(option -> Arrays.asList(roles).indexOf(option.role()))
                .toArray();
        double[] asked = needs(options.request(), options.apart(), differBy);
        int[] counting =
                IntStream.range(0, asked.length).filter(i -> asked[i] > 0).toArray();
        need = Arrays.stream(counting).mapToDouble(i -> asked[i]).toArray();
        column = new double[need.length][];
        for (int i = 0; i < need.length; i++) {
            int at = counting[i];
            column[i] = this.options.stream()
                    .mapToDouble(option -> option.merits()[at])
                    .toArray();
            // hours beside heads: steps are of use only when all needs are of one size
            double most = Math.max(1, Arrays.stream(column[i]).max().orElse(1));
            need[i] /= most;
            for (int o = 0; o < column[i].length; o++) {
                column[i][o] /= most;
            }
        }
        reduced = new double[this.options.size()];
        dearest = new double[roles.length];
        price();
    }

    /** What the merits of a team must add up to, where that is demanded; 0 where not. */
    private static double[] needs(TeamRequest request, int apart, int differBy) {
        double[] needs = new double[request.requirements().size() + apart];
        for (int i = 0; i < request.requirements().size(); i++) {
            needs[i] = switch (request.requirements().get(i)) {
                case Requirement.Admitted(var _, int count, var _) -> count;
                case Requirement.Speaking(var _, var _, int count, var _) -> count;
                case Requirement.Skilled(var _, int count, var _) -> count;
                case Requirement.HoursTogether(int hours) -> hours;
                case Requirement.MustBeIn _ -> 1;
                case Requirement.HeadCount _, Requirement.Ratio _, Requirement.Budget _ -> 0;
                case Requirement.Overlapping _, Requirement.HoursEach _, Requirement.MustBeOut _ -> 0;
                case Requirement.FromSites _, Requirement.FewSites _ -> 0;
            };
        }
        Arrays.fill(needs, request.requirements().size(), needs.length, differBy);
        return needs;
    }

    private void price() {
        double[] prices = new double[need.length];
        double[] costs = new double[options.size()];
        double[] limits = new double[roles.length];
        double[] missing = new double[need.length];
        double eagerness = 1;
        int idle = 0;
        for (int step = 0; step < STEPS && eagerness > 1e-3; step++) {
            double value = evaluate(prices, costs, limits, missing);
            if (value > bound + 1e-6) {
                bound = value;
                reduced = costs.clone();
                dearest = limits.clone();
                idle = 0;
            } else if (++idle >= PATIENCE) {
                eagerness /= 2;
                idle = 0;
            }
            double length = Arrays.stream(missing).map(m -> m * m).sum();
            if (length == 0 || Double.isInfinite(value)) {
                break;
            }
            double stride = eagerness * (0.1 * Math.abs(bound) + 1) / length;
            for (int i = 0; i < prices.length; i++) {
                prices[i] = Math.max(0, prices[i] + stride * missing[i]);
            }
        }
    }

    /** The bound at these prices; fills what options cost, the dearest seat taken per role, and what is missing. */
    private double evaluate(double[] prices, double[] costs, double[] limits, double[] missing) {
        double value = 0;
        for (int o = 0; o < costs.length; o++) {
            costs[o] = options.get(o).rate();
        }
        for (int i = 0; i < prices.length; i++) {
            value += prices[i] * need[i];
            missing[i] = need[i];
            if (prices[i] > 0) {
                double[] merits = column[i];
                for (int o = 0; o < costs.length; o++) {
                    costs[o] -= prices[i] * merits[o];
                }
            }
        }
        for (int r = 0; r < roles.length; r++) {
            int[] taken = cheapest(r, costs);
            if (taken[seats[r] - 1] < 0) {
                return Double.POSITIVE_INFINITY;
            }
            for (int o : taken) {
                value += costs[o];
                for (int i = 0; i < prices.length; i++) {
                    missing[i] -= column[i][o];
                }
            }
            limits[r] = costs[taken[seats[r] - 1]];
        }
        for (int i = 0; i < prices.length; i++) {
            if (prices[i] == 0 && missing[i] < 0) {
                missing[i] = 0;
            }
        }
        return value;
    }

    private int[] cheapest(int r, double[] costs) {
        int[] taken = new int[seats[r]];
        Arrays.fill(taken, -1);
        int count = 0;
        for (int o = 0; o < costs.length; o++) {
            if (role[o] != r || (count == taken.length && costs[o] >= costs[taken[count - 1]])) {
                continue;
            }
            int at = count < taken.length ? count++ : count - 1;
            while (at > 0 && costs[taken[at - 1]] > costs[o]) {
                taken[at] = taken[at - 1];
                at--;
            }
            taken[at] = o;
        }
        return taken;
    }

    /** No team costs less. */
    long bound() {
        return Double.isInfinite(bound) ? 0 : (long) Math.ceil(bound - SLACK);
    }

    /** Options that a team of at most this cost can hold, and nothing but these. */
    BitSet within(long ceiling) {
        BitSet within = new BitSet();
        for (int o = 0; o < reduced.length; o++) {
            double lifted = bound + Math.max(0, reduced[o] - dearest[role[o]]);
            if (Double.isInfinite(bound) || lifted <= ceiling + SLACK) {
                within.set(o);
            }
        }
        return within;
    }

    /** A few options that probably hold a good team: the cheapest after pricing, in each role and for each need. */
    BitSet likely() {
        BitSet likely = new BitSet();
        List<Integer> sorted =
                new ArrayList<>(IntStream.range(0, reduced.length).boxed().toList());
        sorted.sort(Comparator.comparingDouble(o -> reduced[o]));
        int[] left = Arrays.stream(seats).map(count -> 2 * count + 10).toArray();
        double[] wanted = Arrays.stream(need).map(n -> 2 * n + 2).toArray();
        for (int o : sorted) {
            boolean useful = left[role[o]]-- > 0;
            for (int i = 0; i < need.length; i++) {
                if (column[i][o] > 0 && wanted[i] > 0) {
                    wanted[i] -= column[i][o];
                    useful = true;
                }
            }
            if (useful) {
                likely.set(o);
            }
        }
        return likely;
    }
}
