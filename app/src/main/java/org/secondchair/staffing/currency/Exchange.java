package org.secondchair.staffing.currency;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.secondchair.kernel.Money;

/** Reckons money of other currencies in one, at rates that the provider entered; never by way of a third currency. */
public final class Exchange {
    private final Currency into;
    private final Map<Currency, ExchangeRate> rates = new HashMap<>();

    /** @param newest at most one for each other currency; those into another currency are left alone */
    public Exchange(Currency into, List<ExchangeRate> newest) {
        this.into = into;
        newest.stream().filter(rate -> rate.to().equals(into)).forEach(rate -> rates.put(rate.from(), rate));
    }

    /** Rounded half up to the currency's digits; empty where nobody entered a rate. */
    public Optional<Money> reckoned(Money money) {
        if (money.currency().equals(into)) {
            return Optional.of(money);
        }
        return Optional.ofNullable(rates.get(money.currency()))
                .map(rate -> new Money(
                        money.amount()
                                .multiply(rate.rate())
                                .setScale(Math.max(0, into.getDefaultFractionDigits()), RoundingMode.HALF_UP),
                        into));
    }
}
