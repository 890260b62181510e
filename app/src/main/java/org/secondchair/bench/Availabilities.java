package org.secondchair.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.springframework.stereotype.Service;

/** Days on which somebody's ordinary week does not hold; and days that rooms above gave away. */
@Service
public class Availabilities {
    private final DetailStore details;
    private final Changes changes;

    Availabilities(DetailStore details, Changes changes) {
        this.details = details;
        this.changes = changes;
    }

    /** Notes an absence or extra hours. */
    public boolean except(UUID professionalId, CalendarException exception) {
        if (exception.kind() == CalendarException.Kind.BOOKED) {
            throw new IllegalArgumentException("days are booked by book(…)");
        }
        return changes.of(professionalId, "bench.calendar-changed", _ -> {
            details.exceptions(Map.of(professionalId, List.of(exception)));
            return true;
        });
    }

    public boolean remove(UUID professionalId, UUID exceptionId) {
        return changes.of(
                professionalId,
                "bench.calendar-changed",
                _ -> details.removeException(professionalId, exceptionId) == 1);
    }

    /**
     * Gives days away, on behalf of a room above; to be called by whoever keeps the bench. Repeated calls change nothing.
     *
     * @param bookingId the caller's own id of what the days are given for
     * @param lastDay included
     */
    public boolean book(UUID bookingId, UUID professionalId, LocalDate firstDay, LocalDate lastDay, String note) {
        var booked = new CalendarException(
                Ids.next(), CalendarException.Kind.BOOKED, firstDay, lastDay, null, note, bookingId);
        return changes.of(professionalId, "bench.days-booked", _ -> {
            details.exceptions(Map.of(professionalId, List.of(booked)));
            return true;
        });
    }

    /** Gives back whatever was booked for this; returns how many stretches that were. */
    public int release(UUID bookingId, UUID professionalId) {
        int[] released = {0};
        changes.of(professionalId, "bench.days-released", _ -> {
            released[0] = details.release(bookingId, professionalId);
            return released[0] > 0;
        });
        return released[0];
    }
}
