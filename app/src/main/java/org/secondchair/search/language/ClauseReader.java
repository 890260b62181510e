package org.secondchair.search.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads what follows the colon of a field that does not hold words: `sent:`, `size:`, `has:`.
enum ClauseReader {
    SENT {
        @Override
        Query read(int at, String value) throws Unreadable {
            Bounds bounds = Bounds.of(value);
            if (bounds.second() != null) {
                LocalDate from = bounds.first().isEmpty()
                        ? null
                        : Days.of(at, bounds.first()).from();
                LocalDate until = bounds.second().isEmpty()
                        ? null
                        : Days.of(at, bounds.second()).until();
                if (from == null && until == null) {
                    throw new Unreadable(at, "A date is missing at " + (at + 1) + ", such as 2001-05..2001-06.");
                }
                if (from != null && until != null && until.isBefore(from)) {
                    throw new Unreadable(at, "The dates at " + (at + 1) + " run backwards.");
                }
                return new Query.Sent(from, until);
            }
            Days first = Days.of(at, bounds.first());
            return switch (bounds.sign()) {
                case ">" -> new Query.Sent(first.until().plusDays(1), null);
                case ">=" -> new Query.Sent(first.from(), null);
                case "<" -> new Query.Sent(null, first.from().minusDays(1));
                case "<=" -> new Query.Sent(null, first.until());
                default -> new Query.Sent(first.from(), first.until());
            };
        }
    },
    SIZE {
        @Override
        Query read(int at, String value) throws Unreadable {
            Bounds bounds = Bounds.of(value);
            if (bounds.second() != null) {
                long from = bounds.first().isEmpty() ? 0 : Bytes.of(at, bounds.first());
                long until = bounds.second().isEmpty() ? Long.MAX_VALUE : Bytes.of(at, bounds.second());
                if (until < from) {
                    throw new Unreadable(at, "The sizes at " + (at + 1) + " run backwards.");
                }
                return new Query.Size(from, until);
            }
            long bytes = Bytes.of(at, bounds.first());
            return switch (bounds.sign()) {
                case ">" -> new Query.Size(bytes == Long.MAX_VALUE ? bytes : bytes + 1, Long.MAX_VALUE);
                case ">=" -> new Query.Size(bytes, Long.MAX_VALUE);
                case "<" -> new Query.Size(0, Math.max(0, bytes - 1));
                case "<=" -> new Query.Size(0, bytes);
                default -> new Query.Size(bytes, bytes);
            };
        }
    },
    HAS {
        @Override
        Query read(int at, String value) throws Unreadable {
            String what = value.toLowerCase(Locale.ROOT);
            if (what.equals("attachment") || what.equals("attachments")) {
                return new Query.HasAttachments();
            }
            throw new Unreadable(at, "After has: at " + (at + 1) + " only \"attachments\" is known.");
        }
    };

    /// Reads a value that starts at a place in the query.
    abstract Query read(int at, String value) throws Unreadable;

    static Optional<ClauseReader> named(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "sent", "date" -> Optional.of(SENT);
            case "size" -> Optional.of(SIZE);
            case "has" -> Optional.of(HAS);
            default -> Optional.empty();
        };
    }

    private record Bounds(
            String sign, String first, @Nullable String second) {
        private static final Pattern COMPARED = Pattern.compile("(>=|<=|>|<|=)?\\s*(.*)");

        static Bounds of(String value) {
            int dots = value.indexOf("..");
            if (dots >= 0) {
                return new Bounds("", value.substring(0, dots), value.substring(dots + 2));
            }
            Matcher compared = COMPARED.matcher(value);
            return compared.matches()
                    ? new Bounds(compared.group(1) == null ? "" : compared.group(1), compared.group(2), null)
                    : new Bounds("", value, null);
        }
    }

    /// The days that a written date names: a day, a month or a year.
    private record Days(LocalDate from, LocalDate until) {
        private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?");

        static Days of(int at, String written) throws Unreadable {
            Matcher date = WRITTEN.matcher(written);
            if (date.matches()) {
                try {
                    int year = Integer.parseInt(date.group(1));
                    if (date.group(2) == null) {
                        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
                    }
                    YearMonth month = YearMonth.of(year, Integer.parseInt(date.group(2)));
                    if (date.group(3) == null) {
                        return new Days(month.atDay(1), month.atEndOfMonth());
                    }
                    LocalDate day = month.atDay(Integer.parseInt(date.group(3)));
                    return new Days(day, day);
                } catch (DateTimeException e) {
                    throw new Unreadable(at, "There is no such date as " + written + " (at " + (at + 1) + ").");
                }
            }
            throw new Unreadable(
                    at,
                    "\"" + written + "\" at " + (at + 1)
                            + " is not a date. Write year-month-day, such as 2001-05-31, 2001-05 or 2001.");
        }
    }

    private static final class Bytes {
        private static final Pattern WRITTEN =
                Pattern.compile("(\\d{1,12})\\s*(b|kb|mb|gb|)", Pattern.CASE_INSENSITIVE);

        static long of(int at, String written) throws Unreadable {
            Matcher size = WRITTEN.matcher(written);
            if (!size.matches()) {
                throw new Unreadable(
                        at, "\"" + written + "\" at " + (at + 1) + " is not a size. Write bytes, or 300kb, 5mb, 1gb.");
            }
            long number = Long.parseLong(size.group(1));
            return switch (size.group(2).toLowerCase(Locale.ROOT)) {
                case "kb" -> number << 10;
                case "mb" -> number << 20;
                case "gb" -> number > 1L << 32 ? Long.MAX_VALUE : number << 30;
                default -> number;
            };
        }
    }
}
