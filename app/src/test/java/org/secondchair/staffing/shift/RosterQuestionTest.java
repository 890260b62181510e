package org.secondchair.staffing.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.bench.Availability;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.WeeklyHours;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.roster.Roster;
import org.secondchair.staffing.roster.RosterChecks;
import org.secondchair.staffing.roster.RosterOutcome;
import org.secondchair.staffing.roster.Rosters;
import org.secondchair.staffing.shift.RosterQuestion.Away;
import org.secondchair.staffing.shift.RosterQuestion.Busy;
import org.secondchair.staffing.solving.Limit;

/** What is asked of the kernel keeps rest and hours over all rosters, whatever the answer. */
class RosterQuestionTest {
    private static final List<String> ZONES =
            List.of("Europe/Lisbon", "America/New_York", "Asia/Kolkata", "Asia/Tokyo", "Australia/Brisbane");
    private static final List<String> PLACES = List.of("PT", "US-NY", "IN", "JP", "AU");
    private static final Limit SHORT = Limit.ofSeconds(1);

    static RosterAsked asked(LocalDateTime from, int hours, int byDay, int byNight, int supervisors) {
        return new RosterAsked(
                ZoneId.of("Europe/Lisbon"),
                from,
                from.plusHours(hours),
                4,
                byDay,
                byNight,
                LocalTime.of(8, 0),
                LocalTime.of(20, 0),
                supervisors,
                11,
                12,
                12,
                48,
                24,
                8,
                List.of());
    }

    static RosterPerson person(int number, String zone, String place, String week, SeatRole role) {
        return new RosterPerson(
                new UUID(3, number),
                "Person " + number,
                null,
                role,
                List.of(place),
                new Availability(WeeklyHours.parse(week).orElseThrow(), List.of(), ZoneId.of(zone)),
                Money.of(String.valueOf(40 + number % 7), "EUR"),
                null);
    }

    private static List<RosterPerson> people(Random random, int count) {
        List<RosterPerson> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = random.nextInt(ZONES.size());
            int from = random.nextInt(0, 10);
            people.add(person(
                    i,
                    ZONES.get(at),
                    PLACES.get(at),
                    "Mon-Sun %02d:00-%02d:00".formatted(from, from + 8 + random.nextInt(7)),
                    i % 4 == 0 ? SeatRole.LEAD : SeatRole.REVIEWER));
        }
        return people;
    }

    private static List<Shift> shifts(RosterAsked asked, RosterQuestion question, RosterOutcome outcome) {
        return question.own(outcome.roster().shifts()).stream()
                .map(planned -> shift(asked, planned))
                .toList();
    }

    private static Shift shift(RosterAsked asked, Roster.Shift planned) {
        return new Shift(
                new UUID(1, 1),
                new UUID(planned.person().getLeastSignificantBits(), planned.firstBlock()),
                new UUID(1, 2),
                new UUID(1, 3),
                planned.person(),
                "",
                SeatRole.REVIEWER,
                false,
                "",
                asked.restHours(),
                asked.begin(planned.firstBlock()),
                asked.begin(planned.firstBlock() + planned.blocks()));
    }

    private static Map<UUID, ZoneId> zones(List<RosterPerson> people) {
        Map<UUID, ZoneId> zones = new HashMap<>();
        people.forEach(one -> zones.put(one.professionalId(), one.availability().zone()));
        return zones;
    }

    @Test
    void restAndHoursHoldOverRosterAfterRosterWhateverTheGrid() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<RosterPerson> people = people(random, 12);
            List<Busy> busy = new ArrayList<>();
            LocalDateTime from = LocalDateTime.of(2026, 3, 27, 17, 0); // over the change of the clock in Europe
            for (int roster = 0; roster < 3; roster++) {
                RosterAsked asked = asked(from, 24, 3, 2, 1);
                RosterQuestion question = RosterQuestion.of(asked, people, busy, List.of());
                RosterOutcome outcome = Rosters.plan(question.request(), question.worked(), question.before(), SHORT);
                List<Shift> shifts = shifts(asked, question, outcome);
                assertThat(RosterChecks.violations(
                                question.request(), outcome.roster().shifts()))
                        .as("seed %s roster %s", seed, roster)
                        .isEmpty();
                assertThat(RestRules.broken(asked, zones(people), shifts, busy))
                        .as("seed %s roster %s", seed, roster)
                        .isEmpty();
                shifts.forEach(one -> busy.add(
                        new Busy(one.lineage(), one.professionalId(), one.startsAt(), one.endsAt(), one.restHours())));
                from = from.plusHours(24 + random.nextInt(3));
            }
            assertThat(busy).isNotEmpty();
        }
    }

    @Test
    void nobodyWorksOnAPublicHolidayOfTheirPlaceNorWhenTheirCalendarSaysNo() {
        RosterPerson portuguese = person(1, "Europe/Lisbon", "PT", "Mon-Sun 00:00-24:00", SeatRole.REVIEWER);
        RosterPerson british = person(2, "Europe/London", "GB", "Mon-Sun 00:00-24:00", SeatRole.REVIEWER);
        RosterAsked asked = asked(LocalDateTime.of(2026, 12, 8, 8, 0), 8, 2, 0, 0); // a holiday in Portugal alone
        RosterQuestion question = RosterQuestion.of(asked, List.of(portuguese, british), List.of(), List.of());
        assertThat(shifts(asked, question, Rosters.plan(question.request(), SHORT)))
                .extracting(Shift::professionalId)
                .containsOnly(british.professionalId());

        RosterPerson absent = new RosterPerson(
                british.professionalId(),
                british.name(),
                null,
                british.role(),
                british.places(),
                new Availability(
                        british.availability().week(),
                        List.of(new CalendarException(
                                new UUID(5, 5),
                                CalendarException.Kind.ABSENT,
                                LocalDate.of(2026, 12, 8),
                                LocalDate.of(2026, 12, 8),
                                null,
                                "",
                                null)),
                        british.availability().zone()),
                british.hourlyRate(),
                null);
        RosterQuestion without = RosterQuestion.of(asked, List.of(absent), List.of(), List.of());
        assertThat(shifts(asked, without, Rosters.plan(without.request(), SHORT)))
                .isEmpty();
    }

    @Test
    void whatWasWorkedOnTheLastBlocksBeforeCountsForRest() {
        RosterPerson one = person(1, "Europe/Lisbon", "PT", "Mon-Sun 00:00-24:00", SeatRole.REVIEWER);
        RosterAsked asked = asked(LocalDateTime.of(2026, 4, 8, 8, 0), 24, 1, 1, 0);
        Instant start = asked.start();
        Busy night = new Busy(
                new UUID(8, 8),
                one.professionalId(),
                start.minus(Duration.ofHours(12)),
                start.minus(Duration.ofHours(4)),
                11);
        RosterQuestion question = RosterQuestion.of(asked, List.of(one), List.of(night), List.of());
        assertThat(question.before()).isEqualTo(3);
        List<Shift> shifts =
                shifts(asked, question, Rosters.plan(question.request(), question.worked(), question.before(), SHORT));
        assertThat(shifts)
                .isNotEmpty()
                .allMatch(shift -> !shift.startsAt().isBefore(night.until().plus(Duration.ofHours(11))));
    }

    @Test
    void somebodyWithTooFewHoursLeftIsLeftOutAndNamed() {
        RosterPerson full = person(1, "Europe/Lisbon", "PT", "Mon-Sun 00:00-24:00", SeatRole.REVIEWER);
        RosterPerson capped = new RosterPerson(
                new UUID(3, 9), "Capped", null, full.role(), full.places(), full.availability(), full.hourlyRate(), 3);
        RosterAsked asked = asked(LocalDateTime.of(2026, 4, 8, 8, 0), 24, 2, 0, 0);
        RosterQuestion question = RosterQuestion.of(asked, List.of(full, capped), List.of(), List.of());
        assertThat(question.leftOut()).containsExactly(capped);
    }

    @Test
    void aMendGivesAwayTheShiftAndNothingElse() {
        for (int seed = 0; seed < 8; seed++) {
            List<RosterPerson> people = people(new Random(seed), 14);
            RosterAsked asked = asked(LocalDateTime.of(2026, 5, 8, 17, 0), 48, 3, 2, 0);
            RosterQuestion question = RosterQuestion.of(asked, people, List.of(), List.of());
            List<Roster.Shift> before = question.own(
                    Rosters.plan(question.request(), SHORT).roster().shifts());
            Roster.Shift dropped = before.get(seed % before.size());
            RosterQuestion mending = RosterQuestion.of(
                    asked,
                    people,
                    List.of(),
                    List.of(new Away(
                            dropped.person(),
                            asked.begin(dropped.firstBlock()),
                            asked.begin(dropped.firstBlock() + dropped.blocks()))));
            RosterOutcome outcome =
                    Rosters.replan(mending.request(), mending.whole(before), mending.before(), Set.of(), SHORT);
            List<Roster.Shift> after = mending.own(outcome.roster().shifts());
            assertThat(RosterChecks.violations(
                            mending.request(), outcome.roster().shifts()))
                    .isEmpty();
            int changed = 0;
            for (RosterPerson one : people) {
                for (int block = 0; block < asked.blocks(); block++) {
                    boolean then = covers(before, one, block);
                    boolean given = dropped.person().equals(one.professionalId()) && dropped.covers(block);
                    changed += given || then == covers(after, one, block) ? 0 : 1;
                }
            }
            // whoever steps in changes one block for each that was lost; more only where rest pushes others
            assertThat(changed).as("seed %s", seed).isEqualTo((int) outcome.roster().stages().stream()
                    .filter(stage -> stage.aim() == Roster.Aim.CHANGES)
                    .mapToLong(Roster.Stage::value)
                    .sum());
            if (outcome instanceof RosterOutcome.Covered) {
                assertThat(changed).as("seed %s", seed).isLessThanOrEqualTo(4 * dropped.blocks());
            }
        }
    }

    private static boolean covers(List<Roster.Shift> shifts, RosterPerson person, int block) {
        return shifts.stream().anyMatch(one -> one.person().equals(person.professionalId()) && one.covers(block));
    }

    @Test
    void theRulesAtPublishingSeeWhatTheyAreFor() {
        RosterAsked asked = asked(LocalDateTime.of(2026, 4, 8, 8, 0), 24, 1, 1, 0);
        Shift shift = shift(asked, new Roster.Shift(new UUID(3, 1), 1, 2));
        Set<UUID> nobody = new HashSet<>();
        assertThat(RestRules.broken(asked, Map.of(), List.of(shift), List.of())).isEmpty();
        assertThat(RestRules.broken(asked, Map.of(), List.of(shift), List.of(busy(shift, -10, -2))))
                .containsExactly(shift.professionalId());
        assertThat(RestRules.broken(asked, Map.of(), List.of(shift), List.of(busy(shift, -14, -11))))
                .isEqualTo(List.copyOf(nobody));
        assertThat(RestRules.broken(asked, Map.of(), List.of(shift), List.of(busy(shift, 4, 9))))
                .as("at the same time")
                .isNotEmpty();
        assertThat(RestRules.broken(asked, Map.of(), List.of(shift), List.of(busy(shift, -8, 0))))
                .as("sixteen hours on end")
                .isNotEmpty();
    }

    private static Busy busy(Shift shift, int from, int until) {
        return new Busy(
                new UUID(8, 8),
                shift.professionalId(),
                shift.startsAt().plus(Duration.ofHours(from)),
                shift.startsAt().plus(Duration.ofHours(until)),
                11);
    }
}
