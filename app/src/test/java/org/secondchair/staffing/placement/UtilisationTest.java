package org.secondchair.staffing.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.secondchair.staffing.placement.Utilisation.Week;

class UtilisationTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);

    private static List<Week> weeks(Integer capMinutes, Map<LocalDate, Integer> logged) {
        return Utilisation.weeks(
                MONDAY.plusDays(2), MONDAY.plusDays(22), 40, capMinutes, logged, MONDAY, MONDAY.plusDays(60));
    }

    @Test
    void aWeekIsPlannedByItsWorkingDaysWithinThePlacement() {
        assertThat(weeks(null, Map.of(MONDAY, 600)))
                .containsExactly(
                        new Week(MONDAY, 24 * 60, 600),
                        new Week(MONDAY.plusDays(7), 40 * 60, 0),
                        new Week(MONDAY.plusDays(14), 40 * 60, 0),
                        new Week(MONDAY.plusDays(21), 16 * 60, 0));
    }

    @Test
    void nothingIsPlannedBeyondACap() {
        assertThat(weeks(50 * 60, Map.of())).extracting(Week::plannedMinutes).containsExactly(24 * 60, 26 * 60);
    }

    @Test
    void somebodyIsIdleAfterTwoCompleteWeeksBelowSixtyPercent() {
        LocalDate third = MONDAY.plusDays(14);
        assertThat(Utilisation.idleSince(weeks(null, Map.of()), third)).contains(MONDAY);
        assertThat(Utilisation.idleSince(weeks(null, Map.of()), third.minusDays(1)))
                .as("the second week is not over")
                .isEmpty();
        assertThat(Utilisation.idleSince(weeks(null, Map.of(MONDAY, 864)), third))
                .as("sixty percent of the first is enough")
                .isEmpty();
        assertThat(Utilisation.idleSince(weeks(null, Map.of(MONDAY, 863)), third))
                .contains(MONDAY);
        assertThat(Utilisation.idleSince(weeks(null, Map.of(MONDAY, 1440)), third.plusDays(9)))
                .contains(MONDAY.plusDays(7));
    }

    @Test
    void whoeverIsLongGoneIsNotIdle() {
        assertThat(Utilisation.idleSince(weeks(null, Map.of()), MONDAY.plusDays(90)))
                .isEmpty();
    }

    @Test
    void aWeekIsOverstaffedByHowManyCouldHaveBeenSpared() {
        Week little = new Week(MONDAY, 2400, 600);
        Week much = new Week(MONDAY, 2400, 2400);
        assertThat(Utilisation.surplus(List.of(much, much))).isZero();
        assertThat(Utilisation.surplus(List.of(little, little, little, little))).isEqualTo(3);
        assertThat(Utilisation.surplus(List.of(much, little))).isZero();
        assertThat(Utilisation.surplus(List.of(little))).isZero();
        assertThat(Utilisation.surplus(List.of(new Week(MONDAY, 2400, 0)))).isEqualTo(1);
        assertThat(Utilisation.surplus(List.of())).isZero();
    }
}
