package org.secondchair.staffing.placement;

import java.util.List;

/**
 * A cap on what is logged, in minutes: told at 50, 80 and 100 %, and never passed.
 *
 * @param loggedMinutes may exceed the cap when that was set later
 */
public record HourCap(int capMinutes, int loggedMinutes) {
    static final List<Integer> PERCENTS = List.of(50, 80, 100);

    public HourCap {
        if (capMinutes <= 0 || loggedMinutes < 0) {
            throw new IllegalArgumentException("not a cap: " + capMinutes + ", logged " + loggedMinutes);
        }
    }

    public int leftMinutes() {
        return Math.max(0, capMinutes - loggedMinutes);
    }

    public boolean takes(int minutes) {
        return minutes <= leftMinutes();
    }

    /** Nothing more may be logged, and nobody works on. */
    public boolean full() {
        return leftMinutes() == 0;
    }

    /** The shares of the cap that are reached, lowest first. */
    public List<Integer> reached() {
        return PERCENTS.stream()
                .filter(percent -> 100L * loggedMinutes >= (long) percent * capMinutes)
                .toList();
    }

    /** Hours for people, such as 8 or 10:15. */
    public static String hours(int minutes) {
        return minutes % 60 == 0
                ? String.valueOf(minutes / 60)
                : minutes / 60 + ":" + (minutes % 60 < 10 ? "0" : "") + minutes % 60;
    }

    HourCap after(int minutes) {
        return new HourCap(capMinutes, loggedMinutes + minutes);
    }
}
