package org.secondchair.access.web;

import org.secondchair.ui.Refusal;

/** The key that a form or a program sends along, so that what is sent twice is done once. */
public final class IdempotencyKey {
    /** Header of API requests. */
    public static final String HEADER = "Idempotency-Key";
    /** Hidden field of forms. */
    public static final String FIELD = "_key";

    private IdempotencyKey() {}

    /** @throws Refusal when it is missing or of a wrong length */
    public static String checked(String key) {
        if (key.length() < 8 || key.length() > 200) {
            throw Refusal.because(Refusal.Kind.BAD_REQUEST, "access.refused.key");
        }
        return key;
    }
}
