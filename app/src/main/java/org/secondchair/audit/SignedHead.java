package org.secondchair.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Hash;

/**
 * The signed statement "at that time the log of this organization held {@code size} events, and their tree has this
 * root". Keep one elsewhere, and nobody can shorten or rewrite what it covers without being found out.
 *
 * @param previousSize size of the head before, so that a head taken out is noticed
 * @param key fingerprint of the public key, see {@link LogPublicKey}
 */
public record SignedHead(
        UUID organizationId, long previousSize, long size, Hash root, Instant at, String key, byte[] signature) {
    private static final byte[] DOMAIN = "secondchair log head 1\n".getBytes(StandardCharsets.US_ASCII);

    public SignedHead {
        if (previousSize < 0 || size <= previousSize) {
            throw new IllegalArgumentException("a head from %d to %d".formatted(previousSize, size));
        }
        at = at.truncatedTo(ChronoUnit.MICROS);
        signature = signature.clone();
    }

    /** The root in full, 64 hexadecimal digits. */
    public String rootDigits() {
        return root.toString();
    }

    /** For people to compare: how many events, and the first 16 bytes of the root in groups of four digits. */
    public String fingerprint() {
        return size + ":" + root.toString().substring(0, 32).replaceAll("(.{4})(?!$)", "$1-");
    }

    /** What is signed: domain line, organization (16), sizes before and now (8 each), root (32), microseconds (8). */
    byte[] statement() {
        ByteBuffer data = ByteBuffer.allocate(DOMAIN.length + 16 + 8 + 8 + Hash.BYTES + 8);
        data.put(DOMAIN);
        RecordedEvent.put(data, organizationId);
        data.putLong(previousSize).putLong(size).put(root.bytes()).putLong(RecordedEvent.micros(at));
        return data.array();
    }

    boolean says(SignedHead other) {
        return size == other.size && root.equals(other.root);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedHead head
                && Arrays.equals(statement(), head.statement())
                && key.equals(head.key)
                && Arrays.equals(signature, head.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }
}
