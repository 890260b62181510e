package org.secondchair.search.encryption;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.IndexOutput;
import org.apache.lucene.store.OutputStreamIndexOutput;

/// A directory whose files are encrypted with AES-256-GCM in pages that can be read in any order. A changed byte is
/// refused
/// when its page is read, as {@link CorruptIndexException}; a file cut at a page's border lacks the checksum that
/// Lucene
/// expects at its end. What shows on disk: names, sizes and times of files.
///
/// Layout of a file: 8 bytes magic, 32 bytes salt, then pages of 8 KiB, each followed by its 16-byte tag.
public final class EncryptedDirectory extends FilterDirectory {
    static final long MAGIC = 0x5343_494e_4458_0001L;
    static final int HEADER_BYTES = Long.BYTES + FileCipher.SALT_BYTES;
    static final int SEALED_PAGE_BYTES = FileCipher.PAGE_BYTES + FileCipher.TAG_BYTES;

    private static final AtomicLong NEXT_FILE = new AtomicLong();

    private final SecretKey key;
    private final PageCache pages;
    private final SecureRandom random = new SecureRandom();

    /// @param key 32 secret bytes
    public EncryptedDirectory(Directory ciphertext, byte[] key, PageCache pages) {
        super(ciphertext);
        if (key.length != 32) {
            throw new IllegalArgumentException("a key of 32 bytes is needed, not of " + key.length);
        }
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.pages = pages;
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
        return encrypting(super.createOutput(name, context));
    }

    @Override
    public IndexOutput createTempOutput(String prefix, String suffix, IOContext context) throws IOException {
        return encrypting(super.createTempOutput(prefix, suffix, context));
    }

    private IndexOutput encrypting(IndexOutput out) throws IOException {
        byte[] salt = new byte[FileCipher.SALT_BYTES];
        random.nextBytes(salt);
        out.writeLong(MAGIC);
        out.writeBytes(salt, salt.length);
        var stream = new SealingStream(out, new FileCipher(key, salt));
        return new OutputStreamIndexOutput("encrypted " + out.getName(), out.getName(), stream, FileCipher.PAGE_BYTES);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        IndexInput in = super.openInput(name, context);
        try {
            if (in.length() < HEADER_BYTES || in.readLong() != MAGIC) {
                throw new CorruptIndexException("not a file of an encrypted index", name);
            }
            byte[] salt = new byte[FileCipher.SALT_BYTES];
            in.readBytes(salt, 0, salt.length);
            var file = new EncryptedFile(
                    NEXT_FILE.incrementAndGet(),
                    name,
                    in,
                    new FileCipher(key, salt),
                    plainLength(name, in.length()),
                    pages);
            return new EncryptedInput(name, file);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    @Override
    public long fileLength(String name) throws IOException {
        return plainLength(name, super.fileLength(name));
    }

    private static long plainLength(String name, long length) throws CorruptIndexException {
        long sealed = length - HEADER_BYTES;
        long full = sealed / SEALED_PAGE_BYTES;
        long rest = sealed % SEALED_PAGE_BYTES;
        if (sealed < 0 || (rest > 0 && rest < FileCipher.TAG_BYTES)) {
            throw new CorruptIndexException("the file is cut off", name);
        }
        return full * FileCipher.PAGE_BYTES + Math.max(0, rest - FileCipher.TAG_BYTES);
    }
}
