package org.secondchair.staffing.shift.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes a calendar as RFC 5545 has it: lines of at most 75 octets, folded between characters and never within one (3.1),
 * ended by CR LF; text with its separators escaped (3.3.11); times in UTC (3.3.5, form 2), so that no time zone has to be
 * told.
 */
final class CalendarText {
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int MOST_OCTETS = 75;

    private CalendarText() {}

    /**
     * @param uid the same for the same event for ever
     * @param stamp when this was last said of it
     * @param sequence grows with every revision
     */
    record Event(String uid, Instant stamp, Instant from, Instant until, int sequence, String summary) {}

    static String of(String name, List<Event> events) {
        StringBuilder text = new StringBuilder();
        line(text, "BEGIN:VCALENDAR");
        line(text, "VERSION:2.0");
        line(text, "PRODID:-//Secondchair//Shifts//EN");
        line(text, "CALSCALE:GREGORIAN");
        line(text, "METHOD:PUBLISH");
        line(text, "X-WR-CALNAME:" + escaped(name));
        for (Event event : events) {
            line(text, "BEGIN:VEVENT");
            line(text, "UID:" + escaped(event.uid()));
            line(text, "DTSTAMP:" + UTC.format(event.stamp()));
            line(text, "DTSTART:" + UTC.format(event.from()));
            line(text, "DTEND:" + UTC.format(event.until()));
            line(text, "SEQUENCE:" + event.sequence());
            line(text, "SUMMARY:" + escaped(event.summary()));
            line(text, "CLASS:PRIVATE");
            line(text, "TRANSP:OPAQUE");
            line(text, "END:VEVENT");
        }
        line(text, "END:VCALENDAR");
        return text.toString();
    }

    /** Control characters other than line ends may not stand in text at all and are left away. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(point -> {
            switch ((char) Math.min(point, Character.MAX_VALUE)) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (point == '\t' || !Character.isISOControl(point)) {
                        escaped.appendCodePoint(point);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static void line(StringBuilder text, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int point = line.codePointAt(at);
            int size = Character.toString(point).getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > MOST_OCTETS) {
                text.append("\r\n ");
                octets = 1; // the space that goes on
            }
            text.appendCodePoint(point);
            octets += size;
            at += Character.charCount(point);
        }
        text.append("\r\n");
    }
}
