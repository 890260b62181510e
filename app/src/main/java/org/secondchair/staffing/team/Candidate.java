package org.secondchair.staffing.team;

import java.math.RoundingMode;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Money;

/**
 * Somebody who may be taken into a team.
 *
 * @param roles what they may be engaged as, in codes of the caller
 * @param admissions where they may practise: ISO 3166-1 alpha-2 ({@code DE}) or ISO 3166-2 ({@code US-NY})
 * @param languages ISO 639 code → level
 * @param skills codes of the caller
 * @param day their ordinary working day in their own zone
 * @param weeklyHours hours they have free in a week
 * @param site code of the place they work from
 * @param fit how well they suit, from 0 to 1000; counts after cost
 */
public record Candidate(
        UUID id,
        Set<String> roles,
        Set<String> admissions,
        Map<String, Level> languages,
        Set<String> skills,
        Day day,
        int weeklyHours,
        Money hourlyRate,
        String site,
        int fit) {

    /** Levels of the Common European Framework of Reference, and one's own language above them. */
    public enum Level {
        A1,
        A2,
        B1,
        B2,
        C1,
        C2,
        NATIVE
    }

    /** From when to when somebody works; a day that ends before it starts reaches into the next. */
    public record Day(ZoneId zone, LocalTime from, LocalTime to) {}

    public Candidate {
        roles = Set.copyOf(roles);
        admissions = Set.copyOf(admissions);
        languages = Map.copyOf(languages);
        skills = Set.copyOf(skills);
        if (fit < 0 || fit > 1000 || weeklyHours < 0 || hourlyRate.amount().signum() < 0) {
            throw new IllegalArgumentException("out of range: fit " + fit + ", hours " + weeklyHours + ", rate");
        }
    }

    /**
     * A country is satisfied by it or any of its parts, a part only by itself: a right to practise in New York says
     * nothing about Texas, and one that names only the country says nothing about its states.
     */
    public boolean admittedIn(String jurisdiction) {
        return admissions.contains(jurisdiction)
                || (jurisdiction.length() == 2
                        && admissions.stream().anyMatch(admission -> admission.startsWith(jurisdiction + "-")));
    }

    public boolean speaks(String language, Level atLeast) {
        Level level = languages.get(language);
        return level != null && level.compareTo(atLeast) >= 0;
    }

    /** In the smallest unit of the currency, rounded half up as invoices are. */
    long rateMinor() {
        return minor(hourlyRate);
    }

    static long minor(Money money) {
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        return money.amount()
                .setScale(digits, RoundingMode.HALF_UP)
                .movePointRight(digits)
                .longValueExact();
    }
}
