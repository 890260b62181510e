package org.secondchair.access.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Names of time zones as people choose them. */
public final class TimeZones {
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final List<String> OFFERED = KNOWN.stream()
            .filter(name ->
                    name.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
            .sorted()
            .toList();

    private TimeZones() {}

    public static boolean known(String name) {
        return KNOWN.contains(name);
    }

    /** Region and city; the abbreviations and aliases of old are accepted, not offered. */
    public static List<String> offered() {
        return OFFERED;
    }
}
