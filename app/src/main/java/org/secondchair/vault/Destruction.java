package org.secondchair.vault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Answer to {@link MatterKeys#destroy}. */
public sealed interface Destruction {
    /**
     * The key is gone; what a certificate says.
     *
     * @param keyFingerprint of the matter key, 32 hexadecimal digits
     * @param organizationKeyFingerprint of the key that wrapped it
     * @param plainBytes sum of the contents' lengths
     * @param sealedBytes sum of what they took on the disk
     */
    record Done(
            UUID matterId,
            UUID organizationId,
            String keyFingerprint,
            String organizationKeyFingerprint,
            long blobs,
            long plainBytes,
            long sealedBytes,
            Instant at,
            UUID by)
            implements Destruction {}

    /** Somebody has a duty to preserve. */
    record Held(List<String> reasons) implements Destruction {
        public Held {
            reasons = List.copyOf(reasons);
        }
    }

    record AlreadyDestroyed(Instant at) implements Destruction {}

    /** The matter has no key, or the actor may not see it. */
    record Absent(UUID matterId) implements Destruction {}
}
