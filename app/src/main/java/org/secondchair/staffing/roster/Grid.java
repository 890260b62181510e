package org.secondchair.staffing.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.roster.RosterOutcome.Rule;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Window;

/** One person's calendar against the blocks: where they can work, and how blocks fall into their days and weeks. */
final class Grid {
    /** Blocks with less than this at night are ordinary ones. */
    private static final int NIGHT_MINUTES = 120;

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final boolean[] available;
    private final boolean[] holiday;
    private final boolean[] night;
    private final Map<LocalDate, int[]> minutesByDay = new LinkedHashMap<>();
    private final Map<LocalDate, int[]> minutesByWeek = new LinkedHashMap<>();

    Grid(RosterRequest request, Person person) {
        available = new boolean[request.blocks()];
        holiday = new boolean[request.blocks()];
        night = new boolean[request.blocks()];
        List<Instant[]> spans = spans(request, person);
        for (int block = 0; block < request.blocks(); block++) {
            Instant from = request.begin(block);
            Instant to = from.plus(request.block());
            ZoneId zone = person.zone();
            for (Instant at = from; at.isBefore(to); ) {
                LocalDate day = at.atZone(zone).toLocalDate();
                Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
                Instant until = midnight.isBefore(to) ? midnight : to;
                int minutes = (int) Duration.between(at, until).toMinutes();
                minutesByDay.computeIfAbsent(day, _ -> new int[request.blocks()])[block] = minutes;
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                minutesByWeek.computeIfAbsent(monday, _ -> new int[request.blocks()])[block] += minutes;
                holiday[block] |= person.holidays().contains(day);
                at = until;
            }
            available[block] = spans.stream().anyMatch(span -> !span[0].isAfter(from) && !span[1].isBefore(to))
                    && person.away().stream().noneMatch(away -> away.touches(from, to));
            night[block] = nightMinutes(from, to, zone) >= NIGHT_MINUTES;
        }
    }

    private static int nightMinutes(Instant from, Instant to, ZoneId zone) {
        int minutes = 0;
        for (Instant at = from; at.isBefore(to); at = at.plus(QUARTER)) {
            LocalTime time = at.atZone(zone).toLocalTime();
            minutes += time.getHour() >= 22 || time.getHour() < 6 ? 15 : 0;
        }
        return minutes;
    }

    /** Windows laid out over the time of the roster; those that touch are one. */
    private static List<Instant[]> spans(RosterRequest request, Person person) {
        LocalDate first = request.start().atZone(person.zone()).toLocalDate().minusDays(1);
        LocalDate last = request.begin(request.blocks()).atZone(person.zone()).toLocalDate();
        List<Instant[]> spans = new ArrayList<>();
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (Window window : person.week()) {
                if (window.day() == day.getDayOfWeek()) {
                    LocalDateTime from = day.atTime(window.from());
                    spans.add(new Instant[] {
                        from.atZone(person.zone()).toInstant(),
                        from.plusMinutes(window.minutes()).atZone(person.zone()).toInstant()
                    });
                }
            }
        }
        spans.sort(Comparator.comparing(span -> span[0]));
        List<Instant[]> joined = new ArrayList<>();
        for (Instant[] span : spans) {
            if (!joined.isEmpty() && !joined.getLast()[1].isBefore(span[0])) {
                if (joined.getLast()[1].isBefore(span[1])) {
                    joined.getLast()[1] = span[1];
                }
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    static Map<UUID, Grid> all(RosterRequest request) {
        Map<UUID, Grid> grids = new HashMap<>();
        request.people().forEach(person -> grids.put(person.id(), new Grid(request, person)));
        return grids;
    }

    /** The rule of the calendar that closes the block. */
    Optional<Rule> closedBy(int block) {
        return !available[block]
                ? Optional.of(Rule.AVAILABILITY)
                : holiday[block] ? Optional.of(Rule.HOLIDAYS) : Optional.empty();
    }

    boolean open(int block, Set<Rule> lifted) {
        return (available[block] || lifted.contains(Rule.AVAILABILITY))
                && (!holiday[block] || lifted.contains(Rule.HOLIDAYS));
    }

    boolean night(int block) {
        return night[block];
    }

    /** Minutes of each block that fall on each calendar day. */
    Iterable<int[]> days() {
        return minutesByDay.values();
    }

    Iterable<int[]> weeks() {
        return minutesByWeek.values();
    }
}
