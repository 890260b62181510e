package org.secondchair.vault;

import java.util.List;
import java.util.UUID;

/**
 * Blobs whose bytes are on the disk for good, and which nobody can read yet: hand it to {@link Vault#keep} in the
 * transaction that stores what refers to them. If that never happens, their bytes are waste and nothing else.
 */
public final class BlobBatch {
    private final UUID matterId;
    private final String keyFingerprint;
    private final List<StoredBlob> blobs;

    BlobBatch(UUID matterId, String keyFingerprint, List<StoredBlob> blobs) {
        this.matterId = matterId;
        this.keyFingerprint = keyFingerprint;
        this.blobs = List.copyOf(blobs);
    }

    UUID matterId() {
        return matterId;
    }

    String keyFingerprint() {
        return keyFingerprint;
    }

    List<StoredBlob> blobs() {
        return blobs;
    }

    public int size() {
        return blobs.size();
    }
}
