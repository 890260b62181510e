package org.secondchair.engagement.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.ui.ListQuery;

/**
 * @param toAnswer offers that wait for the acting person's answer
 * @param toCheck engagements in whose team the acting person knows of somebody who was never checked for conflicts
 */
public record EngagementListPage(
        ListQuery list,
        List<EngagementLine> toAnswer,
        List<EngagementLine> toCheck,
        List<EngagementLine> lines,
        @Nullable String next,
        boolean over) {
    public EngagementListPage {
        toAnswer = List.copyOf(toAnswer);
        toCheck = List.copyOf(toCheck);
        lines = List.copyOf(lines);
    }
}
