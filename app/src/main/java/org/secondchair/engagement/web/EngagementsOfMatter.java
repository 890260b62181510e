package org.secondchair.engagement.web;

import java.util.List;

/** The card on a matter's page. */
public record EngagementsOfMatter(List<EngagementLine> lines) {
    public EngagementsOfMatter {
        lines = List.copyOf(lines);
    }
}
