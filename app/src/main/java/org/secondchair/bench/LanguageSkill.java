package org.secondchair.bench;

import java.util.Locale;
import java.util.Set;

/**
 * A language somebody works in.
 *
 * @param code ISO 639-1, two lower-case letters
 */
public record LanguageSkill(String code, Level level) {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    /** Levels of the Common European Framework of Reference, lowest first. */
    public enum Level {
        A1,
        A2,
        B1,
        B2,
        C1,
        C2
    }

    public LanguageSkill {
        if (!isCode(code)) {
            throw new IllegalArgumentException("not a language of ISO 639-1: " + code);
        }
    }

    public static boolean isCode(String code) {
        return CODES.contains(code);
    }
}
