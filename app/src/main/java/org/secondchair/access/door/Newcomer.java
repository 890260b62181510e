package org.secondchair.access.door;

import java.time.ZoneId;

/**
 * What a person who comes in by a one-time link tells of themselves.
 *
 * @param timeZone IANA name
 */
public record Newcomer(String name, String email, String password, String timeZone) {
    public Newcomer {
        name = name.strip();
        email = email.strip().toLowerCase(java.util.Locale.ROOT);
        timeZone = ZoneId.of(timeZone).getId();
        if (name.isEmpty() || name.length() > 200) {
            throw new IllegalArgumentException("a name has 1 to 200 characters");
        }
    }

    @Override
    public String toString() {
        return "Newcomer[…]";
    }
}
