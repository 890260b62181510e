package org.secondchair.bench.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads single values as people typed them. */
final class Entered {
    private Entered() {}

    static String text(@Nullable String entered) {
        return entered == null ? "" : entered.strip();
    }

    static Optional<LocalDate> day(@Nullable String entered) {
        try {
            return text(entered).isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text(entered)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Whether there is something that is no day. */
    static boolean noDay(@Nullable String entered) {
        return !text(entered).isEmpty() && day(entered).isEmpty();
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String entered) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(text(entered).toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** Separated by commas, semicolons or line ends. */
    static List<String> list(@Nullable String entered) {
        return Arrays.stream(text(entered).split("[,;\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
