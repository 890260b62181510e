package org.secondchair.vault;

import java.util.HexFormat;
import java.util.UUID;

/**
 * A blob just put; to be stored beside whatever it is the content of.
 *
 * @param length of the plain text, in bytes
 * @param contentHash 64 hexadecimal digits, keyed by the matter: equal for equal contents of one matter, and of no use
 *     for anything else
 */
public record BlobRef(UUID id, long length, String contentHash) {
    static BlobRef of(StoredBlob blob) {
        return new BlobRef(blob.id(), blob.plainLength(), HexFormat.of().formatHex(blob.contentHash()));
    }
}
