package org.secondchair.staffing.roster;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Need;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Rules;
import org.secondchair.staffing.roster.RosterRequest.Window;

/**
 * Says which rules a plan breaks and what it lacks. Shares nothing with the search but the records, walks through time
 * by quarters of an hour, and is what tests and measurements hold the search against. Zones whose offset is no multiple
 * of a quarter of an hour are not known today.
 */
public final class RosterChecks {
    private static final Duration STEP = Duration.ofMinutes(15);
    private static final int STEPS_PER_HOUR = 4;

    private RosterChecks() {}

    /** In words for developers; empty when every rule is kept. */
    public static List<String> violations(RosterRequest request, List<Shift> shifts) {
        Map<UUID, boolean[]> cells = new HashMap<>();
        List<String> found = new ArrayList<>();
        request.people().forEach(person -> cells.put(person.id(), new boolean[request.blocks()]));
        for (Shift shift : shifts) {
            boolean[] row = cells.get(shift.person());
            if (row == null || shift.firstBlock() < 0 || shift.firstBlock() + shift.blocks() > request.blocks()) {
                found.add("outside the request: " + shift);
                continue;
            }
            for (int block = shift.firstBlock(); block < shift.firstBlock() + shift.blocks(); block++) {
                if (row[block]) {
                    found.add("twice in block " + block + ": " + shift.person());
                }
                row[block] = true;
            }
        }
        for (Person person : request.people()) {
            for (String broken : broken(request, person, cells.getOrDefault(person.id(), new boolean[0]))) {
                found.add(person.id() + " " + broken);
            }
        }
        return found;
    }

    private static List<String> broken(RosterRequest request, Person person, boolean[] row) {
        Rules rules = request.rules();
        List<String> found = new ArrayList<>();
        Map<LocalDate, Integer> days = new HashMap<>();
        Map<LocalDate, Integer> weeks = new HashMap<>();
        int steps = 0;
        int run = 0;
        int idle = Integer.MAX_VALUE / 2;
        for (int block = 0; block < row.length; block++) {
            if (!row[block]) {
                run = 0;
                idle += request.blockHours();
                continue;
            }
            if (run == 0 && idle < rules.restHours()) {
                found.add("rests " + idle + " h before block " + block);
            }
            idle = 0;
            if (++run > rules.maxConsecutiveBlocks()) {
                found.add("works " + run + " blocks on end in block " + block);
            }
            for (Instant at = request.begin(block); at.isBefore(request.begin(block + 1)); at = at.plus(STEP)) {
                ZonedDateTime local = at.atZone(person.zone());
                LocalDate day = local.toLocalDate();
                days.merge(day, 1, Integer::sum);
                weeks.merge(monday(day), 1, Integer::sum);
                steps++;
                if (person.holidays().contains(day)) {
                    found.add("works on the holiday " + day);
                }
                if (person.away().stream()
                        .anyMatch(away -> !away.from().isAfter(local.toInstant())
                                && local.toInstant().isBefore(away.until()))) {
                    found.add("is away at " + local);
                }
                if (person.week().stream().noneMatch(window -> within(window, local))) {
                    found.add("is not available at " + local);
                }
            }
        }
        days.forEach((day, count) -> {
            if (count > rules.hoursPerDay() * STEPS_PER_HOUR) {
                found.add("too much on " + day);
            }
        });
        weeks.forEach((week, count) -> {
            if (count > rules.hoursPerWeek() * STEPS_PER_HOUR) {
                found.add("too much in the week of " + week);
            }
        });
        if (steps > (person.contractHours() + rules.overtimeCapHours()) * STEPS_PER_HOUR) {
            found.add("more overtime than allowed");
        }
        return found;
    }

    private static LocalDate monday(LocalDate day) {
        LocalDate monday = day;
        while (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            monday = monday.minusDays(1);
        }
        return monday;
    }

    private static boolean within(Window window, ZonedDateTime local) {
        for (int back = 0; back <= 1; back++) {
            LocalDate day = local.toLocalDate().minusDays(back);
            if (day.getDayOfWeek() == window.day()) {
                Instant from = day.atTime(window.from()).atZone(local.getZone()).toInstant();
                Instant to = day.atTime(window.from())
                        .plusMinutes(window.minutes())
                        .atZone(local.getZone())
                        .toInstant();
                if (!local.toInstant().isBefore(from) && local.toInstant().isBefore(to)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the plan lacks from {@code firstBlock} on, counted as {@link Roster.Aim#SHORTFALL}. */
    public static long shortfall(RosterRequest request, List<Shift> shifts, int firstBlock) {
        long missing = 0;
        for (Demand demand : request.demands()) {
            if (demand.block() < firstBlock) {
                continue;
            }
            List<Person> there = request.people().stream()
                    .filter(person -> shifts.stream()
                            .anyMatch(shift -> shift.person().equals(person.id()) && shift.covers(demand.block())))
                    .toList();
            missing += Math.max(0, demand.people() - there.size());
            missing += 3L
                    * Math.max(
                            0,
                            demand.supervisors()
                                    - there.stream().filter(Person::supervises).count());
            for (Need need : demand.needs()) {
                missing += Math.max(
                        0,
                        need.people()
                                - there.stream()
                                        .filter(person -> person.has(need))
                                        .count());
            }
        }
        return missing;
    }
}
