package org.secondchair.staffing.shift;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PublicHolidaysTest {
    private static boolean isHoliday(String place, String day) {
        LocalDate date = LocalDate.parse(day);
        return PublicHolidays.of(place, date, date).contains(date);
    }

    @Test
    void easterFallsWhereTheCalendarsHaveIt() {
        assertThat(PublicHolidays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(PublicHolidays.easter(2025)).isEqualTo("2025-04-20");
        assertThat(PublicHolidays.easter(2026)).isEqualTo("2026-04-05");
        assertThat(PublicHolidays.easter(2038)).isEqualTo("2038-04-25");
        assertThat(PublicHolidays.easter(2285)).isEqualTo("2285-03-22");
    }

    @Test
    void datesAndMovingDaysAreBothKnown() {
        assertThat(isHoliday("US-NY", "2026-11-26")).as("Thanksgiving").isTrue();
        assertThat(isHoliday("US", "2026-05-25")).as("Memorial Day").isTrue();
        assertThat(isHoliday("DE-BE", "2026-05-14")).as("Ascension").isTrue();
        assertThat(isHoliday("PT-11", "2026-04-25")).isTrue();
        assertThat(isHoliday("PT", "2026-04-24")).isFalse();
        assertThat(isHoliday("NO", "2026-05-17")).isTrue();
    }

    @Test
    void aWindowOverNewYearHasHolidaysOfBothYears() {
        assertThat(PublicHolidays.of("GB", LocalDate.parse("2026-12-24"), LocalDate.parse("2027-01-02")))
                .containsExactly(
                        LocalDate.parse("2026-12-25"), LocalDate.parse("2026-12-26"), LocalDate.parse("2027-01-01"));
    }

    @Test
    void whereNothingIsKnownNothingIsMadeUp() {
        assertThat(PublicHolidays.known("KP")).isFalse();
        assertThat(PublicHolidays.of("KP", LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31")))
                .isEmpty();
    }
}
