package org.secondchair.staffing.shift;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** What happened on rosters that are in force, and what is ahead; for the provider's managers. */
@Service
public class RosterFacts {
    /**
     * @param present people there in each block so far; null for blocks that have not begun
     * @param notes those written in the time asked for
     */
    public record Standing(
            RosterVersion roster,
            List<@Nullable Integer> present,
            List<Shift> shifts,
            Map<UUID, ShiftState> states,
            List<HandOver> notes) {}

    private final RosterStore rosters;
    private final ShiftStore store;
    private final Transactions transactions;

    RosterFacts(RosterStore rosters, ShiftStore store, Transactions transactions) {
        this.rosters = rosters;
        this.store = store;
        this.transactions = transactions;
    }

    /** As of {@code now}: of rosters that touch the window, with notes written from {@code since} to {@code now}. */
    public List<Standing> of(UUID requestId, Instant since, Instant now, Instant until) {
        return transactions.read(() -> rosters.inForce(requestId, since, until).stream()
                .map(roster -> {
                    List<Shift> shifts = rosters.shifts(roster.id());
                    Map<UUID, Attendance> attendance =
                            store.attendance(shifts.stream().map(Shift::key).toList());
                    List<DropOut> dropOuts = store.dropOuts(roster.lineage());
                    Map<UUID, ShiftState> states = new HashMap<>();
                    shifts.forEach(
                            one -> states.put(one.key(), ShiftState.of(one, attendance.get(one.key()), dropOuts, now)));
                    return new Standing(
                            roster,
                            ShiftRules.present(roster, store.presence(roster.id()), now),
                            shifts,
                            states,
                            store.written(roster.lineage(), since, now));
                })
                .toList());
    }
}
