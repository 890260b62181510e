package org.secondchair.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * Decrypts a sealed blob. A segment is handed out only after its tag has been checked; the end of the stream is reported
 * only after the segment marked as the last one. Anything else ends in {@link BlobDamaged}.
 */
final class SealedInput extends InputStream {
    private final InputStream in;
    private final BlobContext blob;
    private final Sealing sealing;
    private final byte[] plain;
    private final byte[] sealed;
    private long sealedLeft;
    private int segment;
    private int position;
    private int filled;

    /** @param plainLength as recorded when the blob was written; a differing blob is refused */
    SealedInput(InputStream in, VaultKey matterKey, BlobContext blob, long plainLength) throws IOException {
        this.in = in;
        this.blob = blob;
        byte[] header = in.readNBytes(Sealing.HEADER_BYTES);
        if (header.length < Sealing.HEADER_BYTES) {
            throw new BlobDamaged(blob, "cut off before its first segment");
        }
        if (header[0] != Sealing.LAYOUT) {
            throw new BlobDamaged(blob, "unknown layout " + header[0]);
        }
        byte[] salt = Arrays.copyOfRange(header, 1, header.length);
        this.sealing = new Sealing(matterKey.blobKey(blob, salt), blob);
        this.sealedLeft = Sealing.sealedLength(plainLength) - Sealing.HEADER_BYTES;
        this.plain = new byte[(int) Math.min(plainLength, Sealing.SEGMENT_BYTES)];
        this.sealed = new byte[plain.length + Sealing.TAG_BYTES];
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? plain[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int part = Math.min(length, filled - position);
        System.arraycopy(plain, position, bytes, offset, part);
        position += part;
        return part;
    }

    @Override
    public int available() {
        return filled - position;
    }

    private boolean hasMore() throws IOException {
        while (position == filled) {
            if (sealedLeft == 0) {
                return false;
            }
            next();
        }
        return true;
    }

    private void next() throws IOException {
        int length = (int) Math.min(sealedLeft, Sealing.SEGMENT_BYTES + Sealing.TAG_BYTES);
        if (in.readNBytes(sealed, 0, length) < length) {
            throw new BlobDamaged(blob, "cut off in segment " + segment);
        }
        boolean last = sealedLeft == length;
        int opened = sealing.open(sealed, length, last, plain);
        if (opened < 0) {
            throw new BlobDamaged(blob, "segment " + segment + " was changed");
        }
        sealedLeft -= length;
        segment++;
        position = 0;
        filled = opened;
    }

    @Override
    public void close() throws IOException {
        Arrays.fill(plain, (byte) 0);
        position = filled;
        sealedLeft = 0;
        in.close();
    }
}
