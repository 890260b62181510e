package org.secondchair.home.sample.manuscripts;

import java.time.ZoneId;
import java.util.Set;

/**
 * Somebody who writes or is written to.
 *
 * @param groups what the person may be drawn for in the generated part: {@code custodian}, {@code staff}, {@code sales} …
 */
public record Person(
        String key,
        String name,
        String address,
        String organization,
        String title,
        String phone,
        ZoneId zone,
        Set<String> groups) {
    public Person {
        groups = Set.copyOf(groups);
    }

    /** What colleagues call the person: the name without titles up to the first blank. */
    public String first() {
        return name.replaceFirst("^(Dr\\.|RA|RAin|Prof\\.) ", "").split(" ")[0];
    }

    public String last() {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    public String domain() {
        return address.substring(address.indexOf('@') + 1);
    }

    public String signature() {
        String line = title.isEmpty() ? "" : "\n" + title;
        return "-- \n" + name + line + "\n" + organization + (phone.isEmpty() ? "" : "\n" + phone);
    }
}
