package org.secondchair.staffing.currency;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/** @param rate what one unit of the first is in the second, such as 0.86 */
public record ExchangeRate(Currency from, Currency to, BigDecimal rate, String enteredBy, Instant enteredAt) {
    public ExchangeRate {
        if (from.equals(to) || rate.signum() <= 0 || rate.precision() > 15) {
            throw new IllegalArgumentException("a rate is more than nothing, between two currencies");
        }
    }
}
