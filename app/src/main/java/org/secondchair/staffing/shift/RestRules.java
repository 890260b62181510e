package org.secondchair.staffing.shift;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.staffing.shift.RosterQuestion.Busy;

/**
 * Whether people's shifts keep rest and hours, over all rosters they are on. Looked at once more at the moment of
 * publishing, from the times alone and not from how they were planned.
 */
final class RestRules {
    private RestRules() {}

    /** @param isNew of the roster that is looked at */
    private record Stretch(Instant from, Instant until, int restHours, boolean isNew) {}

    /** Which of the people would break a rule. @param busy shifts on other rosters */
    static List<UUID> broken(RosterAsked asked, Map<UUID, ZoneId> zones, List<Shift> shifts, List<Busy> busy) {
        Map<UUID, List<Stretch>> all = new HashMap<>();
        shifts.forEach(shift -> all.computeIfAbsent(shift.professionalId(), _ -> new ArrayList<>())
                .add(new Stretch(shift.startsAt(), shift.endsAt(), asked.restHours(), true)));
        busy.stream()
                .filter(one -> all.containsKey(one.professionalId()))
                .forEach(one -> all.getOrDefault(one.professionalId(), new ArrayList<>())
                        .add(new Stretch(one.from(), one.until(), one.restHours(), false)));
        return all.entrySet().stream()
                .filter(one -> !kept(asked, zones.getOrDefault(one.getKey(), asked.zone()), one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean kept(RosterAsked asked, ZoneId zone, List<Stretch> stretches) {
        stretches.sort(Comparator.comparing(Stretch::from));
        Stretch run = null;
        for (Stretch next : stretches) {
            if (run == null) {
                run = next;
                continue;
            }
            boolean looked = run.isNew() || next.isNew();
            int rest = Math.max(run.restHours(), next.restHours());
            Duration gap = Duration.between(run.until(), next.from());
            if (looked && (gap.isNegative() || (!gap.isZero() && gap.compareTo(Duration.ofHours(rest)) < 0))) {
                return false;
            }
            run = gap.isZero() ? new Stretch(run.from(), next.until(), rest, looked) : next;
            if (run.isNew() && tooLong(asked, run)) {
                return false;
            }
        }
        return stretches.stream().noneMatch(one -> one.isNew() && tooLong(asked, one))
                && hoursKept(asked, zone, stretches);
    }

    private static boolean tooLong(RosterAsked asked, Stretch run) {
        return Duration.between(run.from(), run.until()).compareTo(Duration.ofHours(asked.longestShiftHours())) > 0;
    }

    private static boolean hoursKept(RosterAsked asked, ZoneId zone, List<Stretch> stretches) {
        Map<LocalDate, Long> days = new HashMap<>();
        Map<LocalDate, Long> weeks = new HashMap<>();
        Set<LocalDate> newDays = new HashSet<>();
        Set<LocalDate> newWeeks = new HashSet<>();
        long own = 0;
        for (Stretch stretch : stretches) {
            for (Instant at = stretch.from(); at.isBefore(stretch.until()); ) {
                LocalDate day = at.atZone(zone).toLocalDate();
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                Instant midnight = day.plusDays(1).atStartOfDay(zone).toInstant();
                Instant until = midnight.isBefore(stretch.until()) ? midnight : stretch.until();
                long minutes = Duration.between(at, until).toMinutes();
                days.merge(day, minutes, Long::sum);
                weeks.merge(monday, minutes, Long::sum);
                own += stretch.isNew() ? minutes : 0;
                if (stretch.isNew()) {
                    newDays.add(day);
                    newWeeks.add(monday);
                }
                at = until;
            }
        }
        return own <= 60L * (asked.hoursEach() + asked.overtimeHours())
                && days.entrySet().stream()
                        .noneMatch(one -> newDays.contains(one.getKey()) && one.getValue() > 60L * asked.hoursPerDay())
                && weeks.entrySet().stream()
                        .noneMatch(
                                one -> newWeeks.contains(one.getKey()) && one.getValue() > 60L * asked.hoursPerWeek());
    }
}
