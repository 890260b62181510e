package org.secondchair.vault;

import java.io.IOException;

/**
 * The stored bytes of a blob are not those that were written: changed, cut, swapped or read under the wrong key. Nothing
 * of the segment in question has been handed out.
 */
public final class BlobDamaged extends IOException {
    BlobDamaged(BlobContext blob, String what) {
        super("blob %s of matter %s: %s".formatted(blob.blobId(), blob.matterId(), what));
    }
}
