package org.secondchair.vault;

import java.util.UUID;

/** A blob's row: in which segment file of its matter it lies, from which byte on, and its hashes. */
record StoredBlob(
        UUID id,
        UUID matterId,
        int version,
        int segment,
        long position,
        long plainLength,
        long sealedLength,
        byte[] contentHash,
        byte[] sealedHash) {

    BlobContext context(UUID organizationId) {
        return new BlobContext(organizationId, matterId, id, version);
    }
}
