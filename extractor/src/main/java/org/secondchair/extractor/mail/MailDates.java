package org.secondchair.extractor.mail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as RFC 5322 writes them, its obsolete forms and the usual departures included. */
final class MailDates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final Map<String, Integer> ZONE_HOURS = Map.of(
            "est", -5, "edt", -4, "cst", -6, "cdt", -5, "mst", -7, "mdt", -6, "pst", -8, "pdt", -7, "cet", 1, "cest",
            2);

    private static final String TIME = "(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:\\.\\d+)?(?:\\s*([ap])\\.?m\\.?)?";
    private static final String ZONE = "(?:\\s*([+-])\\s?(\\d{1,2}):?(\\d{2})|\\s*\\(?([a-z]{1,5})\\)?)?";
    /** 5 Apr 2000 10:13:00 -0700 */
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[\\s-]+([a-z]{3})[a-z]*\\.?[\\s,-]+(\\d{2,4})[\\s,]+" + TIME + ZONE);
    /** Apr 5 10:13:00 2000 and April 5, 2000 10:13 */
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "([a-z]{3})[a-z]*\\.?\\s+(\\d{1,2}),?\\s+(?:(\\d{4}),?\\s+)?" + TIME + ZONE + "(?:\\s+(\\d{4}))?");
    /** 2000-04-05T10:13:00Z */
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})[t\\s]+" + TIME + ZONE);

    private MailDates() {}

    /** The moment, or null for what is no date. Without a zone, UTC is taken. */
    static @Nullable Instant parse(String field) {
        if (field.length() > 200) return null;
        var text = field.toLowerCase(Locale.ROOT);
        try {
            var day = DAY_FIRST.matcher(text);
            if (day.find()) return at(year(day.group(3)), month(day.group(2)), number(day.group(1)), day, 4);
            var iso = ISO.matcher(text);
            if (iso.find()) return at(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)), iso, 4);
            var month = MONTH_FIRST.matcher(text);
            if (month.find()) {
                var year = month.group(3) != null ? month.group(3) : month.group(month.groupCount());
                if (year != null) return at(number(year), month(month.group(1)), number(month.group(2)), month, 4);
            }
            return null;
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static Instant at(int year, int month, int day, Matcher m, int time) {
        int hour = number(m.group(time));
        var half = m.group(time + 3);
        if (half != null) hour = hour % 12 + (half.equals("p") ? 12 : 0);
        var seconds = m.group(time + 2);
        int second = seconds == null ? 0 : Math.min(59, number(seconds));
        var local = LocalDateTime.of(year, month, day, hour, number(m.group(time + 1)), second);
        return local.toInstant(zone(m.group(time + 4), m.group(time + 5), m.group(time + 6), m.group(time + 7)));
    }

    private static ZoneOffset zone(
            @Nullable String sign, @Nullable String hours, @Nullable String minutes, @Nullable String name) {
        if (sign != null && hours != null && minutes != null) {
            int seconds = number(hours) * 3600 + number(minutes) * 60;
            if (seconds > 18 * 3600) return ZoneOffset.UTC;
            return ZoneOffset.ofTotalSeconds(sign.equals("-") ? -seconds : seconds);
        }
        var known = name == null ? null : ZONE_HOURS.get(name);
        return known == null ? ZoneOffset.UTC : ZoneOffset.ofHours(known);
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name) + 1;
        if (month == 0) throw new DateTimeException("no month " + name);
        return month;
    }

    /** RFC 5322, 4.3: two digits below 50 mean this century; three digits count from 1900. */
    private static int year(String digits) {
        int year = number(digits);
        if (digits.length() == 2) return year < 50 ? 2000 + year : 1900 + year;
        return digits.length() == 3 ? 1900 + year : year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
