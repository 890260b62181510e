package org.secondchair.extractor.protocol;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself; all of it may be false.
 *
 * @param mediaType as the bytes say, e.g. {@code application/pdf}
 * @param mail present for messages only
 */
public record Facts(
        String mediaType,
        @Nullable String title,
        @Nullable String author,
        @Nullable Instant created,
        @Nullable Instant modified,
        @Nullable Integer pages,
        Set<Hidden> hidden,
        @Nullable MailFacts mail) {

    public Facts {
        hidden = hidden.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(hidden));
    }

    public static Facts ofType(String mediaType) {
        return new Facts(mediaType, null, null, null, null, null, Set.of(), null);
    }
}
