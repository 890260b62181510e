package org.secondchair.access.web;

import java.util.List;

/** What a member sees who stands before locks. */
public record LockedPage(List<Line> lines) {
    /** @param href where the condition is met; empty when the member can only wait */
    public record Line(String reason, String href) {}

    public LockedPage {
        lines = List.copyOf(lines);
    }
}
