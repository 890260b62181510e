package org.secondchair.staffing.bench;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterChecks;
import org.secondchair.staffing.roster.RosterRequest;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Need;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Rules;
import org.secondchair.staffing.roster.RosterRequest.Window;
import org.secondchair.staffing.team.Candidate;

/**
 * A weekend around the globe, from Friday evening in New York on: eighteen blocks. Demand is what a plan thrown together
 * at random covers, less a tenth, so that it is tight and can be met.
 */
final class Weekends {
    static final int BLOCKS = 18;
    private static final Instant FRIDAY = Instant.parse("2026-03-20T20:00:00Z");

    private Weekends() {}

    static RosterRequest of(long seed, int professionals) {
        SplittableRandom random = new SplittableRandom(seed ^ 0xD0E5);
        List<Person> people = new ArrayList<>();
        for (Candidate candidate : Pool.of(seed, professionals)) {
            people.add(person(candidate, random));
        }
        RosterRequest open = new RosterRequest(Pool.CURRENCY, FRIDAY, BLOCKS, people, List.of(), Rules.USUAL);
        List<Shift> sketch = sketch(open, random);
        List<Demand> demands = new ArrayList<>();
        for (int block = 0; block < BLOCKS; block++) {
            int at = block;
            List<Person> there = people.stream()
                    .filter(person ->
                            sketch.stream().anyMatch(shift -> shift.person().equals(person.id()) && shift.covers(at)))
                    .toList();
            int supervisors = (int) there.stream().filter(Person::supervises).count();
            int skilled = (int) there.stream()
                    .filter(person -> person.skills().contains("privilege"))
                    .count();
            int german = (int) there.stream()
                    .filter(person -> person.languages().contains("de"))
                    .count();
            demands.add(new Demand(
                    block,
                    there.size() * 9 / 10,
                    Math.min(1, supervisors),
                    List.of(
                            new Need(Need.Kind.SKILL, "privilege", skilled * 8 / 10),
                            new Need(Need.Kind.LANGUAGE, "de", german * 8 / 10))));
        }
        return new RosterRequest(Pool.CURRENCY, FRIDAY, BLOCKS, people, demands, Rules.USUAL);
    }

    private static Person person(Candidate candidate, SplittableRandom random) {
        LocalTime from = LocalTime.of(random.nextInt(5, 11), 0);
        int minutes = 60 * random.nextInt(10, 17);
        List<Window> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean weekend = day.compareTo(DayOfWeek.SATURDAY) >= 0;
            if (random.nextInt(10) < (weekend ? 8 : 9)) {
                week.add(new Window(day, from, minutes));
            }
        }
        Set<LocalDate> holidays = random.nextInt(12) == 0 ? Set.of(LocalDate.of(2026, 3, 20)) : Set.of();
        return new Person(
                candidate.id(),
                candidate.day().zone(),
                week,
                holidays,
                candidate.skills(),
                candidate.languages().keySet(),
                candidate.roles().contains("lead"),
                8 * random.nextInt(1, 4),
                candidate.hourlyRate());
    }

    /** Everybody in turn takes shifts at random as long as no rule is broken. */
    private static List<Shift> sketch(RosterRequest request, SplittableRandom random) {
        List<Shift> sketch = new ArrayList<>();
        for (Person person : request.people()) {
            RosterRequest alone = new RosterRequest(
                    Pool.CURRENCY, request.start(), request.blocks(), List.of(person), List.of(), request.rules());
            List<Shift> own = new ArrayList<>();
            List<Integer> starts = new ArrayList<>();
            for (int block = 0; block < request.blocks(); block++) {
                starts.add(block);
            }
            Collections.shuffle(starts, new Random(random.nextLong()));
            for (int start : starts) {
                for (int blocks = 3; blocks >= 1; blocks--) {
                    List<Shift> more = new ArrayList<>(own);
                    more.add(new Shift(person.id(), start, blocks));
                    if (start + blocks <= request.blocks()
                            && RosterChecks.violations(alone, more).isEmpty()) {
                        own = more;
                        break;
                    }
                }
            }
            sketch.addAll(own);
        }
        return sketch;
    }
}
