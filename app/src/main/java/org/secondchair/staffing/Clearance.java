package org.secondchair.staffing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody may work on a matter as far as conflicts of interest go.
 *
 * @param reason in the words of whoever decided; empty while nobody did
 * @param decidedAt null while nobody did
 */
public record Clearance(
        Verdict verdict,
        String reason,
        String decidedBy,
        @Nullable Instant decidedAt) {
    /** Asked of nobody yet. */
    public static final Clearance PENDING = new Clearance(Verdict.PENDING, "", "", null);

    /** How a check for conflicts came out. */
    public enum Verdict {
        PENDING,
        CLEARED,
        REFUSED
    }
}
