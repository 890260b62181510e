package org.secondchair.staffing.shift;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.shift.ShiftStore.Presence;

/** Counts of who was there. */
final class ShiftRules {
    private ShiftRules() {}

    /** People there in some part of each block; null for blocks that have not begun. */
    static List<@Nullable Integer> present(RosterVersion roster, List<Presence> presence, Instant now) {
        List<@Nullable Integer> present = new ArrayList<>();
        for (int block = 0; block < roster.blocks(); block++) {
            Instant from = roster.begin(block);
            Instant until = roster.begin(block + 1);
            present.add(
                    now.isBefore(from)
                            ? null
                            : (int) presence.stream()
                                    .filter(one -> there(one, from, until))
                                    .count());
        }
        return present;
    }

    /** Nobody counts beyond their planned time: who forgets to end a shift is not there for days. */
    private static boolean there(Presence one, Instant from, Instant until) {
        Instant started = one.startedAt();
        Instant ended = one.endedAt() == null || one.endedAt().isAfter(one.endsAt()) ? one.endsAt() : one.endedAt();
        return started != null
                && started.isBefore(until)
                && ended.isAfter(from)
                && one.startsAt().isBefore(until);
    }
}
