package org.secondchair.staffing.shift.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestRulesTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    /** The days that a job would make, looking every few minutes whether one is due. */
    private static List<LocalDate> days(Instant starts, Instant ends, ZoneId zone, Duration every) {
        List<LocalDate> days = new ArrayList<>();
        for (Instant now = starts.minus(Duration.ofDays(4));
                now.isBefore(ends.plus(Duration.ofDays(4)));
                now = now.plus(every)) {
            DigestRules.due(Instant.EPOCH, starts, ends, zone, now)
                    .filter(day -> !days.contains(day))
                    .ifPresent(days::add);
        }
        return days;
    }

    @Test
    void aWeekendIsToldEachMorningFromTheOneBeforeItToTheOneAfter() {
        assertThat(days(
                        Instant.parse("2026-11-27T17:00:00Z"),
                        Instant.parse("2026-11-30T08:00:00Z"),
                        LISBON,
                        Duration.ofMinutes(7)))
                .extracting(LocalDate::toString)
                .containsExactly("2026-11-27", "2026-11-28", "2026-11-29", "2026-11-30");
    }

    @Test
    void eachLocalDayIsDueOnceOverBothChangesOfTheClock() {
        for (String sunday : List.of("2026-03-29", "2026-10-25")) {
            LocalDate change = LocalDate.parse(sunday);
            Instant starts = change.minusDays(2).atTime(9, 0).atZone(LISBON).toInstant();
            Instant ends = change.plusDays(2).atTime(8, 0).atZone(LISBON).toInstant();
            assertThat(days(starts, ends, LISBON, Duration.ofMinutes(11)))
                    .containsExactly(
                            change.minusDays(2), change.minusDays(1), change, change.plusDays(1), change.plusDays(2));
            assertThat(Duration.between(
                            DigestRules.morning(change.minusDays(1), LISBON), DigestRules.morning(change, LISBON)))
                    .isEqualTo(Duration.ofHours(sunday.contains("-03-") ? 23 : 25));
        }
    }

    @Test
    void theNextLookIsTheNextMorningUntilTheRosterIsToldOf() {
        Instant starts = Instant.parse("2026-11-27T17:00:00Z");
        Instant ends = Instant.parse("2026-11-29T17:00:00Z");
        assertThat(DigestRules.next(starts, ends, LISBON, Instant.parse("2026-11-20T12:00:00Z")))
                .contains(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(DigestRules.next(starts, ends, LISBON, Instant.parse("2026-11-28T08:00:00Z")))
                .contains(Instant.parse("2026-11-29T08:00:00Z"));
        assertThat(DigestRules.next(starts, ends, LISBON, Instant.parse("2026-11-30T07:59:00Z")))
                .contains(Instant.parse("2026-11-30T08:00:00Z"));
        assertThat(DigestRules.next(starts, ends, LISBON, Instant.parse("2026-11-30T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void nothingIsDueForTheMorningBeforeARosterWasPublished() {
        Instant starts = Instant.parse("2026-11-27T17:00:00Z");
        Instant ends = Instant.parse("2026-11-29T17:00:00Z");
        Instant published = Instant.parse("2026-11-27T16:00:00Z");
        assertThat(DigestRules.due(published, starts, ends, LISBON, published.plusSeconds(5)))
                .isEmpty();
        assertThat(DigestRules.due(published, starts, ends, LISBON, Instant.parse("2026-11-28T09:30:00Z")))
                .contains(LocalDate.parse("2026-11-28"));
    }
}
