package org.secondchair.access.web;

import java.util.Locale;
import org.secondchair.access.door.PasswordPolicy;

/** Says why a password is not taken. */
public final class PasswordWords {
    private PasswordWords() {}

    public static String key(PasswordPolicy.Weakness weakness) {
        return "access.password." + weakness.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
