package org.secondchair.staffing;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether somebody may work on a matter as far as conflicts of interest go.
 *
 * @param held the provider's own word against it; empty where it says nothing
 */
public record Clearance(Verdict verdict, Optional<Held> held) {
    /** Never compared with the matter's parties. */
    public static final Clearance UNCHECKED = new Clearance(Verdict.UNCHECKED, Optional.empty());

    /** @param reason in the words of whoever decided; never shown to the client */
    public record Held(String reason, String decidedBy, Instant decidedAt) {}

    /** How it stands. */
    public enum Verdict {
        UNCHECKED,
        /** The check found something on which the client has not decided. */
        OPEN,
        CLEARED,
        /** Declined by the client, or held back by the provider. */
        REFUSED
    }

    public boolean cleared() {
        return verdict == Verdict.CLEARED;
    }
}
