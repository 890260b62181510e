package org.secondchair.access.web;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Organizations;
import org.secondchair.access.door.Newcomer;
import org.secondchair.access.door.Welcome;

/** What a person enters behind a one-time link, by form or as JSON. */
record WelcomeForm(
        @Nullable String token,
        @Nullable String kind,
        @Nullable String organization,
        @Nullable String name,
        @Nullable String email,
        @Nullable String password,
        @Nullable String timeZone) {
    private static final int LONGEST = 200;

    String tokenText() {
        return text(token);
    }

    /** Everything but the password, to be shown again. */
    Map<String, String> given() {
        return Map.of(
                "kind", text(kind),
                "organization", text(organization),
                "name", text(name),
                "email", text(email),
                "timeZone", text(timeZone));
    }

    /** Keys of what is wrong, by field. */
    Map<String, String> troubles(boolean founds, boolean asksEmail) {
        Map<String, String> troubles = new HashMap<>();
        if (!named(name)) {
            troubles.put("name", "access.welcome.name-missing");
        }
        if (asksEmail && !EmailAddress.plausible(text(email))) {
            troubles.put("email", "access.email-malformed");
        }
        if (!TimeZones.known(text(timeZone))) {
            troubles.put("timeZone", "access.zone-unknown");
        }
        if (founds && !named(organization)) {
            troubles.put("organization", "access.welcome.name-missing");
        }
        if (founds
                && Arrays.stream(Organizations.Kind.values())
                        .noneMatch(known -> known.name().equals(kind))) {
            troubles.put("kind", "access.welcome.kind-missing");
        }
        return troubles;
    }

    Newcomer newcomer() {
        return new Newcomer(text(name), text(email), password == null ? "" : password, text(timeZone));
    }

    Welcome.Founding founding() {
        return new Welcome.Founding(Organizations.Kind.valueOf(text(kind)), text(organization));
    }

    private static boolean named(@Nullable String name) {
        return !text(name).isEmpty() && text(name).length() <= LONGEST;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
