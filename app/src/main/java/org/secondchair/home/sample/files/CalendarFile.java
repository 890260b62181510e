package org.secondchair.home.sample.files;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** An .ics invitation. */
public record CalendarFile(
        String uid,
        String title,
        String place,
        String text,
        String organizer,
        List<String> attendees,
        ZonedDateTime asked,
        ZonedDateTime start,
        Duration length) {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'");

    public String write() {
        StringBuilder out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Kellmoor//Calendar//EN");
        line(out, "METHOD:REQUEST");
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + uid);
        line(out, "DTSTAMP:" + utc(asked));
        line(out, "DTSTART:" + utc(start));
        line(out, "DTEND:" + utc(start.plus(length)));
        line(out, "SUMMARY:" + escaped(title));
        line(out, "LOCATION:" + escaped(place));
        line(out, "ORGANIZER:mailto:" + organizer);
        attendees.forEach(attendee -> line(out, "ATTENDEE;ROLE=REQ-PARTICIPANT;RSVP=TRUE:mailto:" + attendee));
        line(out, "DESCRIPTION:" + escaped(text));
        line(out, "END:VEVENT");
        line(out, "END:VCALENDAR");
        return out.toString();
    }

    private static String utc(ZonedDateTime time) {
        return time.withZoneSameInstant(ZoneOffset.UTC).format(STAMP);
    }

    private static String escaped(String text) {
        return text.strip()
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folds after 60 characters: far enough below the 75 octets of RFC 5545 for any letters used here. */
    private static void line(StringBuilder out, String line) {
        for (int from = 0; from < line.length(); from += 60) {
            out.append(from == 0 ? "" : " ")
                    .append(line, from, Math.min(line.length(), from + 60))
                    .append("\r\n");
        }
    }
}
