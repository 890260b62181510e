package org.secondchair.staffing.placement;

import java.time.Instant;
import java.util.UUID;

/**
 * What a professional stated about the client's material at the end of a placement.
 *
 * @param note more in their own words; may be empty
 * @param sha256 of the document, in hexadecimal; stands in the log, too
 * @param kept whether the document is still there
 */
public record Certificate(
        UUID placementId, Held held, String note, String signedBy, Instant signedAt, String sha256, boolean kept) {
    /** What became of the material. */
    public enum Held {
        NOTHING,
        RETURNED,
        DESTROYED
    }
}
