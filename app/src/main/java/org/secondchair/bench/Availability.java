package org.secondchair.bench;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When somebody is free, derived from the weekly hours and the exceptions. Absence and booking take the whole day; extra
 * hours stand instead of the usual ones.
 */
public record Availability(WeeklyHours week, List<CalendarException> exceptions, ZoneId zone) {
    /** A stretch of time, end excluded. */
    public record Span(Instant from, Instant until) {}

    public Availability {
        exceptions = List.copyOf(exceptions);
    }

    /** The free hours of a local day. */
    public Optional<WeeklyHours.Stretch> on(LocalDate day) {
        WeeklyHours.Stretch extra = null;
        for (CalendarException exception : exceptions) {
            if (exception.covers(day)) {
                if (exception.kind() != CalendarException.Kind.EXTRA) {
                    return Optional.empty();
                }
                extra = exception.hours();
            }
        }
        return extra == null ? week.on(day) : Optional.of(extra);
    }

    /** Of the seven days that begin with this one, how many minutes are free. */
    public int minutesInWeekFrom(LocalDate day) {
        int minutes = 0;
        for (int i = 0; i < 7; i++) {
            minutes += on(day.plusDays(i)).map(WeeklyHours.Stretch::minutes).orElse(0);
        }
        return minutes;
    }

    /**
     * Whether somebody can be had from this day on: at least half of their weekly hours are free in the seven days that
     * begin with it. The same question as the filter of the bench asks.
     */
    public boolean freeFrom(LocalDate day) {
        return free(minutesInWeekFrom(day), week.minutesPerWeek());
    }

    static boolean free(int minutes, int usual) {
        return minutes > 0 && 2 * minutes >= usual;
    }

    /** The first day from which somebody is free, looked for over so many days. */
    public Optional<LocalDate> firstFreeFrom(LocalDate day, int days) {
        for (int i = 0; i < days; i++) {
            if (freeFrom(day.plusDays(i))) {
                return Optional.of(day.plusDays(i));
            }
        }
        return Optional.empty();
    }

    /** Free stretches of the local days from the first to the last, as instants. */
    public List<Span> spans(LocalDate first, LocalDate last) {
        List<Span> spans = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            LocalDate at = day;
            on(day).ifPresent(hours -> spans.add(new Span(instant(at, hours.from()), instant(at, hours.until()))));
        }
        return spans;
    }

    private Instant instant(LocalDate day, int minute) {
        return minute == 1440
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : day.atTime(minute / 60, minute % 60).atZone(zone).toInstant();
    }
}
