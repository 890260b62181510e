package org.secondchair.staffing.shift;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Public holidays that recur by a rule, nationwide where they are observed: not those of single parts of a country, nor
 * those that are proclaimed each year anew. The list says per country: {@code 12-25} a date, {@code E+1} days after
 * Easter Sunday of the western churches, {@code 11:4:4} the fourth Thursday of November, {@code 5:1:-1} the last Monday
 * of May. A date that falls on a weekend is not moved to another day.
 */
final class PublicHolidays {
    private static final Map<String, List<String>> RULES = read();

    private PublicHolidays() {}

    /** Whether anything is known of the place's country. */
    static boolean known(String place) {
        return RULES.containsKey(country(place));
    }

    /** From the first day to the last, for a code of a country or of one of its parts. */
    static Set<LocalDate> of(String place, LocalDate first, LocalDate last) {
        Set<LocalDate> found = new TreeSet<>();
        for (int year = first.getYear(); year <= last.getYear(); year++) {
            for (String rule : RULES.getOrDefault(country(place), List.of())) {
                LocalDate day = day(rule, year);
                if (!day.isBefore(first) && !day.isAfter(last)) {
                    found.add(day);
                }
            }
        }
        return found;
    }

    private static String country(String place) {
        return place.length() < 2 ? place : place.substring(0, 2);
    }

    private static LocalDate day(String rule, int year) {
        if (rule.startsWith("E")) {
            return easter(year).plusDays(rule.length() == 1 ? 0 : Integer.parseInt(rule.substring(1)));
        }
        String[] parts = rule.split(":");
        if (parts.length == 3) {
            LocalDate month = LocalDate.of(year, Integer.parseInt(parts[0]), 1);
            return month.with(TemporalAdjusters.dayOfWeekInMonth(
                    Integer.parseInt(parts[2]), DayOfWeek.of(Integer.parseInt(parts[1]))));
        }
        return MonthDay.parse("--" + rule).atYear(year);
    }

    /** By the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return LocalDate.of(year, sum / 31, sum % 31 + 1);
    }

    private static Map<String, List<String>> read() {
        try (InputStream in = Objects.requireNonNull(PublicHolidays.class.getResourceAsStream("holidays.txt"))) {
            Map<String, List<String>> rules = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> {
                        List<String> words = List.of(line.strip().split("\\s+"));
                        rules.put(words.getFirst(), words.subList(1, words.size()));
                    });
            return Map.copyOf(rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
