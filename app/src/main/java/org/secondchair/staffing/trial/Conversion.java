package org.secondchair.staffing.trial;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;

/**
 * The client's offer to keep somebody after a trial.
 *
 * @param fee that the client pays to the provider
 * @param startsOn first day with the client
 */
public record Conversion(
        UUID placementId,
        Money fee,
        LocalDate startsOn,
        String offeredBy,
        Instant offeredAt,
        Consent professional,
        @Nullable Instant professionalAt,
        Consent provider,
        @Nullable Instant providerAt,
        Outcome outcome,
        @Nullable Instant outcomeAt) {
    /** The word of one side. */
    public enum Consent {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    /** What came of a conversion to which everybody agreed. */
    public enum Outcome {
        OPEN,
        STARTED,
        NOT_STARTED
    }

    /** Refused by one is refused; agreed is what both agreed to. */
    public Consent state() {
        if (professional == Consent.REFUSED || provider == Consent.REFUSED) {
            return Consent.REFUSED;
        }
        return professional == Consent.ACCEPTED && provider == Consent.ACCEPTED ? Consent.ACCEPTED : Consent.OPEN;
    }
}
