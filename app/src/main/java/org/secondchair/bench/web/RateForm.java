package org.secondchair.bench.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Rate;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Money;

/** What was entered about a rate. @param currency ISO 4217 @param validUntil last day; empty while no end is set */
public record RateForm(
        @Nullable String amount,
        @Nullable String currency,
        @Nullable String unit,
        @Nullable String validFrom,
        @Nullable String validUntil) {

    /** Empty when something of it cannot be so. */
    Optional<Rate> rate(LocalDate today) {
        String code = Entered.text(currency).toUpperCase(Locale.ROOT);
        String number = Entered.text(amount);
        LocalDate from = Entered.day(validFrom).orElse(today);
        Optional<LocalDate> until = Entered.day(validUntil);
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(code));
        if (!known
                || !number.matches("\\d{1,9}(\\.\\d{1,4})?")
                || Entered.noDay(validFrom)
                || Entered.noDay(validUntil)
                || until.filter(last -> last.isBefore(from)).isPresent()) {
            return Optional.empty();
        }
        return Entered.constant(Rate.Unit.class, unit)
                .map(chosen -> new Rate(
                        Ids.next(),
                        chosen,
                        new Money(new BigDecimal(number), Currency.getInstance(code)),
                        from,
                        until.orElse(null)));
    }
}
