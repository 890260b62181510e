package org.secondchair.work.prediction;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * When a team works: the same hours on each of its days, local time of one zone. Holidays are not known here.
 *
 * @param from begin of the day's work
 * @param dayLength at most until midnight
 */
record WorkingWeek(Set<DayOfWeek> days, LocalTime from, Duration dayLength) {
    public static final WorkingWeek OFFICE = new WorkingWeek(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(9, 0),
            Duration.ofHours(8));

    /** Two shifts a day, every day. */
    public static final WorkingWeek FLOOR =
            new WorkingWeek(Set.of(DayOfWeek.values()), LocalTime.of(7, 0), Duration.ofHours(16));

    /** Beyond this nobody plans; also the end of every search for a free hour. */
    private static final int FURTHEST_DAYS = 3660;

    public WorkingWeek {
        days = Set.copyOf(days);
        boolean withinDay = !dayLength.isNegative()
                && !dayLength.isZero()
                && Duration.between(LocalTime.MIN, from).plus(dayLength).compareTo(Duration.ofDays(1)) <= 0;
        if (days.isEmpty() || !withinDay) {
            throw new IllegalArgumentException("a working week has days, and hours that end by midnight");
        }
    }

    /** Working time between the two; zero when {@code end} is not after {@code start}. */
    public Duration between(Instant start, Instant end, ZoneId zone) {
        Duration sum = Duration.ZERO;
        LocalDate day = start.atZone(zone).toLocalDate();
        LocalDate last = end.atZone(zone).toLocalDate();
        for (int i = 0; i < FURTHEST_DAYS && !day.isAfter(last); i++, day = day.plusDays(1)) {
            if (days.contains(day.getDayOfWeek())) {
                Instant begins = later(begin(day, zone), start);
                Instant ends = earlier(end(day, zone), end);
                if (ends.isAfter(begins)) {
                    sum = sum.plus(Duration.between(begins, ends));
                }
            }
        }
        return sum;
    }

    /**
     * When that much working time is over.
     *
     * @throws IllegalArgumentException when that is more than ten years away
     */
    public Instant after(Instant start, Duration work, ZoneId zone) {
        Duration left = work;
        LocalDate day = start.atZone(zone).toLocalDate();
        for (int i = 0; i < FURTHEST_DAYS; i++, day = day.plusDays(1)) {
            Instant begins = later(begin(day, zone), start);
            Instant ends = end(day, zone);
            if (days.contains(day.getDayOfWeek()) && ends.isAfter(begins)) {
                Duration today = Duration.between(begins, ends);
                if (today.compareTo(left) >= 0) {
                    return begins.plus(left);
                }
                left = left.minus(today);
            }
        }
        throw new IllegalArgumentException("that much work would take more than ten years");
    }

    private Instant begin(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day, from, zone).toInstant();
    }

    private Instant end(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day.atTime(from).plus(dayLength), zone).toInstant();
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
