package org.secondchair.bench;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours somebody works in an ordinary week, at most one stretch a day, in their own time zone. As text:
 * {@code Mon-Fri 09:00-17:00; Sat 10:00-14:00}.
 */
public record WeeklyHours(Map<DayOfWeek, Stretch> days) {
    private static final Pattern PART = Pattern.compile(
            "([A-Za-z]{3})(?:\\s*-\\s*([A-Za-z]{3}))?\\s+(\\d\\d?):(\\d\\d)\\s*-\\s*(\\d\\d?):(\\d\\d)");
    public static final WeeklyHours NONE = new WeeklyHours(Map.of());

    /**
     * @param from minute of the local day
     * @param until minute of the local day, at most 1,440
     */
    public record Stretch(int from, int until) {
        public Stretch {
            if (from < 0 || until <= from || until > 1440) {
                throw new IllegalArgumentException("not a stretch of a day: " + from + " to " + until);
            }
        }

        public int minutes() {
            return until - from;
        }

        /** {@code 09:00-17:00}. */
        public String text() {
            return clock(from) + "-" + clock(until);
        }

        private static String clock(int minute) {
            return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
        }
    }

    public WeeklyHours {
        EnumMap<DayOfWeek, Stretch> copy = new EnumMap<>(DayOfWeek.class);
        copy.putAll(days);
        days = Collections.unmodifiableMap(copy);
    }

    public Optional<Stretch> on(LocalDate day) {
        return Optional.ofNullable(days.get(day.getDayOfWeek()));
    }

    public int minutesPerWeek() {
        return days.values().stream().mapToInt(Stretch::minutes).sum();
    }

    /** Empty when the text cannot be read; an empty text is a week without hours. */
    public static Optional<WeeklyHours> parse(String text) {
        Map<DayOfWeek, Stretch> days = new EnumMap<>(DayOfWeek.class);
        for (String part : text.split("[;\\n]")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher matcher = PART.matcher(part.strip());
            if (!matcher.matches()) {
                return Optional.empty();
            }
            Optional<DayOfWeek> first = day(matcher.group(1));
            Optional<DayOfWeek> last = matcher.group(2) == null ? first : day(matcher.group(2));
            int from = minute(matcher.group(3), matcher.group(4));
            int until = minute(matcher.group(5), matcher.group(6));
            if (first.isEmpty() || last.isEmpty() || from < 0 || until <= from || until > 1440) {
                return Optional.empty();
            }
            for (DayOfWeek day = first.get(); ; day = day.plus(1)) {
                days.put(day, new Stretch(from, until));
                if (day == last.get()) {
                    break;
                }
            }
        }
        return Optional.of(new WeeklyHours(days));
    }

    private static int minute(String hour, String minute) {
        return Integer.parseInt(minute) > 59 ? -1 : Integer.parseInt(hour) * 60 + Integer.parseInt(minute);
    }

    private static Optional<DayOfWeek> day(String word) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).equalsIgnoreCase(word)) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }

    /** As {@link #parse} reads it: days in a row with the same hours together. */
    public String text() {
        List<String> parts = new ArrayList<>();
        DayOfWeek[] week = DayOfWeek.values();
        for (int i = 0; i < week.length; i++) {
            Stretch stretch = days.get(week[i]);
            if (stretch == null) {
                continue;
            }
            int first = i;
            while (i + 1 < week.length && stretch.equals(days.get(week[i + 1]))) {
                i++;
            }
            parts.add(name(week[first]) + (first == i ? "" : "-" + name(week[i])) + " " + stretch.text());
        }
        return String.join("; ", parts);
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }
}
