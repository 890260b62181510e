package org.secondchair.audit.leaf;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.tree.Hash;

/**
 * An event as a log holds it.
 *
 * @param actorId null where nobody is named: in commitments, and where the product itself counted
 * @param at in whole microseconds, as PostgreSQL keeps it
 * @param payload null once erased; {@code payloadHash} stays and keeps the leaf provable
 */
public record RecordedEvent(
        UUID id,
        EventKind kind,
        UUID organizationId,
        UUID scopeId,
        String type,
        List<UUID> subjects,
        @Nullable UUID actorId,
        @Nullable UUID actorOrganizationId,
        Instant at,
        Hash payloadHash,
        @Nullable Payload payload) {
    private static final byte LAYOUT = 1;
    private static final UUID NOBODY = new UUID(0, 0);

    public RecordedEvent {
        subjects = List.copyOf(subjects);
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * The RFC 6962 leaf hash. Its data, all numbers big-endian: layout 1, kind, organization, id, scope, length (2) and
     * UTF-8 of the type, microseconds since 1970 (8), actor, actor's organization (zeros for nobody), number of subjects
     * (4) and their ids, payload hash (32). Ids have 16 bytes.
     */
    public Hash leafHash() {
        byte[] typeBytes = type.getBytes(StandardCharsets.UTF_8);
        ByteBuffer data = ByteBuffer.allocate(2 + 5 * 16 + 2 + typeBytes.length + 8 + 4 + 16 * subjects.size() + 32);
        data.put(LAYOUT).put(kind.code());
        put(data, organizationId);
        put(data, id);
        put(data, scopeId);
        data.putShort((short) typeBytes.length).put(typeBytes);
        data.putLong(micros(at));
        put(data, actorId == null ? NOBODY : actorId);
        put(data, actorOrganizationId == null ? NOBODY : actorOrganizationId);
        data.putInt(subjects.size());
        subjects.forEach(subject -> put(data, subject));
        data.put(payloadHash.bytes());
        return Hash.leaf(data.array());
    }

    public static void put(ByteBuffer data, UUID id) {
        data.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    public static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
