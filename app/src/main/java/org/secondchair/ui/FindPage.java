package org.secondchair.ui;

import java.util.List;

/** What the quick-open box found, in the order of the rooms. */
public record FindPage(String text, List<Found> found) {
    public FindPage {
        found = List.copyOf(found);
    }
}
