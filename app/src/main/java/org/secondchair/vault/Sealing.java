package org.secondchair.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The layout of one sealed blob: a version byte, 16 bytes of salt, then segments of up to 64 KiB of plain text, each
 * followed by its tag. AES-256-GCM in the STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015): the nonce holds
 * the segment's number and whether it is the last one, so that segments cannot be reordered, dropped, repeated or cut
 * off. An empty blob is one empty last segment.
 */
final class Sealing {
    static final int SEGMENT_BYTES = 64 * 1024;
    static final int TAG_BYTES = 16;
    static final int SALT_BYTES = 16;
    static final int HEADER_BYTES = 1 + SALT_BYTES;
    static final byte LAYOUT = 1;
    private static final int NONCE_BYTES = 12;

    private final Cipher cipher;
    private final SecretKey key;
    private final byte[] associatedData;
    private int segment;

    Sealing(SecretKey key, BlobContext blob) {
        this.key = key;
        this.associatedData = blob.associatedData();
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Bytes that a blob of that many plain bytes takes up. */
    static long sealedLength(long plainLength) {
        long segments = Math.max(1, (plainLength + SEGMENT_BYTES - 1) / SEGMENT_BYTES);
        return HEADER_BYTES + plainLength + segments * TAG_BYTES;
    }

    /** Encrypts the next segment into {@code out}; returns the number of bytes written. */
    int seal(byte[] plain, int offset, int length, boolean last, byte[] out, int outOffset) {
        try {
            begin(Cipher.ENCRYPT_MODE, last);
            return cipher.doFinal(plain, offset, length, out, outOffset);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Decrypts the next segment into {@code out}; returns the number of plain bytes, or -1 if it was tampered with. */
    int open(byte[] sealed, int length, boolean last, byte[] out) {
        try {
            begin(Cipher.DECRYPT_MODE, last);
            return cipher.doFinal(sealed, 0, length, out, 0);
        } catch (AEADBadTagException e) {
            return -1;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void begin(int mode, boolean last) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(NONCE_BYTES)
                .putInt(7, Math.incrementExact(segment) - 1)
                .put(11, (byte) (last ? 1 : 0))
                .array();
        segment++;
        cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * 8, nonce));
        cipher.updateAAD(associatedData);
    }
}
