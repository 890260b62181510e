package org.secondchair.staffing.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterOutcome.Rule;

/**
 * What has happened before the block from which on may be planned, and who is no longer there. What was worked stays
 * worked, whether or not the calendar allowed it. Whose past breaks a rule that looks ahead (rest, blocks on end, hours)
 * is given nothing more, because no plan could make that good.
 */
final class Past {
    private final RosterRequest request;
    private final int until;
    private final Set<UUID> gone;
    private final Set<UUID> frozen = new HashSet<>();
    private final Map<UUID, boolean[]> worked = new HashMap<>();

    private Past(RosterRequest request, int until, Set<UUID> gone) {
        this.request = request;
        this.until = until;
        this.gone = gone;
    }

    static Past none(RosterRequest request) {
        return new Past(request, 0, Set.of());
    }

    /** @param shifts the plan so far; of it only what lies before {@code until} counts */
    static Past of(RosterRequest request, Map<UUID, Grid> grids, List<Shift> shifts, int until, Set<UUID> gone) {
        Past past = new Past(request, until, Set.copyOf(gone));
        for (Shift shift : shifts) {
            boolean[] row = past.worked.computeIfAbsent(shift.person(), _ -> new boolean[request.blocks()]);
            for (int block = shift.firstBlock(); shift.covers(block) && block < until; block++) {
                row[block] = true;
            }
        }
        past.frozen.addAll(gone);
        for (RosterRequest.Person person : request.people()) {
            boolean[] row = past.worked.get(person.id());
            Grid grid = grids.get(person.id());
            if (row != null && grid != null && !Limits.keptBy(request, person, grid, row)) {
                past.frozen.add(person.id());
            }
        }
        return past;
    }

    int until() {
        return until;
    }

    boolean gone(UUID person) {
        return gone.contains(person);
    }

    boolean frozen(UUID person) {
        return frozen.contains(person);
    }

    boolean worked(UUID person, int block) {
        boolean[] row = worked.get(person);
        return row != null && row[block];
    }

    /** Whether a shift may hold this block. */
    boolean allows(UUID person, Grid grid, int block, Set<Rule> lifted) {
        return block < until ? worked(person, block) : grid.open(block, lifted);
    }

    /** The plan so far without those who are gone: keeps every rule that it kept before. */
    List<Shift> remaining(List<Shift> before) {
        List<Shift> remaining = new ArrayList<>(frozenShifts());
        before.stream().filter(shift -> !frozen(shift.person())).forEach(remaining::add);
        return remaining;
    }

    /** Whether a shift leaves no block out that was worked on its either side. */
    boolean agrees(UUID person, int first, int blocks) {
        boolean before = first > 0 && first - 1 < until && worked(person, first - 1);
        boolean after = first + blocks < until && worked(person, first + blocks);
        return !before && !after;
    }

    List<Shift> frozenShifts() {
        List<Shift> shifts = new ArrayList<>();
        for (RosterRequest.Person person : request.people()) {
            if (frozen(person.id())) {
                shifts.addAll(
                        Limits.shifts(person.id(), worked.getOrDefault(person.id(), new boolean[request.blocks()])));
            }
        }
        return shifts;
    }
}
