package org.secondchair.engagement;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client offers. The provider's people read all of it before they are let into the matter, so it holds nothing
 * confidential.
 *
 * @param title 1 to 200 characters, in words that may be shown to the provider
 * @param supervisorId the client's lawyer responsible for the work; null: named later, and nothing opens before
 */
public record Terms(
        String title,
        EngagementModel model,
        Price price,
        Instant dueAt,
        @Nullable UUID supervisorId) {
    public static final int LONGEST_TITLE = 200;

    public Terms {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("a title has 1 to 200 characters");
        }
    }
}
