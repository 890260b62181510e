package org.secondchair.work;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Money;
import org.secondchair.work.prediction.Priority;

/**
 * Work handed over under an engagement, as everybody on the engagement may see it. What it says of the matter is what
 * the client chose to say; the instructions are kept apart.
 *
 * @param documents how many, as the client reckons
 * @param documentsNote which ones, in the client's words; may be empty
 * @param predicted what the client was told to expect when handing over
 */
public record Request(
        UUID id,
        UUID engagementId,
        UUID matterId,
        UUID clientOrganizationId,
        UUID providerOrganizationId,
        Kind kind,
        String title,
        int documents,
        String documentsNote,
        Instant dueAt,
        Priority priority,
        Predicted predicted,
        UUID handedOverById,
        String handedOverBy,
        Instant handedOverAt,
        RequestState state,
        Instant changedAt) {
    /** What is to be done. */
    public enum Kind {
        DOCUMENT_REVIEW
    }

    /** @param finish null: not within ten years */
    public record Predicted(int people, @Nullable Instant finish, Money cost) {}
}
