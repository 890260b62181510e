package org.secondchair.bench;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;

/** @param validUntil last day; null while no end is set */
public record Rate(
        UUID id,
        Unit unit,
        Money price,
        LocalDate validFrom,
        @Nullable LocalDate validUntil) {
    /** What a price is for. */
    public enum Unit {
        HOUR,
        DAY,
        MONTH,
        DOCUMENT
    }

    public Rate {
        if (price.amount().signum() < 0 || (validUntil != null && validUntil.isBefore(validFrom))) {
            throw new IllegalArgumentException("not a rate: " + price);
        }
    }

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
