package org.secondchair.access.door;

import java.util.Locale;
import java.util.Optional;

/** Which passwords are taken. Length is what counts (NIST SP 800-63B, section 3.1.1); no rules of composition. */
public final class PasswordPolicy {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 200;

    /** Why a password is refused. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        REPEATS_ITSELF,
        NAMES_ITS_OWNER
    }

    private PasswordPolicy() {}

    public static Optional<Weakness> weakness(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (password.codePoints().distinct().count() < 5) {
            return Optional.of(Weakness.REPEATS_ITSELF);
        }
        String mailbox = email.toLowerCase(Locale.ROOT).replaceFirst("@.*$", "");
        String given = password.toLowerCase(Locale.ROOT);
        boolean own = given.contains(email.toLowerCase(Locale.ROOT))
                || given.replace(mailbox, "").length() < SHORTEST / 2;
        return own ? Optional.of(Weakness.NAMES_ITS_OWNER) : Optional.empty();
    }
}
