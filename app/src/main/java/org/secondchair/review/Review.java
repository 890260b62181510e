package org.secondchair.review;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The review of a matter's documents.
 *
 * @param brief what the matter is about: the ranking starts from it until documents are coded
 * @param batchSize how many documents a batch holds; a family is never split for it
 */
public record Review(
        UUID matterId,
        String brief,
        int batchSize,
        @Nullable UUID jobId,
        UUID openedBy,
        Instant openedAt,
        @Nullable Instant closedAt) {}
