package org.secondchair.ui;

import java.util.Optional;

/**
 * What a higher room puts into a slot of a composite page (a matter, an engagement, the start page, the bar). Rooms
 * contribute them as beans; the page that owns the slot never learns who fills it.
 */
public interface SlotContent {
    /** Name of the slot, {@code "<room>.<page>.<place>"}. */
    String slot();

    /** Within the slot, ascending. */
    int order();

    /** Empty when there is nothing to show to this visitor. */
    Optional<View.Part> render(SlotContext context);
}
