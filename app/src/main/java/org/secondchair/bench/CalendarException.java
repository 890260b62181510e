package org.secondchair.bench;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days on which the weekly hours do not hold.
 *
 * @param endsOn last day
 * @param hours of each of these days; for {@link Kind#EXTRA} alone
 * @param bookingId of whoever booked; for {@link Kind#BOOKED} alone
 */
public record CalendarException(
        UUID id,
        Kind kind,
        LocalDate startsOn,
        LocalDate endsOn,
        WeeklyHours.@Nullable Stretch hours,
        String note,
        @Nullable UUID bookingId) {

    /** In what way. */
    public enum Kind {
        ABSENT,
        /** Works these hours on these days instead of the usual ones. */
        EXTRA,
        /** Given away by a room above: not free, whatever the calendar says. */
        BOOKED
    }

    public CalendarException {
        if (endsOn.isBefore(startsOn)) {
            throw new IllegalArgumentException("ends before it starts");
        }
        if ((hours != null) != (kind == Kind.EXTRA) || (bookingId != null) != (kind == Kind.BOOKED)) {
            throw new IllegalArgumentException("hours belong to extra days, a booking to booked ones");
        }
        note = note.strip();
    }

    public boolean covers(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }
}
