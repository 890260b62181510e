package org.secondchair.review;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Documents checked out to one reviewer for a time.
 *
 * @param number counts the batches of the matter, for people
 * @param leaseUntil end of the time; each decision extends it; null while the batch is ready
 * @param documents in the order in which they are shown; families and threads stand together
 */
public record Batch(
        UUID id,
        UUID matterId,
        Kind kind,
        int number,
        State state,
        @Nullable UUID reviewerId,
        @Nullable Instant leaseUntil,
        List<Place> documents) {

    /** First-level review, recheck of a sample of it, or a sample of what nobody has seen. */
    public enum Kind {
        REVIEW,
        QC,
        ELUSION
    }

    public enum State {
        READY,
        OUT,
        DONE
    }

    /** @param decided by the reviewer who holds the batch */
    public record Place(UUID documentId, int ordinal, boolean decided) {}

    public Batch {
        documents = List.copyOf(documents);
    }
}
