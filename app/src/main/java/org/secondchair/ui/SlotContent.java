package org.secondchair.ui;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a higher room puts into a slot of a composite page (a matter, an engagement, the start page, the bar). Rooms
 * contribute them as beans; the page that owns the slot never learns who fills it.
 */
public interface SlotContent {
    static SlotContent of(String slot, int order, Function<SlotContext, Optional<View.Part>> part) {
        record Filled(String slot, int order, Function<SlotContext, Optional<View.Part>> part) implements SlotContent {
            @Override
            public Optional<View.Part> render(SlotContext context) {
                return part.apply(context);
            }
        }
        return new Filled(slot, order, part);
    }

    /** Name of the slot, {@code "<room>.<page>.<place>"}. */
    String slot();

    /** Within the slot, ascending. */
    int order();

    /** Empty when there is nothing to show to this visitor. */
    Optional<View.Part> render(SlotContext context);
}
