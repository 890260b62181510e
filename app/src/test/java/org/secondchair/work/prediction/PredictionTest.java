package org.secondchair.work.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.secondchair.engagement.EngagementModel;

class PredictionTest {
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");
    private static final Currency EUR = Currency.getInstance("EUR");
    /** Friday 18:00 in Lisbon, in winter time. */
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-01-16T18:00:00Z");

    private static final Instant MONDAY_MORNING = Instant.parse("2026-01-19T08:00:00Z");
    private static final Instant NEXT_FRIDAY = Instant.parse("2026-01-23T17:00:00Z");

    private static Load load(int documents, Priority priority, Instant due) {
        return new Load(documents, 50, priority, FRIDAY_EVENING, due, LISBON);
    }

    private static Forecast forecast(EngagementModel model, Load load) {
        return Prediction.of(load, Assumption.of(model, EUR));
    }

    @Test
    void aFloorFinishesOverTheWeekendWhatAnOfficeTeamCannotBegin() {
        Load weekend = load(2000, Priority.COST, MONDAY_MORNING);
        Forecast floor = forecast(EngagementModel.LPO, weekend);
        // 2,000 / 50 × 1.1 = 44 hours; 5 h on Friday night, 16 h on Saturday and on Sunday, 1 h on Monday: 4 people
        assertThat(floor.hours()).isEqualTo(44);
        assertThat(floor.people()).isEqualTo(4);
        assertThat(floor.finish()).hasValue(Instant.parse("2026-01-17T13:00:00Z"));
        assertThat(floor.inTime()).isTrue();
        assertThat(floor.cost().toString()).isEqualTo("2640.00 EUR");

        Forecast office = forecast(EngagementModel.PROJECT, weekend);
        assertThat(office.inTime()).isFalse();
        assertThat(office.people()).isEqualTo(4);
    }

    @Test
    void theFewestPeopleForCostAsManyAsUsefulForSpeed() {
        Load cheap = load(4000, Priority.COST, NEXT_FRIDAY);
        Load fast = load(4000, Priority.SPEED, NEXT_FRIDAY);
        assertThat(forecast(EngagementModel.LPO, cheap).people()).isEqualTo(4);
        // 88 hours: 22 people have half a day each
        assertThat(forecast(EngagementModel.LPO, fast).people()).isEqualTo(22);
        assertThat(forecast(EngagementModel.LPO, fast).finish().orElseThrow())
                .isBefore(forecast(EngagementModel.LPO, cheap).finish().orElseThrow());
    }

    @Test
    void qualityChecksMoreAndCostsMore() {
        Load cheap = load(4000, Priority.COST, NEXT_FRIDAY);
        Load good = load(4000, Priority.QUALITY, NEXT_FRIDAY);
        assertThat(forecast(EngagementModel.PROJECT, good).hours()).isEqualTo(100);
        assertThat(forecast(EngagementModel.PROJECT, cheap).hours()).isEqualTo(88);
        assertThat(forecast(EngagementModel.PROJECT, good).cost())
                .isGreaterThan(forecast(EngagementModel.PROJECT, cheap).cost());
    }

    @Test
    void aSecondmentIsPaidByWholeWeeksOfItsPeople() {
        // 11 hours in a week that one person can do: 40 hours at 55
        assertThat(forecast(EngagementModel.SECONDMENT, load(500, Priority.COST, NEXT_FRIDAY))
                        .cost()
                        .toString())
                .isEqualTo("2200.00 EUR");
    }

    @Test
    void aFixedFeeIsPaidForEachMonthBegun() {
        Forecast short_ = forecast(EngagementModel.MANAGED_SERVICE, load(500, Priority.COST, NEXT_FRIDAY));
        assertThat(short_.cost().toString()).isEqualTo("9500.00 EUR");
        Forecast long_ = forecast(EngagementModel.MANAGED_SERVICE, load(90_000, Priority.COST, NEXT_FRIDAY));
        assertThat(long_.inTime()).isFalse();
        assertThat(long_.cost().toString()).isEqualTo("19000.00 EUR");
    }

    @Test
    void aTrialComesFirstAndADayToDecide() {
        Forecast trial = forecast(EngagementModel.TRY_AND_BUY, load(2000, Priority.COST, NEXT_FRIDAY));
        assertThat(trial.trial()).isEqualTo(100);
        // trial 2.2 h by two people: Monday 10:06; one working day: Tuesday 10:06; 41.8 h by two: 20.9 h each
        assertThat(trial.finish()).hasValue(Instant.parse("2026-01-22T15:00:00Z"));
        assertThat(Prediction.trial(40)).isEqualTo(40);
        assertThat(Prediction.trial(1_000_000)).isEqualTo(500);
    }

    @Test
    void aRateThatWasSaidReplacesTheAssumedOne() {
        Assumption told = Assumption.of(EngagementModel.LPO, EUR).at(new BigDecimal("0.333"));
        assertThat(Prediction.of(load(1000, Priority.COST, NEXT_FRIDAY), told)
                        .cost()
                        .toString())
                .isEqualTo("366.30 EUR");
    }

    @Test
    void whatTakesMoreThanTenYearsHasNoFinish() {
        Forecast never = forecast(EngagementModel.PROJECT, load(100_000_000, Priority.COST, NEXT_FRIDAY));
        assertThat(never.finish()).isEmpty();
        assertThat(never.inTime()).isFalse();
    }

    @Test
    void aWorkingWeekSkipsNightsAndWeekendsAndKeepsLocalHoursAcrossTheClockChange() {
        assertThat(WorkingWeek.OFFICE.between(FRIDAY_EVENING, MONDAY_MORNING, LISBON))
                .isEqualTo(Duration.ZERO);
        assertThat(WorkingWeek.OFFICE.after(FRIDAY_EVENING, Duration.ofHours(9), LISBON))
                .isEqualTo(Instant.parse("2026-01-20T10:00:00Z"));
        // clocks go forward on Sunday 29 March 2026: Monday 09:00 in Lisbon is 08:00 UTC
        assertThat(WorkingWeek.OFFICE.after(Instant.parse("2026-03-27T16:00:00Z"), Duration.ofHours(2), LISBON))
                .isEqualTo(Instant.parse("2026-03-30T09:00:00Z"));
        assertThat(WorkingWeek.OFFICE.between(NEXT_FRIDAY, FRIDAY_EVENING, LISBON))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void refusesAWeekWithoutDaysAndADayPastMidnight() {
        assertThatThrownBy(() -> new WorkingWeek(Set.of(), LocalTime.of(9, 0), Duration.ofHours(8)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WorkingWeek(Set.of(DayOfWeek.MONDAY), LocalTime.of(20, 0), Duration.ofHours(8)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
