package org.secondchair.matter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A legal affair of a client, as every member may see it, locked or not.
 *
 * @param id also the id of the scope in room access
 * @param organizationId the client's, to whom everything in the matter belongs
 * @param number the client-matter number, as the client writes it
 * @param timeZone in which the dates of this matter's documents are shown
 * @param closedAt null while the matter is open
 */
public record Matter(
        UUID id,
        UUID organizationId,
        String name,
        String number,
        ZoneId timeZone,
        Instant openedAt,
        @Nullable Instant closedAt) {
    public boolean open() {
        return closedAt == null;
    }
}
