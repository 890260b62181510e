package org.secondchair.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Hash;

/**
 * Somebody was handed a document's content.
 *
 * @param organizationId whose log counts it: the client's
 * @param personOrganizationId for whom the person acted
 */
public record View(
        UUID id,
        UUID organizationId,
        UUID matterId,
        UUID documentId,
        UUID personId,
        UUID personOrganizationId,
        ViewKind kind,
        Instant at) {
    private static final byte LAYOUT = 1;

    public View {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Leaf of the batch's tree: layout 1, kind, then the six ids in the record's order, then microseconds since 1970. */
    public Hash leafHash() {
        ByteBuffer data = ByteBuffer.allocate(2 + 6 * 16 + 8);
        data.put(LAYOUT).put(kind.code());
        RecordedEvent.put(data, id);
        RecordedEvent.put(data, organizationId);
        RecordedEvent.put(data, matterId);
        RecordedEvent.put(data, documentId);
        RecordedEvent.put(data, personId);
        RecordedEvent.put(data, personOrganizationId);
        data.putLong(RecordedEvent.micros(at));
        return Hash.leaf(data.array());
    }
}
