package org.secondchair.staffing.shift.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Held against the rules of RFC 5545. */
class CalendarTextTest {
    private static CalendarText.Event event(String summary) {
        return new CalendarText.Event(
                "7@shifts.secondchair",
                Instant.parse("2026-11-20T09:00:00Z"),
                Instant.parse("2026-11-27T22:00:00Z"),
                Instant.parse("2026-11-28T02:00:00Z"),
                3,
                summary);
    }

    /** As a reader of section 3.1 unfolds. */
    private static String unfolded(String text) {
        return text.replace("\r\n ", "");
    }

    @Test
    void aShiftIsAnEventWithEverythingThatIsRequired() {
        String text = CalendarText.of("Shifts", List.of(event("Shift (reviewer)")));
        assertThat(text.lines())
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//Secondchair//Shifts//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:Shifts",
                        "BEGIN:VEVENT",
                        "UID:7@shifts.secondchair",
                        "DTSTAMP:20261120T090000Z",
                        "DTSTART:20261127T220000Z",
                        "DTEND:20261128T020000Z",
                        "SEQUENCE:3",
                        "SUMMARY:Shift (reviewer)",
                        "CLASS:PRIVATE",
                        "TRANSP:OPAQUE",
                        "END:VEVENT",
                        "END:VCALENDAR");
        assertThat(text).endsWith("END:VCALENDAR\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void separatorsOfTextAreEscapedAndControlCharactersLeftAway() {
        assertThat(CalendarText.escaped("a\\b;c,d\r\ne\rf\u0007g\th")).isEqualTo("a\\\\b\\;c\\,d\\ne\\nfg\th");
        assertThat(CalendarText.of("x", List.of(event("1\r\nEND:VEVENT"))).lines())
                .contains("SUMMARY:1\\nEND:VEVENT");
    }

    @Test
    void noLineIsLongerThanSeventyFiveOctetsAndNoCharacterIsCut() {
        Random random = new Random(5);
        String letters = "abc ,;\\ßé漢字😀";
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < 300; i++) {
            StringBuilder summary = new StringBuilder();
            for (int n = random.nextInt(200); n >= 0; n--) {
                summary.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String text = CalendarText.of("Shifts", List.of(event(summary.toString())));
            for (String line : text.split("\r\n")) {
                byte[] octets = line.getBytes(StandardCharsets.UTF_8);
                assertThat(octets.length).isLessThanOrEqualTo(75);
                assertThat(new String(octets, StandardCharsets.UTF_8)).isEqualTo(line);
            }
            assertThat(unfolded(text)).contains("SUMMARY:" + CalendarText.escaped(summary.toString()) + "\r\n");
        }
    }
}
