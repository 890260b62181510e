package org.secondchair.staffing.team;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.kernel.Money;

/**
 * Who sits where, and why.
 *
 * @param perHour hourly rates together
 * @param fit sum over the members
 * @param stages how certain it is that nothing better exists, in the order in which the aims count
 * @param reproducible whether the same request comes out the same next time; no, when time by the clock ran out
 */
public record Team(List<Member> members, Money perHour, int fit, int sites, List<Stage> stages, boolean reproducible) {
    public Team {
        members = List.copyOf(members);
        stages = List.copyOf(stages);
    }

    /** @param reasons in no order of weight; words for them are made elsewhere */
    public record Member(UUID candidate, String role, List<Reason> reasons) {
        public Member {
            reasons = List.copyOf(reasons);
        }
    }

    /** Why somebody was taken. */
    public sealed interface Reason {
        /** A lock of the user. */
        record Locked() implements Reason {}

        /** Counts for this requirement. */
        record Meets(Requirement requirement) implements Reason {}

        /** Without this member the requirement would not be met. */
        record Decisive(Requirement requirement) implements Reason {}

        /** Of those who could sit here as well and were not taken, nobody asks for less; so many could. */
        record Cheapest(int amongOthers) implements Reason {}

        /** Others who could sit here ask for less; what they lack is in the requirements met by this one. */
        record NotCheapest(int cheaperOthers) implements Reason {}
    }

    /** What is striven for, one after the other: a later aim never costs anything of an earlier one. */
    public enum Aim {
        /** Hourly cost in the smallest unit, as low as can be: rates are what the client sees and signs. */
        COST,
        /** Sum of fit, as high as can be at that cost (within the tolerance that the request grants). */
        FIT,
        /** Sites, as few as can be: each has its own lease, holidays and hand-over. */
        SITES,
        /** Cost again, where a tolerance gave it room. */
        COST_WITHIN_TOLERANCE
    }

    /**
     * @param value what was reached
     * @param bound what nothing can surpass; equal to the value when proven
     */
    public record Stage(Aim aim, long value, long bound) {
        public boolean proven() {
            return value == bound;
        }

        /** Share of the value that is not proven, from 0. */
        public double gap() {
            return value == bound ? 0 : Math.abs(value - bound) / (double) Math.max(1, Math.abs(value));
        }
    }

    public boolean provenOptimal() {
        return stages.stream().allMatch(Stage::proven);
    }

    public Set<UUID> people() {
        return members.stream().map(Member::candidate).collect(Collectors.toUnmodifiableSet());
    }
}
