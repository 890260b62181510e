package org.secondchair.staffing.shift;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own shifts, those of today and the next ones.
 *
 * @param zone of their own profile
 */
public record MyDay(ZoneId zone, List<Own> shifts) {
    /**
     * @param supervisors names of who supervises at some time of it
     * @param toRead notes of those who worked before
     * @param note that ends it; null while it is not written
     * @param led the others of the roster at that time, for a supervisor; empty for everybody else
     */
    public record Own(
            Shift shift,
            ShiftState state,
            @Nullable Attendance attendance,
            List<String> supervisors,
            List<Read> toRead,
            @Nullable HandOver note,
            List<Led> led) {
        public Own {
            supervisors = List.copyOf(supervisors);
            toRead = List.copyOf(toRead);
            led = List.copyOf(led);
        }

        public boolean unread() {
            return toRead.stream().anyMatch(one -> !one.acknowledged());
        }

        /** May be begun now, late too. */
        public boolean startable() {
            return state == ShiftState.DUE || state == ShiftState.ABSENT;
        }

        public boolean endable() {
            return state == ShiftState.PRESENT || state == ShiftState.NOTE_MISSING;
        }
    }

    public record Read(HandOver note, boolean acknowledged) {}

    public record Led(Shift shift, ShiftState state) {}

    public MyDay {
        shifts = List.copyOf(shifts);
    }
}
