package org.secondchair.search.encryption;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.lucene.store.IndexOutput;

/// Collects plain bytes to pages and writes them sealed.
final class SealingStream extends OutputStream {
    private final IndexOutput out;
    private final FileCipher cipher;
    private final byte[] plain = new byte[FileCipher.PAGE_BYTES];
    private final byte[] sealed = new byte[EncryptedDirectory.SEALED_PAGE_BYTES];
    private int filled;
    private long page;
    private boolean closed;

    SealingStream(IndexOutput out, FileCipher cipher) {
        this.out = out;
        this.cipher = cipher;
    }

    @Override
    public void write(int b) throws IOException {
        if (filled == plain.length) {
            sealPage();
        }
        plain[filled++] = (byte) b;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            if (filled == plain.length) {
                sealPage();
            }
            int some = Math.min(left, plain.length - filled);
            System.arraycopy(bytes, from, plain, filled, some);
            filled += some;
            from += some;
            left -= some;
        }
    }

    @Override
    public void close() throws IOException {
        if (closed) {
            return;
        }
        closed = true;
        try (out) {
            if (filled > 0) {
                sealPage();
            }
        }
    }

    private void sealPage() throws IOException {
        int length = cipher.seal(page++, plain, filled, sealed);
        out.writeBytes(sealed, length);
        filled = 0;
    }
}
