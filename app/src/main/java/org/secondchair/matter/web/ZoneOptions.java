package org.secondchair.matter.web;

import java.time.ZoneId;
import java.util.List;
import org.secondchair.ui.Option;

/** Time zones by region and city, without the old abbreviations. */
final class ZoneOptions {
    private static final List<Option> ALL = ZoneId.getAvailableZoneIds().stream()
            .filter(id -> id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+")
                    || "UTC".equals(id))
            .sorted()
            .map(id -> Option.of(id, id.replace('_', ' ')))
            .toList();

    private ZoneOptions() {}

    static List<Option> all() {
        return ALL;
    }
}
