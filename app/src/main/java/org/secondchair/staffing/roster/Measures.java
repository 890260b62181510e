package org.secondchair.staffing.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.secondchair.staffing.roster.Roster.Coverage;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterOutcome.Lack;
import org.secondchair.staffing.roster.RosterOutcome.Rule;
import org.secondchair.staffing.roster.RosterOutcome.Shortfall;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Need;
import org.secondchair.staffing.roster.RosterRequest.Person;

/** What a plan covers and lacks. */
final class Measures {
    private final RosterRequest request;
    private final Map<UUID, Grid> grids;
    private final Past past;
    private final Map<UUID, boolean[]> rows = new HashMap<>();

    Measures(RosterRequest request, Map<UUID, Grid> grids, List<Shift> shifts, Past past) {
        this.request = request;
        this.grids = grids;
        this.past = past;
        for (Person person : request.people()) {
            rows.put(person.id(), Limits.row(request, person.id(), shifts));
        }
    }

    /** Blocks from {@code from} on that somebody who stays works otherwise than in {@code before}. */
    static long changes(RosterRequest request, List<Shift> before, List<Shift> after, int from, Predicate<UUID> gone) {
        long changes = 0;
        for (Person person : request.people()) {
            boolean[] then = Limits.row(request, person.id(), before);
            boolean[] now = Limits.row(request, person.id(), after);
            for (int block = from; block < request.blocks() && !gone.test(person.id()); block++) {
                changes += then[block] == now[block] ? 0 : 1;
            }
        }
        return changes;
    }

    /** Squares of blocks and of night blocks over all people. */
    long unevenness() {
        long sum = 0;
        for (Person person : request.people()) {
            Grid grid = grids.get(person.id());
            long blocks = 0;
            long nights = 0;
            for (int block = 0; block < request.blocks(); block++) {
                if (works(person, block)) {
                    blocks++;
                    nights += grid != null && grid.night(block) ? 1 : 0;
                }
            }
            sum += blocks * blocks + nights * nights;
        }
        return sum;
    }

    List<Coverage> coverage() {
        Map<Integer, Demand> demands = new HashMap<>();
        request.demands().forEach(demand -> demands.put(demand.block(), demand));
        List<Coverage> coverage = new ArrayList<>();
        for (int block = 0; block < request.blocks(); block++) {
            Demand demand = demands.get(block);
            coverage.add(new Coverage(
                    block,
                    demand == null ? 0 : demand.people(),
                    there(block, _ -> true),
                    there(block, Person::supervises),
                    block < past.until() ? 0 : reserve(block)));
        }
        return coverage;
    }

    List<Shortfall> shortfalls() {
        List<Shortfall> found = new ArrayList<>();
        for (Demand demand : request.demands()) {
            if (demand.block() >= past.until()) {
                missing(demand.block(), new Lack.People(), demand.people(), _ -> true, found);
                missing(demand.block(), new Lack.Supervisors(), demand.supervisors(), Person::supervises, found);
                for (Need need : demand.needs()) {
                    missing(demand.block(), new Lack.Having(need), need.people(), person -> person.has(need), found);
                }
            }
        }
        return found;
    }

    private void missing(int block, Lack lack, int asked, Predicate<Person> counts, List<Shortfall> found) {
        int missing = asked - there(block, counts);
        if (missing <= 0) {
            return;
        }
        Map<Rule, Integer> heldBack = new EnumMap<>(Rule.class);
        for (Person person : request.people()) {
            if (counts.test(person) && !works(person, block) && !past.frozen(person.id())) {
                against(person, block).ifPresent(rule -> heldBack.merge(rule, 1, Integer::sum));
            }
        }
        found.add(new Shortfall(block, lack, missing, heldBack));
    }

    private int there(int block, Predicate<Person> counts) {
        return (int) request.people().stream()
                .filter(person -> counts.test(person) && works(person, block))
                .count();
    }

    private int reserve(int block) {
        return (int) request.people().stream()
                .filter(person -> !works(person, block) && !past.frozen(person.id()))
                .filter(person -> against(person, block).isEmpty())
                .count();
    }

    private Optional<Rule> against(Person person, int block) {
        Grid grid = grids.get(person.id());
        return grid == null ? Optional.empty() : Limits.against(request, person, grid, row(person), block);
    }

    private boolean works(Person person, int block) {
        return row(person)[block];
    }

    private boolean[] row(Person person) {
        return rows.getOrDefault(person.id(), new boolean[request.blocks()]);
    }
}
