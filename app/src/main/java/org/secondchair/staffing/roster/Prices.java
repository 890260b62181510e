package org.secondchair.staffing.roster;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Rules;

/** What a plan costs, in the smallest unit of the currency. */
final class Prices {
    private Prices() {}

    static long rateMinor(Person person) {
        Money rate = person.hourlyRate();
        int digits = Math.max(0, rate.currency().getDefaultFractionDigits());
        return rate.amount()
                .setScale(digits, RoundingMode.HALF_UP)
                .movePointRight(digits)
                .longValueExact();
    }

    /** Paid at the start of a shift. */
    static long handOverMinor(long rateMinor, Rules rules) {
        return Math.round(rateMinor * rules.handOverMinutes() / 60.0);
    }

    /** What an hour of overtime costs on top of the rate. */
    static long overtimeMinor(long rateMinor, Rules rules) {
        return Math.round(rateMinor * rules.overtimePercent() / 100.0);
    }

    static long of(RosterRequest request, List<Shift> shifts) {
        Map<UUID, Integer> hours = new HashMap<>();
        Map<UUID, Integer> starts = new HashMap<>();
        for (Shift shift : shifts) {
            hours.merge(shift.person(), shift.blocks() * request.blockHours(), Integer::sum);
            starts.merge(shift.person(), 1, Integer::sum);
        }
        long sum = 0;
        for (Person person : request.people()) {
            long rate = rateMinor(person);
            int worked = hours.getOrDefault(person.id(), 0);
            sum += rate * worked
                    + starts.getOrDefault(person.id(), 0) * handOverMinor(rate, request.rules())
                    + Math.max(0, worked - person.contractHours()) * overtimeMinor(rate, request.rules());
        }
        return sum;
    }

    static Money money(RosterRequest request, long minor) {
        int digits = Math.max(0, request.currency().getDefaultFractionDigits());
        return new Money(BigDecimal.valueOf(minor, digits), request.currency());
    }
}
