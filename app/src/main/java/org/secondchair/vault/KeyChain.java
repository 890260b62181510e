package org.secondchair.vault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The wrapped keys that lead from the master key to one matter.
 *
 * @param matterWrapped null once destroyed
 */
record KeyChain(
        UUID organizationId,
        byte[] organizationWrapped,
        String organizationFingerprint,
        String master,
        byte @Nullable [] matterWrapped,
        String matterFingerprint,
        @Nullable Instant destroyedAt) {

    /** The matter key itself, for a short while: the caller closes it. */
    VaultKey open(MasterKeys masters, UUID matterId) {
        if (matterWrapped == null) {
            throw new MatterKeyGone(matterId);
        }
        try (VaultKey top = masters.named(master);
                VaultKey organization = top.unwrap(organizationWrapped, MasterKeys.context(organizationId))) {
            return organization.unwrap(matterWrapped, matterContext(organizationId, matterId));
        }
    }

    /** The same with the matter key gone: it was destroyed once, whatever a restored database says. */
    KeyChain gone() {
        return new KeyChain(
                organizationId,
                organizationWrapped,
                organizationFingerprint,
                master,
                null,
                matterFingerprint,
                destroyedAt == null ? Instant.EPOCH : destroyedAt);
    }

    static byte[] matterContext(UUID organizationId, UUID matterId) {
        return ("matter key " + organizationId + " " + matterId).getBytes(StandardCharsets.US_ASCII);
    }
}
