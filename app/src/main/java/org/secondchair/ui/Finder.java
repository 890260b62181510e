package org.secondchair.ui;

import java.util.List;

/** Finds things by name for the quick-open box. Sees only what the acting person may see. */
public interface Finder {
    /** @param limit at most so many, best first */
    List<Found> find(String text, int limit);
}
