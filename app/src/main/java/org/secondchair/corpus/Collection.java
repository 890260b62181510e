package org.secondchair.corpus;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents taken in together from one source.
 *
 * @param custodian whose documents they are
 * @param source where they came from, in words
 * @param jobId the take-in; null until it was submitted
 */
public record Collection(
        UUID id,
        UUID matterId,
        String name,
        String custodian,
        String source,
        @Nullable UUID jobId,
        UUID begunBy,
        Instant begunAt) {}
