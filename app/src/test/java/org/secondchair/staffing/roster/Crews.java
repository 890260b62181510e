package org.secondchair.staffing.roster;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Need;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Rules;
import org.secondchair.staffing.roster.RosterRequest.Window;

/** Made-up crews over a weekend, and all plans that there are for one person. */
final class Crews {
    static final Currency USD = Currency.getInstance("USD");
    static final Instant FRIDAY = Instant.parse("2026-03-20T20:00:00Z");
    static final Rules RULES = new Rules(8, 2, 12, 24, 4, 50, 30, 0);
    private static final List<String> ZONES =
            List.of("America/New_York", "Europe/Berlin", "Asia/Kolkata", "Asia/Tokyo", "Australia/Brisbane");

    private Crews() {}

    static UUID id(int number) {
        return new UUID(9, number);
    }

    /** Free around the clock, in UTC. */
    static Person free(int number, int contractHours, int rate) {
        return new Person(
                id(number),
                ZoneId.of("UTC"),
                always(),
                Set.of(),
                Set.of(),
                Set.of(),
                true,
                contractHours,
                Money.of(String.valueOf(rate), "USD"));
    }

    static List<Window> always() {
        List<Window> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new Window(day, LocalTime.MIDNIGHT, 24 * 60));
        }
        return week;
    }

    static RosterRequest request(Random random, int people, int blocks) {
        List<Person> crew = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            List<Window> week = new ArrayList<>();
            LocalTime from = LocalTime.of(random.nextInt(24), 30 * random.nextInt(2));
            for (DayOfWeek day : DayOfWeek.values()) {
                if (random.nextInt(6) > 0) {
                    week.add(new Window(day, from, 60 * random.nextInt(8, 25)));
                }
            }
            crew.add(new Person(
                    id(i),
                    ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                    week,
                    random.nextInt(4) == 0 ? Set.of(LocalDate.of(2026, 3, 21)) : Set.of(),
                    random.nextBoolean() ? Set.of("privilege") : Set.of(),
                    random.nextBoolean() ? Set.of("de") : Set.of(),
                    random.nextInt(3) == 0,
                    4 * random.nextInt(1, 7),
                    Money.of(String.valueOf(random.nextInt(2, 6) * 20), "USD")));
        }
        List<Demand> demands = new ArrayList<>();
        for (int block = 0; block < blocks; block++) {
            if (random.nextInt(5) > 0) {
                int asked = random.nextInt(0, Math.max(2, people / 2 + 1));
                demands.add(new Demand(
                        block,
                        asked,
                        random.nextInt(3) == 0 ? 1 : 0,
                        List.of(
                                new Need(Need.Kind.SKILL, "privilege", random.nextInt(0, 2)),
                                new Need(Need.Kind.LANGUAGE, "de", random.nextInt(0, 2)))));
            }
        }
        Rules rules = new Rules(
                4 * random.nextInt(1, 4),
                random.nextInt(1, 4),
                random.nextInt(8, 13),
                random.nextInt(16, 49),
                4 * random.nextInt(0, 3),
                50,
                30,
                random.nextInt(2) * 10);
        return new RosterRequest(USD, FRIDAY, blocks, crew, demands, rules);
    }

    /** All sets of shifts of one person that keep the rules. */
    static List<List<Shift>> plansOf(RosterRequest request, Person person) {
        RosterRequest alone =
                new RosterRequest(USD, request.start(), request.blocks(), List.of(person), List.of(), request.rules());
        List<List<Shift>> plans = new ArrayList<>();
        for (int bits = 0; bits < 1 << request.blocks(); bits++) {
            boolean[] row = new boolean[request.blocks()];
            for (int block = 0; block < row.length; block++) {
                row[block] = (bits & 1 << block) != 0;
            }
            List<Shift> plan = Limits.shifts(person.id(), row);
            if (RosterChecks.violations(alone, plan).isEmpty()) {
                plans.add(plan);
            }
        }
        return plans;
    }
}
