package org.secondchair.staffing.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Need;
import org.secondchair.staffing.roster.RosterRequest.Person;

/**
 * A plan made by hand, so to speak: again and again whoever fills most gaps for the money is given a shift. Takes
 * milliseconds, keeps every rule, and is what the search starts from and what is left when the search gets no time.
 */
final class Sketch {
    private final RosterRequest request;
    private final Map<UUID, Grid> grids;
    private final Past past;
    private final Map<UUID, boolean[]> rows = new HashMap<>();
    private final List<Demand> demands = new ArrayList<>();
    private final List<int[]> open = new ArrayList<>();

    private record Offer(Person person, boolean[] row, Grid grid, int first, int blocks) {}

    private Sketch(RosterRequest request, Map<UUID, Grid> grids, Past past) {
        this.request = request;
        this.grids = grids;
        this.past = past;
        for (Demand demand : request.demands()) {
            if (demand.block() >= past.until()) {
                int[] gaps = new int[2 + demand.needs().size()];
                gaps[0] = demand.people();
                gaps[1] = demand.supervisors();
                for (int i = 0; i < demand.needs().size(); i++) {
                    gaps[2 + i] = demand.needs().get(i).people();
                }
                demands.add(demand);
                open.add(gaps);
            }
        }
    }

    /** @param kept shifts that stay as they are */
    static List<Shift> of(RosterRequest request, Map<UUID, Grid> grids, Past past, List<Shift> kept) {
        Sketch sketch = new Sketch(request, grids, past);
        for (Person person : request.people()) {
            boolean[] row = Limits.row(request, person.id(), kept);
            sketch.rows.put(person.id(), row);
            for (int block = 0; block < row.length; block++) {
                if (row[block]) {
                    sketch.fill(person, block, 1);
                }
            }
        }
        sketch.fillGaps();
        List<Shift> shifts = new ArrayList<>();
        sketch.rows.forEach((person, row) -> shifts.addAll(Limits.shifts(person, row)));
        return shifts;
    }

    private void fillGaps() {
        List<Offer> offers = offers();
        while (true) {
            double best = 0;
            int at = -1;
            for (int i = 0; i < offers.size(); i++) {
                double worth = worth(offers.get(i));
                if (worth > best) {
                    best = worth;
                    at = i;
                }
            }
            if (at < 0) {
                return;
            }
            Offer offer = offers.remove(at);
            boolean[] more = offer.row().clone();
            for (int block = offer.first(); block < offer.first() + offer.blocks(); block++) {
                more[block] = true;
            }
            if (Limits.keptBy(request, offer.person(), offer.grid(), more)) {
                for (int block = offer.first(); block < offer.first() + offer.blocks(); block++) {
                    offer.row()[block] = true;
                }
                fill(offer.person(), offer.first(), offer.blocks());
            }
        }
    }

    private List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        for (Person person : request.people()) {
            boolean[] row = rows.get(person.id());
            Grid grid = grids.get(person.id());
            if (row == null || grid == null || past.frozen(person.id())) {
                continue;
            }
            for (int first = past.until(); first < request.blocks(); first++) {
                for (int blocks = 1; blocks <= request.rules().maxConsecutiveBlocks(); blocks++) {
                    int last = first + blocks - 1;
                    if (last >= request.blocks() || !grid.open(last, Set.of()) || row[last]) {
                        break;
                    }
                    offers.add(new Offer(person, row, grid, first, blocks));
                }
            }
        }
        return offers;
    }

    /** Gaps filled per unit of money; nothing for who works then already. */
    private double worth(Offer offer) {
        int filled = 0;
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            if (demand.block() < offer.first() || demand.block() >= offer.first() + offer.blocks()) {
                continue;
            }
            if (offer.row()[demand.block()]) {
                return 0;
            }
            int[] gaps = open.get(d);
            filled += gaps[0] > 0 ? 1 : 0;
            filled += gaps[1] > 0 && offer.person().supervises() ? RosterModel.SUPERVISOR_WEIGHT : 0;
            for (int i = 2; i < gaps.length; i++) {
                filled += gaps[i] > 0 && offer.person().has(demand.needs().get(i - 2)) ? 1 : 0;
            }
        }
        long rate = Prices.rateMinor(offer.person());
        double price =
                rate * (double) offer.blocks() * request.blockHours() + Prices.handOverMinor(rate, request.rules()) + 1;
        return filled / price;
    }

    private void fill(Person person, int first, int blocks) {
        for (int d = 0; d < demands.size(); d++) {
            Demand demand = demands.get(d);
            if (demand.block() >= first && demand.block() < first + blocks) {
                int[] gaps = open.get(d);
                gaps[0]--;
                gaps[1] -= person.supervises() ? 1 : 0;
                for (int i = 2; i < gaps.length; i++) {
                    Need need = demand.needs().get(i - 2);
                    gaps[i] -= person.has(need) ? 1 : 0;
                }
            }
        }
    }
}
