package org.secondchair.bench.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.exchange.Entered;

/**
 * What was entered about a check.
 *
 * @param kind of a vetting item; not asked for where an admission is checked
 * @param evidence where it can be looked up
 * @param expiresOn last day on which it holds; empty when it does not expire
 */
public record CheckForm(
        @Nullable String kind,
        @Nullable String evidence,
        @Nullable String checkedOn,
        @Nullable String expiresOn) {

    /** Nobody checks in the future, and a check without evidence is none. */
    boolean sound(LocalDate today) {
        String said = Entered.text(evidence);
        return !said.isEmpty()
                && said.length() <= VettingItem.LONGEST_EVIDENCE
                && !Entered.noDay(checkedOn)
                && !Entered.noDay(expiresOn)
                && !on(today).isAfter(today)
                && Entered.day(expiresOn).filter(end -> end.isBefore(on(today))).isEmpty();
    }

    LocalDate on(LocalDate today) {
        return Entered.day(checkedOn).orElse(today);
    }

    /** Empty when something of it cannot be so. */
    Optional<VettingItem.Checked> item(LocalDate today) {
        return Entered.constant(VettingItem.Kind.class, kind)
                .filter(chosen -> chosen != VettingItem.Kind.ADMISSION && sound(today))
                .map(chosen -> new VettingItem.Checked(
                        chosen,
                        Entered.text(evidence),
                        on(today),
                        Entered.day(expiresOn).orElse(null)));
    }
}
