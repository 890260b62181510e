package org.secondchair.bench.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads single values as people typed them. */
public final class Entered {
    private Entered() {}

    public static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    public static Optional<LocalDate> day(@Nullable String entered) {
        try {
            return text(entered).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(entered)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether there is something that is no day. */
    public static boolean noDay(@Nullable String entered) {
        return !text(entered).isEmpty() && day(entered).isEmpty();
    }

    public static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String entered) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(entered).toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Separated by commas, semicolons or line ends. */
    public static List<String> list(@Nullable String entered) {
        return Arrays.stream(text(entered).split("[,;\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
