package org.secondchair.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event for reading.
 *
 * @param actorId null where the product itself counted
 * @param details the payload; empty where there was none, or where it was erased
 * @param index its number in the log; null for about a second, until it has one
 */
public record LoggedEvent(
        UUID id,
        Instant at,
        String type,
        @Nullable UUID actorId,
        @Nullable UUID actorOrganizationId,
        List<UUID> subjects,
        Map<String, Object> details,
        boolean erased,
        @Nullable Long index) {
    public LoggedEvent {
        subjects = List.copyOf(subjects);
        details = Map.copyOf(details);
    }
}
