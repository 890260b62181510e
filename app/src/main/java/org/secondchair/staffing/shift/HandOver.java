package org.secondchair.staffing.shift;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody leaves to those who take over.
 *
 * @param shiftKey of the shift that ended with it
 * @param openPoints empty when nothing is open
 */
public record HandOver(
        UUID shiftKey, String author, Instant shiftEndsAt, String done, String openPoints, Instant writtenAt) {
    public static final int LONGEST = 4000;
}
