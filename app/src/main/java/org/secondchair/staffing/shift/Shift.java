package org.secondchair.staffing.shift;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.secondchair.staffing.SeatRole;

/**
 * A run of blocks that somebody works.
 *
 * @param key stays the same through versions of a roster as long as person and beginning do
 * @param title what the team is for, in the client's words
 * @param restHours that the roster keeps around it
 */
public record Shift(
        UUID rosterId,
        UUID key,
        UUID lineage,
        UUID engagementId,
        UUID professionalId,
        String name,
        SeatRole role,
        boolean supervises,
        String title,
        int restHours,
        Instant startsAt,
        Instant endsAt) {
    public boolean covers(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    boolean overlaps(Shift other) {
        return startsAt.isBefore(other.endsAt) && other.startsAt.isBefore(endsAt);
    }

    int hours() {
        return (int) Duration.between(startsAt, endsAt).toHours();
    }

    /** What of it lies before {@code end}, in another version. */
    Shift until(UUID roster, Instant end) {
        return new Shift(
                roster,
                key,
                lineage,
                engagementId,
                professionalId,
                name,
                role,
                supervises,
                title,
                restHours,
                startsAt,
                endsAt.isBefore(end) ? endsAt : end);
    }
}
