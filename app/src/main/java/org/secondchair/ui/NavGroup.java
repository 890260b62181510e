package org.secondchair.ui;

import java.util.List;

/** A section of the rail as one visitor sees it. The section of today carries no heading. */
public record NavGroup(NavSection section, List<Line> lines) {
    public NavGroup {
        lines = List.copyOf(lines);
    }

    /** @param count 0 when nothing waits */
    public record Line(String textKey, String href, boolean current, int count) {}

    public boolean headed() {
        return section != NavSection.TODAY;
    }

    public String textKey() {
        return section.textKey();
    }
}
