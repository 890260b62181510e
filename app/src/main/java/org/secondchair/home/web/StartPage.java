package org.secondchair.home.web;

import java.util.List;
import org.secondchair.matter.Matter;

/**
 * Where a person begins.
 *
 * @param matters the newest ones, a few
 */
public record StartPage(String firstName, List<Line> matters) {
    public record Line(Matter matter, boolean locked) {}

    public StartPage {
        matters = List.copyOf(matters);
    }
}
