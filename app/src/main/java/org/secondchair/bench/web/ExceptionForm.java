package org.secondchair.bench.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.WeeklyHours;
import org.secondchair.bench.exchange.Entered;
import org.secondchair.kernel.Ids;

/**
 * What was entered about days that are unlike others.
 *
 * @param kind ABSENT or EXTRA
 * @param endsOn last day; empty for one day
 * @param hours for extra days: {@code 09:00-13:00}
 */
public record ExceptionForm(
        @Nullable String kind,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable String hours,
        @Nullable String note) {

    /** Empty when something of it cannot be so. */
    Optional<CalendarException> exception() {
        Optional<CalendarException.Kind> chosen = Entered.constant(CalendarException.Kind.class, kind)
                .filter(one -> one != CalendarException.Kind.BOOKED);
        Optional<LocalDate> first = Entered.day(startsOn);
        LocalDate last = Entered.day(endsOn).or(() -> first).orElse(LocalDate.EPOCH);
        boolean extra = chosen.filter(CalendarException.Kind.EXTRA::equals).isPresent();
        Optional<WeeklyHours.Stretch> stretch = WeeklyHours.parse("Mon " + Entered.text(hours))
                .flatMap(week -> week.days().values().stream().findFirst());
        if (chosen.isEmpty()
                || first.isEmpty()
                || Entered.noDay(endsOn)
                || last.isBefore(first.get())
                || (extra && stretch.isEmpty())
                || Entered.text(note).length() > 200) {
            return Optional.empty();
        }
        return Optional.of(new CalendarException(
                Ids.next(), chosen.get(), first.get(), last, extra ? stretch.get() : null, Entered.text(note), null));
    }
}
