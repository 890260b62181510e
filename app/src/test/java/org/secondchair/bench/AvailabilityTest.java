package org.secondchair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.bench.generator.SampleProfessionals;
import org.secondchair.kernel.Ids;

class AvailabilityTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private static final WeeklyHours OFFICE =
            WeeklyHours.parse("Mon-Fri 09:00-17:00").orElseThrow();

    private static Availability with(CalendarException... exceptions) {
        return new Availability(OFFICE, List.of(exceptions), ZoneId.of("Europe/Lisbon"));
    }

    private static CalendarException absent(LocalDate from, LocalDate until) {
        return new CalendarException(Ids.next(), CalendarException.Kind.ABSENT, from, until, null, "", null);
    }

    @Test
    void readsAndWritesHoursAsPeopleTypeThem() {
        String text = "Mon-Thu 09:00-17:30; Fri 09:00-13:00; Sun 18:00-24:00";
        assertThat(WeeklyHours.parse(text).orElseThrow().text()).isEqualTo(text);
        assertThat(WeeklyHours.parse("sat - mon 8:00 - 9:30").orElseThrow().text())
                .isEqualTo("Mon 08:00-09:30; Sat-Sun 08:00-09:30");
        assertThat(WeeklyHours.parse("").orElseThrow()).isEqualTo(WeeklyHours.NONE);
        assertThat(WeeklyHours.parse("Mon 9-17")).isEmpty();
        assertThat(WeeklyHours.parse("Mon 17:00-09:00")).isEmpty();
        assertThat(WeeklyHours.parse("Mon 09:75-17:00")).isEmpty();
    }

    @Test
    void absenceTakesTheDayAndExtraHoursStandInsteadOfTheUsual() {
        var saturday = new CalendarException(
                Ids.next(),
                CalendarException.Kind.EXTRA,
                MONDAY.plusDays(5),
                MONDAY.plusDays(5),
                new WeeklyHours.Stretch(600, 900),
                "",
                null);
        Availability availability = with(absent(MONDAY, MONDAY.plusDays(1)), saturday);
        assertThat(availability.on(MONDAY)).isEmpty();
        assertThat(availability.on(MONDAY.plusDays(2))).contains(new WeeklyHours.Stretch(540, 1020));
        assertThat(availability.on(MONDAY.plusDays(5))).contains(new WeeklyHours.Stretch(600, 900));
        assertThat(availability.minutesInWeekFrom(MONDAY)).isEqualTo(3 * 480 + 300);
    }

    @Test
    void somebodyIsFreeFromADayWhenHalfTheirWeekIs() {
        assertThat(with(absent(MONDAY, MONDAY.plusDays(1))).freeFrom(MONDAY)).isTrue();
        assertThat(with(absent(MONDAY, MONDAY.plusDays(2))).freeFrom(MONDAY)).isFalse();
        assertThat(with(absent(MONDAY, MONDAY.plusDays(13))).firstFreeFrom(MONDAY, 60))
                .contains(MONDAY.plusDays(10));
        assertThat(new Availability(WeeklyHours.NONE, List.of(), ZoneId.of("UTC")).freeFrom(MONDAY))
                .isFalse();
    }

    @Test
    void spansFollowTheSummerTimeOfTheirZone() {
        List<Availability.Span> spans = with().spans(LocalDate.of(2026, 3, 27), LocalDate.of(2026, 3, 30));
        assertThat(spans)
                .containsExactly(
                        new Availability.Span(
                                Instant.parse("2026-03-27T09:00:00Z"), Instant.parse("2026-03-27T17:00:00Z")),
                        new Availability.Span(
                                Instant.parse("2026-03-30T08:00:00Z"), Instant.parse("2026-03-30T16:00:00Z")));
    }

    /** The index reckons availability on its own; it must never say anything else. */
    @Test
    void theIndexAgreesWithTheRules() {
        var index = new BenchIndex();
        List<Professional> people = SampleProfessionals.made(3, 0, 400, MONDAY).stream()
                .map(AvailabilityTest::professional)
                .toList();
        index.update(people.stream().map(Professional::id).toList(), people);
        for (int day = 0; day < 60; day += 7) {
            LocalDate on = MONDAY.plusDays(day);
            assertThat(index.find(ProfessionalQuery.ALL.freeFrom(on), null, 1_000)
                            .ids())
                    .containsExactlyInAnyOrderElementsOf(people.stream()
                            .filter(one -> one.availability().freeFrom(on))
                            .map(Professional::id)
                            .toList());
            assertThat(index.find(ProfessionalQuery.ALL.clearedOn(on), null, 1_000)
                            .ids())
                    .containsExactlyInAnyOrderElementsOf(people.stream()
                            .filter(one -> one.cleared(on))
                            .map(Professional::id)
                            .toList());
        }
        Map<String, Map<String, Integer>> counts = index.counts(ProfessionalQuery.ALL, LanguageSkill.Level.C1);
        assertThat(counts.getOrDefault("US", Map.of()).getOrDefault("es", 0)).isEqualTo((int) people.stream()
                .filter(one -> one.admissions().stream()
                        .anyMatch(a -> a.standing() == Admission.Standing.GOOD
                                && a.jurisdiction().startsWith("US")))
                .filter(one -> one.profile().languages().stream()
                        .anyMatch(skill ->
                                skill.code().equals("es") && skill.level().compareTo(LanguageSkill.Level.C1) >= 0))
                .count());
    }

    static Professional professional(NewProfessional made) {
        UUID id = Ids.next();
        return new Professional(
                id,
                new UUID(0, 1),
                null,
                made.reference(),
                made.profile(),
                true,
                1,
                Instant.EPOCH,
                made.admissions().stream()
                        .map(stated -> new Admission(
                                Ids.next(),
                                stated.jurisdiction(),
                                stated.barNumber(),
                                stated.standing(),
                                stated.admittedOn(),
                                made.checks().stream()
                                        .filter(check -> check.admission().equals(stated))
                                        .map(check -> new Admission.SourceCheck(check.checkedOn(), id, "x"))
                                        .findFirst()
                                        .orElse(null)))
                        .toList(),
                made.rates(),
                made.vetting().stream()
                        .map(item -> new VettingItem(
                                Ids.next(), item.kind(), item.evidence(), item.checkedOn(), id, item.expiresOn()))
                        .toList(),
                made.exceptions());
    }
}
