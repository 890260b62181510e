package org.secondchair.bench.web;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Admission;
import org.secondchair.bench.Places;
import org.secondchair.bench.exchange.Entered;

/** What was entered about an admission. @param admittedOn such as 2019-10-01, or empty */
public record AdmissionForm(
        @Nullable String jurisdiction,
        @Nullable String barNumber,
        @Nullable String standing,
        @Nullable String admittedOn) {

    /** Empty when something of it cannot be so. */
    Optional<Admission.Stated> stated() {
        String place = Entered.text(jurisdiction).toUpperCase(Locale.ROOT);
        return Entered.constant(Admission.Standing.class, standing)
                .filter(_ ->
                        Places.isCode(place) && Entered.text(barNumber).length() <= 60 && !Entered.noDay(admittedOn))
                .map(standing -> new Admission.Stated(
                        place,
                        Entered.text(barNumber),
                        standing,
                        Entered.day(admittedOn).orElse(null)));
    }
}
