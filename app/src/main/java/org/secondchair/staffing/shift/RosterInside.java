package org.secondchair.staffing.shift;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.roster.Roster.Aim;
import org.secondchair.staffing.roster.RosterOutcome.Rule;

/**
 * What the provider keeps to itself about a roster.
 *
 * @param gap share of the cost that is not proven to be needed
 * @param certain whether it is proven that no plan lacks less
 * @param binding rules that, lifted for everybody, would leave less lacking
 * @param seconds that the search took
 * @param leftOut accepted people with too few hours left for a block
 * @param changes against the version before; empty for the first one
 * @param dropOuts that this version goes without
 */
public record RosterInside(
        RosterAsked asked,
        Money cost,
        double gap,
        List<Proof> stages,
        List<Lack> lacks,
        boolean certain,
        List<Binding> binding,
        double seconds,
        List<String> leftOut,
        List<Load> loads,
        List<Change> changes,
        List<UUID> dropOuts) {
    public record Proof(Aim aim, long value, long bound, double gap) {}

    /**
     * @param supervisors whether supervisors are lacking rather than people
     * @param heldBack how many people each rule keeps from the block
     * @param couldBeAsked names of those whom the calendar alone keeps from it, those without a shift first
     */
    public record Lack(
            int block, boolean supervisors, int missing, Map<Rule, Integer> heldBack, List<String> couldBeAsked) {}

    public record Binding(Rule rule, long lackingThen) {}

    /**
     * What falls to one person.
     *
     * @param nights blocks with two hours or more between 22:00 and 6:00 of their own clock
     * @param weekendHours on Saturdays and Sundays of their own calendar
     */
    public record Load(UUID professionalId, String name, int blocks, int hours, int nights, int weekendHours) {}

    public record Time(Instant from, Instant until) {}

    /** @param off shifts that are no more @param on shifts that are new */
    public record Change(UUID professionalId, String name, List<Time> off, List<Time> on) {}

    public RosterInside {
        stages = List.copyOf(stages);
        lacks = List.copyOf(lacks);
        binding = List.copyOf(binding);
        leftOut = List.copyOf(leftOut);
        loads = List.copyOf(loads);
        changes = List.copyOf(changes);
        dropOuts = List.copyOf(dropOuts);
    }
}
