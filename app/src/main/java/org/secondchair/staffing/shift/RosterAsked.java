package org.secondchair.staffing.shift;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.secondchair.bench.Places;
import org.secondchair.staffing.roster.RosterRequest.Rules;

/**
 * The roster that a provider draws up. Times are by the clock of {@code zone}; the last block may reach beyond
 * {@code until}.
 *
 * @param byDay people in each block that begins from {@code dayFrom} on and before {@code dayUntil}
 * @param byNight people in all other blocks
 * @param supervisors of them, in each block that needs anybody
 * @param longestShiftHours at least a block
 * @param hoursEach hours of each person within the window that cost no overtime
 * @param holidays observed beside the public ones that are known
 */
public record RosterAsked(
        ZoneId zone,
        LocalDateTime from,
        LocalDateTime until,
        int blockHours,
        int byDay,
        int byNight,
        LocalTime dayFrom,
        LocalTime dayUntil,
        int supervisors,
        int restHours,
        int longestShiftHours,
        int hoursPerDay,
        int hoursPerWeek,
        int hoursEach,
        int overtimeHours,
        List<Holiday> holidays) {
    public static final int MOST_BLOCKS = 200;
    private static final int MOST_DAYS = 31;

    /** @param place code of a country or of one of its parts */
    public record Holiday(String place, LocalDate day) {
        public Holiday {
            if (!Places.isCode(place)) {
                throw new IllegalArgumentException("not a code of ISO 3166: " + place);
            }
        }
    }

    public RosterAsked {
        holidays = List.copyOf(holidays);
        Instant start = from.atZone(zone).toInstant();
        Instant end = until.atZone(zone).toInstant();
        if (!start.isBefore(end) || end.isAfter(start.plus(Duration.ofDays(MOST_DAYS)))) {
            throw new IllegalArgumentException("a roster is for up to " + MOST_DAYS + " days");
        }
        within("block hours", blockHours, 2, 12);
        within("people by day", byDay, 0, 500);
        within("people by night", byNight, 0, 500);
        within("supervisors", supervisors, 0, 50);
        within("rest hours", restHours, 8, 24);
        within("hours of a shift", longestShiftHours, blockHours, 16);
        within("hours a day", hoursPerDay, blockHours, 16);
        within("hours a week", hoursPerWeek, blockHours, 80);
        within("hours each", hoursEach, 0, 400);
        within("overtime", overtimeHours, 0, 60);
        if (byDay + byNight == 0 || !dayFrom.isBefore(dayUntil)) {
            throw new IllegalArgumentException("somebody is needed, and a day begins before it ends");
        }
        if (Math.ceilDiv(Duration.between(start, end).toMinutes(), blockHours * 60L) > MOST_BLOCKS) {
            throw new IllegalArgumentException("a roster has at most " + MOST_BLOCKS + " blocks");
        }
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + ": " + least + " to " + most + ", not " + value);
        }
    }

    public Instant start() {
        return from.atZone(zone).toInstant();
    }

    public int blocks() {
        return (int) Math.ceilDiv(
                Duration.between(start(), until.atZone(zone).toInstant()).toMinutes(), blockHours * 60L);
    }

    public Instant begin(int block) {
        return start().plus(Duration.ofHours((long) block * blockHours));
    }

    public Instant end() {
        return begin(blocks());
    }

    /** People needed in each block. */
    public List<Integer> needed() {
        List<Integer> needed = new ArrayList<>();
        for (int block = 0; block < blocks(); block++) {
            LocalTime at = begin(block).atZone(zone).toLocalTime();
            needed.add(!at.isBefore(dayFrom) && at.isBefore(dayUntil) ? byDay : byNight);
        }
        return needed;
    }

    Rules rules() {
        return new Rules(
                restHours,
                Math.max(1, longestShiftHours / blockHours),
                hoursPerDay,
                hoursPerWeek,
                overtimeHours,
                Rules.USUAL.overtimePercent(),
                Rules.USUAL.handOverMinutes(),
                Rules.USUAL.fairnessPerMille());
    }
}
