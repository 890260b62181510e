package org.secondchair.audit.leaf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.audit.tree.Hash;
import org.secondchair.kernel.Ids;

/**
 * What a counting event says of a batch of views.
 *
 * @param root of a Merkle tree over the batch's views, ordered by id
 */
public record ViewCount(UUID batchId, long views, Hash root) {
    private static final String TYPE = "audit.views-counted";

    /** The event as it stands in the log of the matter's client. */
    public RecordedEvent event(UUID organizationId, UUID matterId, Instant at) {
        Payload payload = Payload.of(Map.of("views", views, "root", root.toString()));
        return new RecordedEvent(
                Ids.next(),
                EventKind.COUNT,
                organizationId,
                matterId,
                TYPE,
                List.of(batchId),
                null,
                null,
                at,
                payload.hash(),
                payload);
    }

    /** Empty where the event counts nothing. */
    public static Optional<ViewCount> in(RecordedEvent event) {
        if (event.kind() != EventKind.COUNT || !event.type().equals(TYPE) || event.payload() == null) {
            return Optional.empty();
        }
        Map<String, Object> values = event.payload().values();
        if (event.subjects().size() != 1
                || !(values.get("views") instanceof Number views)
                || !(values.get("root") instanceof String root)) {
            return Optional.empty();
        }
        return Optional.of(new ViewCount(event.subjects().getFirst(), views.longValue(), Hash.parse(root)));
    }
}
