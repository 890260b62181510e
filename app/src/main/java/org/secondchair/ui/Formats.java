package org.secondchair.ui;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.secondchair.kernel.Money;

/**
 * Numbers, dates, durations, money and sizes as people read them. Dates are written with the month as a word: a
 * reader in New York and one in London must not see two days in the same digits.
 *
 * @param zone used where no other zone is given
 */
public record Formats(Locale locale, ZoneId zone) {
    /** A narrow space that does not break: a number and its unit stay on one line. */
    private static final String THIN = "\u202f";

    private static final String[] SIZE_UNITS = {"B", "kB", "MB", "GB", "TB", "PB", "EB"};

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String number(double number, int digits) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return Double.isFinite(number) ? format.format(number) : "–";
    }

    /** @param share 1.0 is 100 % */
    public String percent(double share) {
        return Double.isFinite(share) ? number(share * 100, 1) + THIN + "%" : "–";
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        int digits = Math.max(0, money.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(Math.max(digits, money.amount().scale()));
        BigDecimal amount = money.amount();
        return format.format(amount) + THIN + money.currency().getCurrencyCode();
    }

    /** Decimal units, three digits at most: 999 B, 1.4 kB, 23 MB. */
    public String size(long sizeBytes) {
        double value = sizeBytes;
        int unit = 0;
        while (value >= 999.5 && unit < SIZE_UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String shown = unit > 0 && value < 9.95 ? number(value, 1) : number(Math.round(value));
        return shown + THIN + SIZE_UNITS[unit];
    }

    /** The two largest units that say anything: 2 d 3 h, 4 h 10 min, 34 min, 12 s. */
    public String duration(Duration duration) {
        long seconds = Math.abs(duration.toSeconds());
        String sign = duration.isNegative() && seconds > 0 ? "−" : "";
        if (seconds < 60) {
            return sign + seconds + THIN + "s";
        }
        long minutes = seconds / 60;
        if (minutes < 60) {
            return sign + two(minutes, "min", minutes < 10 ? seconds % 60 : 0, "s");
        }
        long hours = minutes / 60;
        return sign + (hours < 48 ? two(hours, "h", minutes % 60, "min") : two(hours / 24, "d", hours % 24, "h"));
    }

    /** Things in an hour when a second brings less than one, else in a second. */
    public String rate(double perSecond) {
        if (!Double.isFinite(perSecond) || perSecond <= 0) {
            return "–";
        }
        return perSecond < 1
                ? number(Math.round(perSecond * 3600)) + "/h"
                : number(perSecond, perSecond < 10 ? 1 : 0) + "/s";
    }

    public String date(LocalDate date) {
        return pattern("d MMM uuuu").format(date);
    }

    public String date(Instant at) {
        return date(at, zone);
    }

    public String date(Instant at, ZoneId zone) {
        return date(at.atZone(zone).toLocalDate());
    }

    public String time(Instant at) {
        return time(at, zone);
    }

    public String time(Instant at, ZoneId zone) {
        return pattern("HH:mm").format(at.atZone(zone));
    }

    public String dateTime(Instant at) {
        return dateTime(at, zone);
    }

    public String dateTime(Instant at, ZoneId zone) {
        return pattern("EEE d MMM uuuu, HH:mm").format(at.atZone(zone));
    }

    /** With seconds, the zone's name and its distance from UTC, for titles and reports: nobody has to guess. */
    public String exact(Instant at, ZoneId zone) {
        String offset = zone.getRules().getOffset(at).getId();
        return pattern("EEEE d MMMM uuuu, HH:mm:ss").format(at.atZone(zone)) + " (" + place(zone) + ", UTC"
                + ("Z".equals(offset) ? "" : offset) + ")";
    }

    /** The zone as people call it: the city of its id, else its own name. */
    public String place(ZoneId zone) {
        String id = zone.getId();
        int slash = id.lastIndexOf('/');
        return slash < 0
                ? zone.getDisplayName(TextStyle.SHORT, locale)
                : id.substring(slash + 1).replace('_', ' ');
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, locale);
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return large + THIN + largeUnit + (small == 0 ? "" : " " + small + THIN + smallUnit);
    }
}
