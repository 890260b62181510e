package org.secondchair.staffing.shift.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.TeamAsked;
import org.secondchair.staffing.shift.RosterAsked;

/** What somebody entered about a roster. Holidays stand one a line: {@code PT 2026-11-30}. */
public record RosterForm(
        @Nullable String zone,
        @Nullable String from,
        @Nullable String until,
        @Nullable String blockHours,
        @Nullable String byDay,
        @Nullable String byNight,
        @Nullable String dayFrom,
        @Nullable String dayUntil,
        @Nullable String supervisors,
        @Nullable String restHours,
        @Nullable String longestShiftHours,
        @Nullable String hoursPerDay,
        @Nullable String hoursPerWeek,
        @Nullable String hoursEach,
        @Nullable String overtimeHours,
        @Nullable String holidays) {

    /** Rest and hours as EU Directive 2003/88/EC asks for; a third of the team by day, half of that by night. */
    static RosterForm suggested(TeamAsked asked, ZoneId zone, Instant now) {
        int seats = asked.seats().stream().mapToInt(TeamAsked.Seats::seats).sum();
        boolean led = asked.seats().stream().anyMatch(one -> one.role() == SeatRole.LEAD);
        LocalDateTime usual = asked.from().atTime(8, 0);
        LocalDateTime soon = LocalDateTime.ofInstant(now, zone)
                .plusHours(1)
                .withMinute(0)
                .withSecond(0)
                .withNano(0);
        LocalDateTime from = soon.isAfter(usual) ? soon : usual;
        LocalDate week = from.toLocalDate().plusDays(6);
        LocalDate last = asked.until().isAfter(week) ? week : asked.until();
        return new RosterForm(
                zone.getId(),
                from.toString(),
                last.plusDays(1).atTime(8, 0).toString(),
                "4",
                String.valueOf(Math.max(1, seats / 3)),
                String.valueOf(seats / 6),
                "08:00",
                "20:00",
                led ? "1" : "0",
                "11",
                "12",
                "12",
                "48",
                String.valueOf(asked.weeklyHours()),
                "12",
                "");
    }

    /** As it stands in a field. */
    public String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** Empty when something of it cannot be so. */
    Optional<RosterAsked> asked() {
        try {
            return Optional.of(new RosterAsked(
                    ZoneId.of(text(zone)),
                    LocalDateTime.parse(text(from)),
                    LocalDateTime.parse(text(until)),
                    number(blockHours),
                    number(byDay),
                    number(byNight),
                    LocalTime.parse(text(dayFrom)),
                    LocalTime.parse(text(dayUntil)),
                    number(supervisors),
                    number(restHours),
                    number(longestShiftHours),
                    number(hoursPerDay),
                    number(hoursPerWeek),
                    number(hoursEach),
                    number(overtimeHours),
                    observed()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // told beside the form, which keeps what was entered
        }
    }

    private int number(@Nullable String given) {
        return text(given).isEmpty() ? 0 : Integer.parseInt(text(given));
    }

    private List<RosterAsked.Holiday> observed() {
        return Arrays.stream(text(holidays).split("[\\n,;]"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> {
                    String[] words = line.split("\\s+");
                    if (words.length != 2) {
                        throw new IllegalArgumentException("a place and a day");
                    }
                    return new RosterAsked.Holiday(words[0].toUpperCase(Locale.ROOT), LocalDate.parse(words[1]));
                })
                .toList();
    }
}
