package org.secondchair.staffing.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work of a day, or the reversal of such an entry.
 *
 * @param minutes negative in a reversal
 * @param reverses the entry that it takes back; null for work
 * @param reversed whether a later entry takes this one back
 */
public record HourEntry(
        UUID id,
        LocalDate day,
        int minutes,
        String note,
        @Nullable UUID reverses,
        boolean reversed,
        Instant loggedAt) {}
