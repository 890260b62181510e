package org.secondchair.vault;

import java.time.Instant;
import java.util.UUID;

/** Answer to {@link Vault#bytes}: the cases of {@link Opened} with the whole content in memory. */
public sealed interface Fetched {
    record Content(byte[] plain) implements Fetched {}

    /** The matter's key was destroyed: nobody can read this again. */
    record Destroyed(UUID matterId, Instant at) implements Fetched {}

    /** The stored bytes are not those that were written. */
    record Damaged(UUID blobId, String what) implements Fetched {}

    /** There is no such blob in that matter, or the actor may not see it. */
    record Absent(UUID blobId) implements Fetched {}
}
