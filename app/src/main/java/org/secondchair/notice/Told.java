package org.secondchair.notice;

import java.util.List;

/**
 * A sentence to tell.
 *
 * @param textKey of the sentence in the inbox; with {@code .mail} appended, of the one in the mail, which takes no
 *     arguments
 * @param link path on this server, such as {@code /engagements}
 */
public record Told(String textKey, String link, List<String> arguments) {
    public Told {
        if (!link.startsWith("/") || link.startsWith("//")) {
            throw new IllegalArgumentException("a notice leads to a path on this server: " + link);
        }
        arguments = List.copyOf(arguments);
    }

    public static Told of(String textKey, String link, String... arguments) {
        return new Told(textKey, link, List.of(arguments));
    }
}
