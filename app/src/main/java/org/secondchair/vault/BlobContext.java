package org.secondchair.vault;

import java.nio.ByteBuffer;
import java.util.UUID;

/** What a ciphertext is bound to: bytes copied into the place of another blob, matter or organization do not open. */
record BlobContext(UUID organizationId, UUID matterId, UUID blobId, int version) {
    static final int FIRST_VERSION = 1;

    /** organization | matter | blob | version, 52 bytes. */
    byte[] associatedData() {
        return ByteBuffer.allocate(52)
                .putLong(organizationId.getMostSignificantBits())
                .putLong(organizationId.getLeastSignificantBits())
                .putLong(matterId.getMostSignificantBits())
                .putLong(matterId.getLeastSignificantBits())
                .putLong(blobId.getMostSignificantBits())
                .putLong(blobId.getLeastSignificantBits())
                .putInt(version)
                .array();
    }
}
