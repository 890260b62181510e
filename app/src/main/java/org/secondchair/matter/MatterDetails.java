package org.secondchair.matter;

import java.time.ZoneId;

/**
 * What a client says about a matter.
 *
 * @param name 1 to 200 characters
 * @param number client-matter number, 1 to 60 characters
 * @param brief what it is about, for those who work on it; may be empty, at most 20,000 characters
 */
public record MatterDetails(String name, String number, String brief, ZoneId timeZone) {
    public static final int LONGEST_NAME = 200;
    public static final int LONGEST_NUMBER = 60;
    public static final int LONGEST_BRIEF = 20_000;

    public MatterDetails {
        name = name.strip();
        number = number.strip();
        brief = brief.strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a matter's name has 1 to 200 characters");
        }
        if (number.isEmpty() || number.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException("a client-matter number has 1 to 60 characters");
        }
        if (brief.length() > LONGEST_BRIEF) {
            throw new IllegalArgumentException("a brief has at most 20,000 characters");
        }
    }
}
