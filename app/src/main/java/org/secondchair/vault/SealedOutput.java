package org.secondchair.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Objects;
import javax.crypto.Mac;
import org.secondchair.kernel.Sha256;

/**
 * Encrypts what is written to it onto another stream, and knows afterwards what the blob's row has to say. Closing
 * writes the last segment and leaves the other stream open.
 */
final class SealedOutput extends OutputStream {
    private static final int FIRST_BUFFER_BYTES = 4 * 1024;

    private final OutputStream out;
    private final Sealing sealing;
    private final Mac contentMac;
    private final MessageDigest sealedHash;
    private byte[] plain = new byte[FIRST_BUFFER_BYTES];
    private byte[] sealed = new byte[0];
    private int filled;
    private long plainLength;
    private boolean closed;

    SealedOutput(OutputStream out, VaultKey matterKey, BlobContext blob) throws IOException {
        this.out = out;
        byte[] salt = VaultKey.randomBytes(Sealing.SALT_BYTES);
        this.sealing = new Sealing(matterKey.blobKey(blob, salt), blob);
        this.contentMac = matterKey.contentMac();
        this.sealedHash = Sha256.digest();
        byte[] header = new byte[Sealing.HEADER_BYTES];
        header[0] = Sealing.LAYOUT;
        System.arraycopy(salt, 0, header, 1, salt.length);
        emit(header, header.length);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        contentMac.update(bytes, offset, length);
        plainLength += length;
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == Sealing.SEGMENT_BYTES) {
                segment(false); // only now is it known that this one is not the last
            }
            int part = Math.min(left, Sealing.SEGMENT_BYTES - filled);
            makeRoom(filled + part);
            System.arraycopy(bytes, from, plain, filled, part);
            filled += part;
            from += part;
            left -= part;
        }
    }

    private void makeRoom(int needed) {
        if (needed > plain.length) {
            plain = Arrays.copyOf(plain, Math.min(Sealing.SEGMENT_BYTES, Math.max(needed, plain.length * 4)));
        }
    }

    private void segment(boolean last) throws IOException {
        if (sealed.length < filled + Sealing.TAG_BYTES) {
            sealed = new byte[filled + Sealing.TAG_BYTES];
        }
        emit(sealed, sealing.seal(plain, 0, filled, last, sealed, 0));
        filled = 0;
    }

    private void emit(byte[] bytes, int length) throws IOException {
        sealedHash.update(bytes, 0, length);
        out.write(bytes, 0, length);
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            segment(true);
        }
    }

    long plainLength() {
        return plainLength;
    }

    /** Keyed hash of the plain text; valid once, after closing. */
    byte[] contentHash() {
        return contentMac.doFinal();
    }

    /** SHA-256 of everything emitted; valid once, after closing. */
    byte[] sealedHash() {
        return sealedHash.digest();
    }
}
