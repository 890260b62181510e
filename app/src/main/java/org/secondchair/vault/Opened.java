package org.secondchair.vault;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;

/** Answer to {@link Vault#open}. */
public sealed interface Opened {
    /**
     * @param plain to be closed by the caller; ends in {@link BlobDamaged} where the stored bytes were changed, before
     *     any of the changed segment is handed out
     * @param length of the plain text, in bytes
     */
    record Content(InputStream plain, long length) implements Opened {}

    /** The matter's key was destroyed: nobody can read this again. */
    record Destroyed(UUID matterId, Instant at) implements Opened {}

    /** The stored bytes are not those that were written. */
    record Damaged(UUID blobId, String what) implements Opened {}

    /** There is no such blob in that matter, or the actor may not see it. */
    record Absent(UUID blobId) implements Opened {}
}
