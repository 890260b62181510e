package org.secondchair.staffing.roster;

import java.util.List;
import java.util.UUID;
import org.secondchair.kernel.Money;

/**
 * A plan.
 *
 * @param shifts by person, in time
 * @param coverage one per block of the window
 * @param gap share of the cost that no proof stands behind yet: nothing within the rules with as small a shortfall and
 *     as few changes is cheaper by more
 * @param reproducible whether the same request comes out the same next time; no, when time by the clock ran out
 */
public record Roster(
        List<Shift> shifts, List<Coverage> coverage, List<Stage> stages, Money cost, double gap, boolean reproducible) {
    public Roster {
        shifts = List.copyOf(shifts);
        coverage = List.copyOf(coverage);
        stages = List.copyOf(stages);
    }

    /** A run of blocks without a break. */
    public record Shift(UUID person, int firstBlock, int blocks) {
        public boolean covers(int block) {
            return block >= firstBlock && block < firstBlock + blocks;
        }
    }

    /**
     * The band of a block.
     *
     * @param asked people asked for
     * @param planned people in the block
     * @param reserve how many more could be called in without any other change of the plan
     */
    public record Coverage(int block, int asked, int planned, int supervisors, int reserve) {}

    /** What is striven for, one after the other. */
    public enum Aim {
        /** What is missing: a person or a needed skill or language counts 1, a supervisor 3. */
        SHORTFALL,
        /** Blocks that somebody works otherwise than before. */
        CHANGES,
        /** Rates, overtime and hand-overs, in the smallest unit of the currency. */
        COST,
        /** Sum over the people of the squares of blocks and of blocks at night: least when evenly spread. */
        FAIRNESS
    }

    /** @param bound what no plan can go below */
    public record Stage(Aim aim, long value, long bound) {
        public double gap() {
            return value <= bound ? 0 : (value - bound) / (double) value;
        }
    }
}
