package org.secondchair.engagement;

import org.secondchair.kernel.Money;

/** What is paid for, and how much for one of it. */
public record Price(Unit unit, Money rate) {
    public Price {
        if (rate.amount().signum() < 0) {
            throw new IllegalArgumentException("a rate is not negative");
        }
    }

    public enum Unit {
        PER_DOCUMENT,
        PER_HOUR,
        /** One amount for the whole. */
        FIXED
    }
}
