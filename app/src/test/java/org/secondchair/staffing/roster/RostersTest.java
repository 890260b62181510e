package org.secondchair.staffing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.RosterOutcome.Lack;
import org.secondchair.staffing.roster.RosterOutcome.Lifted;
import org.secondchair.staffing.roster.RosterOutcome.Rule;
import org.secondchair.staffing.roster.RosterRequest.Demand;
import org.secondchair.staffing.roster.RosterRequest.Need;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.roster.RosterRequest.Rules;
import org.secondchair.staffing.roster.RosterRequest.Window;
import org.secondchair.staffing.solving.Limit;

class RostersTest {
    private static final Limit LIMIT = Limit.ofSeconds(10);

    private static List<Demand> each(int blocks, int people) {
        return IntStream.range(0, blocks)
                .mapToObj(block -> new Demand(block, people, 0, List.of()))
                .toList();
    }

    private static RosterRequest request(int blocks, List<Person> people, List<Demand> demands, Rules rules) {
        return new RosterRequest(Crews.USD, Crews.FRIDAY, blocks, people, demands, rules);
    }

    private static List<Person> free(int count, int contractHours) {
        return IntStream.range(0, count)
                .mapToObj(i -> Crews.free(i, contractHours, 50))
                .toList();
    }

    @Test
    void workIsSpreadEvenly() {
        RosterRequest request = request(12, free(6, 40), each(12, 2), Rules.USUAL);
        RosterOutcome outcome = Rosters.plan(request, LIMIT);
        assertThat(outcome).isInstanceOf(RosterOutcome.Covered.class);
        Map<Object, Integer> blocks = outcome.roster().shifts().stream()
                .collect(Collectors.groupingBy(Shift::person, Collectors.summingInt(Shift::blocks)));
        assertThat(blocks.values()).allMatch(count -> count >= 3 && count <= 5);
    }

    @Test
    void fewLongShiftsAreTakenInsteadOfManyShortOnes() {
        RosterRequest request = request(6, free(4, 40), each(6, 1), Rules.USUAL);
        assertThat(Rosters.plan(request, LIMIT).roster().shifts()).hasSize(2).allMatch(shift -> shift.blocks() == 3);
    }

    @Test
    void namesTheRulesThatBindWhenOnePersonCannotCoverTheClock() {
        RosterRequest request = request(7, free(1, 40), each(7, 1), new Rules(8, 2, 24, 48, 0, 50, 0, 0));
        RosterOutcome outcome = Rosters.plan(request, LIMIT);
        assertThat(outcome).isInstanceOfSatisfying(RosterOutcome.Short.class, lack -> {
            assertThat(lack.certain()).isTrue();
            assertThat(lack.shortfalls()).hasSize(3).allSatisfy(one -> {
                assertThat(one.lack()).isEqualTo(new Lack.People());
                assertThat(one.missing()).isEqualTo(1);
                assertThat(one.heldBack()).isNotEmpty();
            });
            assertThat(lack.binding())
                    .containsExactly(new Lifted(Rule.CONSECUTIVE_BLOCKS, 0), new Lifted(Rule.REST, 2));
        });
    }

    @Test
    void namesOvertimeWhenHoursRunOut() {
        RosterRequest request = request(4, free(1, 4), each(4, 1), new Rules(4, 4, 24, 48, 4, 50, 0, 0));
        assertThat(Rosters.plan(request, LIMIT)).isInstanceOfSatisfying(RosterOutcome.Short.class, lack -> {
            assertThat(lack.shortfalls()).hasSize(2);
            assertThat(lack.binding()).containsExactly(new Lifted(Rule.OVERTIME_CAP, 0));
        });
    }

    @Test
    void tooFewPeopleWhateverTheRulesLeaveNothingToLift() {
        RosterRequest request = request(2, free(1, 40), each(2, 3), Rules.USUAL);
        assertThat(Rosters.plan(request, LIMIT)).isInstanceOfSatisfying(RosterOutcome.Short.class, lack -> {
            assertThat(lack.binding()).isEmpty();
            assertThat(lack.shortfalls())
                    .extracting(RosterOutcome.Shortfall::missing)
                    .containsExactly(2, 2);
        });
    }

    @Test
    void aSupervisorAndASpeakerAreInTheBlockThatAsksForThem() {
        List<Person> people = new ArrayList<>();
        people.add(with(0, Set.of(), Set.of(), false, 30));
        people.add(with(1, Set.of("privilege"), Set.of("de"), false, 60));
        people.add(with(2, Set.of(), Set.of(), true, 90));
        Demand demand = new Demand(0, 2, 1, List.of(new Need(Need.Kind.LANGUAGE, "de", 1)));
        Roster roster = Rosters.plan(request(1, people, List.of(demand), Rules.USUAL), LIMIT)
                .roster();
        assertThat(roster.shifts()).extracting(Shift::person).containsExactly(Crews.id(1), Crews.id(2));
        assertThat(roster.coverage().getFirst()).isEqualTo(new Roster.Coverage(0, 2, 2, 1, 1));
    }

    private static Person with(int number, Set<String> skills, Set<String> languages, boolean supervises, int rate) {
        return new Person(
                Crews.id(number),
                ZoneId.of("UTC"),
                Crews.always(),
                Set.of(),
                skills,
                languages,
                supervises,
                40,
                Money.of(String.valueOf(rate), "USD"));
    }

    @Test
    void nobodyWorksOnTheirOwnHolidayWhichIsADayOfTheirOwnCalendar() {
        Person brisbane = new Person(
                Crews.id(1),
                ZoneId.of("Australia/Brisbane"),
                Crews.always(),
                Set.of(LocalDate.of(2026, 3, 21)),
                Set.of(),
                Set.of(),
                true,
                40,
                Money.of("50", "USD"));
        // 20:00 UTC on Friday is 06:00 on Saturday in Brisbane; the holiday ends with block 4
        RosterRequest request = request(6, List.of(brisbane), each(6, 1), Rules.USUAL);
        assertThat(Rosters.plan(request, LIMIT).roster().shifts()).containsExactly(new Shift(Crews.id(1), 5, 1));
    }

    @Test
    void availabilityFollowsTheClockWhenItIsPutForward() {
        Person berlin = new Person(
                Crews.id(1),
                ZoneId.of("Europe/Berlin"),
                List.of(new Window(DayOfWeek.SUNDAY, LocalTime.of(8, 0), 240)),
                Set.of(),
                Set.of(),
                Set.of(),
                true,
                40,
                Money.of("50", "USD"));
        // clocks go forward on 29 March 2026: 08:00 in Berlin is then 06:00 UTC, a week before it is 07:00
        RosterRequest after = new RosterRequest(
                Crews.USD, Instant.parse("2026-03-29T06:00:00Z"), 1, List.of(berlin), each(1, 1), Rules.USUAL);
        RosterRequest before = new RosterRequest(
                Crews.USD, Instant.parse("2026-03-22T06:00:00Z"), 1, List.of(berlin), each(1, 1), Rules.USUAL);
        assertThat(Rosters.plan(after, LIMIT)).isInstanceOf(RosterOutcome.Covered.class);
        assertThat(Rosters.plan(before, LIMIT)).isInstanceOf(RosterOutcome.Short.class);
    }

    @Test
    void aDropOutIsReplacedFromTheReserveAndNobodyElseIsMoved() {
        RosterRequest request = request(6, free(5, 40), each(6, 2), Rules.USUAL);
        Roster before = Rosters.plan(request, LIMIT).roster();
        Shift lost = before.shifts().stream()
                .filter(shift -> shift.firstBlock() >= 2)
                .findFirst()
                .orElseThrow();
        RosterOutcome mended = Rosters.replan(request, before.shifts(), 2, Set.of(lost.person()), LIMIT);
        assertThat(mended).isInstanceOf(RosterOutcome.Covered.class);
        assertThat(mended.roster().stages())
                .filteredOn(stage -> stage.aim() == Roster.Aim.CHANGES)
                .singleElement()
                .satisfies(stage ->
                        assertThat(stage.value()).isEqualTo(stage.bound()).isLessThanOrEqualTo(4));
    }

    @Test
    void aPastThatBrokeTheRulesIsKeptAndGivesNothingMore() {
        RosterRequest request = request(8, free(2, 40), each(8, 1), Rules.USUAL);
        List<Shift> before = List.of(new Shift(Crews.id(0), 0, 5));
        List<Shift> after =
                Rosters.replan(request, before, 5, Set.of(), LIMIT).roster().shifts();
        assertThat(after)
                .contains(new Shift(Crews.id(0), 0, 5))
                .filteredOn(shift -> shift.person().equals(Crews.id(0)))
                .hasSize(1);
        assertThat(after).contains(new Shift(Crews.id(1), 5, 3));
    }

    @Test
    void theSameSeedGivesTheSamePlan() {
        RosterRequest request = Crews.request(new java.util.Random(4), 12, 12);
        Roster one = Rosters.plan(request, LIMIT).roster();
        Roster two = Rosters.plan(request, LIMIT).roster();
        assertThat(one.reproducible()).isTrue();
        assertThat(two).isEqualTo(one);
    }
}
