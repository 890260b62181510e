package org.secondchair.staffing.roster;

import java.util.List;
import java.util.Map;
import org.secondchair.staffing.roster.RosterRequest.Need;

/** What became of a request for a roster. A plan comes with it in any case, and it never breaks a rule. */
public sealed interface RosterOutcome {
    Roster roster();

    /** Everything that was asked for is there. */
    record Covered(Roster roster) implements RosterOutcome {}

    /**
     * Something is missing.
     *
     * @param certain whether it is proven that no plan lacks less
     * @param binding what would be gained by lifting one rule, most first; empty when no single rule was found to
     *     help: there are too few people, or several rules bind together
     */
    record Short(Roster roster, List<Shortfall> shortfalls, boolean certain, List<Lifted> binding)
            implements RosterOutcome {
        public Short {
            shortfalls = List.copyOf(shortfalls);
            binding = List.copyOf(binding);
        }
    }

    /**
     * What a block lacks.
     *
     * @param heldBack people who don't work in the block and could fill the gap, by the first rule that keeps them
     */
    record Shortfall(int block, Lack lack, int missing, Map<Rule, Integer> heldBack) {
        public Shortfall {
            heldBack = Map.copyOf(heldBack);
        }
    }

    sealed interface Lack {
        record People() implements Lack {}

        record Supervisors() implements Lack {}

        record Having(Need need) implements Lack {}
    }

    /** With this rule lifted for everybody, the shortfall would be at most this ({@link Roster.Aim#SHORTFALL}). */
    record Lifted(Rule rule, long shortfallThen) {}

    enum Rule {
        AVAILABILITY,
        HOLIDAYS,
        CONSECUTIVE_BLOCKS,
        REST,
        HOURS_PER_DAY,
        HOURS_PER_WEEK,
        OVERTIME_CAP
    }
}
