package org.secondchair.staffing.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a shift stands. Presence is what was recorded: who never began was absent. */
public enum ShiftState {
    PLANNED,
    /** May be begun. */
    DUE,
    /** Should have been begun by now; or was never begun. */
    ABSENT,
    /** Begun and not over by the clock. */
    PRESENT,
    /** Over by the clock, and the note that ends it is not written. */
    NOTE_MISSING,
    DONE,
    DROPPED_OUT;

    /** So long before its time a shift may be begun. */
    public static final Duration EARLY = Duration.ofMinutes(30);

    /** So long after it nobody counts as absent yet. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    public static ShiftState of(Shift shift, @Nullable Attendance attendance, List<DropOut> dropOuts, Instant now) {
        if (attendance != null) {
            return attendance.endedAt() != null ? DONE : now.isBefore(shift.endsAt()) ? PRESENT : NOTE_MISSING;
        }
        if (dropOuts.stream().anyMatch(one -> one.concerns(shift))) {
            return DROPPED_OUT;
        }
        if (now.isBefore(shift.startsAt().minus(EARLY))) {
            return PLANNED;
        }
        return now.isBefore(shift.startsAt().plus(GRACE)) ? DUE : ABSENT;
    }
}
