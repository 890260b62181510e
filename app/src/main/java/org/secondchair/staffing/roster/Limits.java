package org.secondchair.staffing.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterOutcome.Rule;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Rules;

/** The rules for one person's blocks, one after the other. */
final class Limits {
    private Limits() {}

    /** Whether the blocks keep the rules about rest and hours; the calendar is not looked at. */
    static boolean keptBy(RosterRequest request, Person person, Grid grid, boolean[] row) {
        return broken(request, person, grid, row).isEmpty();
    }

    /** What would be broken if the person worked this block as well. */
    static Optional<Rule> against(RosterRequest request, Person person, Grid grid, boolean[] row, int block) {
        boolean[] more = row.clone();
        more[block] = true;
        return grid.closedBy(block).or(() -> broken(request, person, grid, more));
    }

    private static Optional<Rule> broken(RosterRequest request, Person person, Grid grid, boolean[] row) {
        Rules rules = request.rules();
        int run = 0;
        int idle = Integer.MAX_VALUE / 2;
        int blocks = 0;
        for (int block = 0; block < row.length; block++) {
            if (!row[block]) {
                run = 0;
                idle += request.blockHours();
                continue;
            }
            blocks++;
            if (run == 0 && idle < rules.restHours()) {
                return Optional.of(Rule.REST);
            }
            if (++run > rules.maxConsecutiveBlocks()) {
                return Optional.of(Rule.CONSECUTIVE_BLOCKS);
            }
            idle = 0;
        }
        for (int[] minutes : grid.days()) {
            if (sum(minutes, row) > rules.hoursPerDay() * 60) {
                return Optional.of(Rule.HOURS_PER_DAY);
            }
        }
        for (int[] minutes : grid.weeks()) {
            if (sum(minutes, row) > rules.hoursPerWeek() * 60) {
                return Optional.of(Rule.HOURS_PER_WEEK);
            }
        }
        return blocks * request.blockHours() > person.contractHours() + rules.overtimeCapHours()
                ? Optional.of(Rule.OVERTIME_CAP)
                : Optional.empty();
    }

    private static int sum(int[] minutes, boolean[] row) {
        int sum = 0;
        for (int block = 0; block < row.length; block++) {
            sum += row[block] ? minutes[block] : 0;
        }
        return sum;
    }

    /** Runs of blocks. */
    static List<Shift> shifts(UUID person, boolean[] row) {
        List<Shift> shifts = new ArrayList<>();
        for (int block = 0; block < row.length; block++) {
            int first = block;
            while (block < row.length && row[block]) {
                block++;
            }
            if (block > first) {
                shifts.add(new Shift(person, first, block - first));
            }
        }
        return shifts;
    }

    static boolean[] row(RosterRequest request, UUID person, List<Shift> shifts) {
        boolean[] row = new boolean[request.blocks()];
        for (Shift shift : shifts) {
            if (shift.person().equals(person)) {
                for (int block = shift.firstBlock(); shift.covers(block); block++) {
                    row[block] = true;
                }
            }
        }
        return row;
    }
}
