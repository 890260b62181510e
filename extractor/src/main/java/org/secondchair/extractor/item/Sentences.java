package org.secondchair.extractor.item;

import org.jspecify.annotations.Nullable;

/** Turns what parsers throw into what people can read. */
public final class Sentences {

    private static final int LONGEST = 240;

    private Sentences() {}

    public static String damaged(Throwable thrown) {
        var detail = detail(thrown);
        return detail == null ? "The file is damaged." : "The file is damaged: " + detail;
    }

    /** The innermost message that says something, on one line. */
    public static @Nullable String detail(Throwable thrown) {
        String found = null;
        int depth = 0;
        for (Throwable at = thrown; at != null && depth++ < 16; at = at.getCause()) {
            var message = at.getMessage();
            if (message != null && !message.isBlank()) found = message;
        }
        if (found == null) return null;
        var line = found.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
