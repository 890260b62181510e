package org.secondchair.ui;

import java.util.List;

/**
 * One sentence told once, after something was done.
 *
 * @param textKey key of the sentence
 * @param arguments short plain values; they travel through a cookie, so nothing confidential belongs here
 */
public record Flash(Tone tone, String textKey, List<String> arguments) {
    public Flash {
        arguments = List.copyOf(arguments);
    }

    public static Flash done(String textKey, String... arguments) {
        return new Flash(Tone.GOOD, textKey, List.of(arguments));
    }

    public static Flash warning(String textKey, String... arguments) {
        return new Flash(Tone.WARN, textKey, List.of(arguments));
    }

    public static Flash failed(String textKey, String... arguments) {
        return new Flash(Tone.BAD, textKey, List.of(arguments));
    }
}
