package org.secondchair.engagement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.ListQuery;

/** @param toAnswer offers that wait for the acting person's answer */
public record EngagementListPage(
        ListQuery list,
        List<EngagementLine> toAnswer,
        List<EngagementLine> lines,
        @Nullable String next,
        boolean over) {
    public EngagementListPage {
        toAnswer = List.copyOf(toAnswer);
        lines = List.copyOf(lines);
    }
}
