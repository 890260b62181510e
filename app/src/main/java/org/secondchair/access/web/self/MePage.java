package org.secondchair.access.web.self;

import java.util.Map;
import org.secondchair.access.Sessions;
import org.secondchair.ui.Chrome;

/** @param troubles key of what is wrong, by field */
public record MePage(
        String name, String timeZone, Sessions.Session session, boolean secondFactor, Map<String, String> troubles) {
    public MePage {
        troubles = Map.copyOf(troubles);
    }

    public String trouble(String field) {
        return troubles.getOrDefault(field, "");
    }

    /** What is wrong with a field, in words; empty when nothing is. */
    public String words(Chrome chrome, String field) {
        return trouble(field).isEmpty() ? "" : chrome.t(trouble(field));
    }
}
