package org.secondchair.ui;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a slot stands.
 *
 * @param subject the id of what the page is about (a matter, an engagement); null on pages about nothing in particular
 */
public record SlotContext(Visitor visitor, @Nullable UUID subject) {
    public UUID requireSubject() {
        if (subject == null) {
            throw new IllegalStateException("this slot stands on a page without a subject");
        }
        return subject;
    }
}
