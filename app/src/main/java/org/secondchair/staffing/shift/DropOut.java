package org.secondchair.staffing.shift;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who does not come to a shift of theirs, or not any more.
 *
 * @param shiftKey null when they are gone from the roster altogether, from {@code from} on
 * @param mendedIn the version that goes without them; null while there is none
 */
public record DropOut(
        UUID id,
        UUID rosterId,
        UUID lineage,
        UUID professionalId,
        String name,
        @Nullable UUID shiftKey,
        Instant from,
        String reason,
        String toldBy,
        Instant toldAt,
        @Nullable UUID mendedIn) {
    boolean concerns(Shift shift) {
        return professionalId.equals(shift.professionalId())
                && lineage.equals(shift.lineage())
                && (shiftKey == null ? shift.endsAt().isAfter(from) : shiftKey.equals(shift.key()));
    }
}
