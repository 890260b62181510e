package org.secondchair.ui.web;

import java.util.List;
import org.secondchair.ui.Found;

/** What the quick-open box found, in the order of the rooms. */
public record FindPage(String text, List<Found> found) {
    public FindPage {
        found = List.copyOf(found);
    }
}
