package org.secondchair.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondchair.kernel.Money;

class FormatsTest {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private final Formats formats = new Formats(Locale.UK, ZoneId.of("Europe/London"));

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "999, 999 B",
        "1000, 1.0 kB",
        "1449, 1.4 kB",
        "9949, 9.9 kB",
        "9999, 10 kB",
        "999499, 999 kB",
        "999500, 1.0 MB",
        "23000000, 23 MB",
        "5000000000, 5.0 GB",
        "9223372036854775807, 9.2 EB"
    })
    void writesSizesWithTwoOrThreeDigits(long bytes, String shown) {
        assertThat(plain(formats.size(bytes))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT12.9S, 12 s",
        "PT60S, 1 min",
        "PT95S, 1 min 35 s",
        "PT34M59S, 34 min",
        "PT4H10M, 4 h 10 min",
        "PT47H59M, 47 h 59 min",
        "PT48H, 2 d",
        "PT63H, 2 d 15 h",
        "PT-90S, −1 min 30 s"
    })
    void writesDurationsInTheirTwoLargestUnits(Duration duration, String shown) {
        assertThat(plain(formats.duration(duration))).isEqualTo(shown);
    }

    @Test
    void writesMoneyWithItsCurrencyAndEveryDigitItHas() {
        assertThat(plain(formats.money(Money.of("38420", "GBP")))).isEqualTo("38,420.00 GBP");
        assertThat(plain(formats.money(Money.of("-1150.5", "USD")))).isEqualTo("-1,150.50 USD");
        assertThat(plain(formats.money(Money.of("12000", "JPY")))).isEqualTo("12,000 JPY");
        assertThat(plain(formats.money(Money.of("0.0425", "EUR")))).isEqualTo("0.0425 EUR");
    }

    @Test
    void writesTheMonthAsAWord() {
        assertThat(formats.date(LocalDate.of(2031, 3, 9))).isEqualTo("9 Mar 2031");
        assertThat(formats.dateTime(Instant.parse("2031-07-09T07:04:00Z"))).isEqualTo("Wed 9 Jul 2031, 08:04");
    }

    @Test
    void showsTheSameInstantInTheZoneAskedFor() {
        Instant at = Instant.parse("2029-09-15T23:42:00Z");
        assertThat(formats.dateTime(at, CHICAGO)).isEqualTo("Sat 15 Sept 2029, 18:42");
        assertThat(formats.dateTime(at)).isEqualTo("Sun 16 Sept 2029, 00:42");
        assertThat(formats.exact(at, CHICAGO)).isEqualTo("Saturday 15 September 2029, 18:42:00 (Chicago, UTC-05:00)");
        assertThat(formats.place(ZoneId.of("America/Argentina/Buenos_Aires"))).isEqualTo("Buenos Aires");
    }

    @Test
    void showsADashWhereThereIsNoNumber() {
        assertThat(formats.percent(Double.NaN)).isEqualTo("–");
        assertThat(formats.rate(0)).isEqualTo("–");
        assertThat(plain(formats.percent(0.941))).isEqualTo("94.1 %");
        assertThat(formats.rate(0.0144)).isEqualTo("52/h");
        assertThat(formats.rate(212.4)).isEqualTo("212/s");
    }

    private static String plain(String text) {
        return text.replace('\u202f', ' ');
    }
}
