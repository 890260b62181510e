package org.secondchair.search.encryption;

import java.io.Closeable;
import java.io.IOException;
import javax.crypto.AEADBadTagException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.store.IndexInput;

/// An open file, shared by all inputs cloned or sliced from the first one.
final class EncryptedFile implements Closeable {
    private final long id;
    private final String name;
    private final IndexInput ciphertext;
    private final FileCipher cipher;
    private final long length;
    private final PageCache pages;

    EncryptedFile(long id, String name, IndexInput ciphertext, FileCipher cipher, long length, PageCache pages) {
        this.id = id;
        this.name = name;
        this.ciphertext = ciphertext;
        this.cipher = cipher;
        this.length = length;
        this.pages = pages;
    }

    long length() {
        return length;
    }

    byte[] page(long page) throws IOException {
        return pages.page(id, page, this::read);
    }

    private byte[] read(long page) throws IOException {
        long start = EncryptedDirectory.HEADER_BYTES + page * EncryptedDirectory.SEALED_PAGE_BYTES;
        int size = (int) Math.min(EncryptedDirectory.SEALED_PAGE_BYTES, ciphertext.length() - start);
        byte[] sealed = new byte[size];
        IndexInput own = ciphertext.clone();
        own.seek(start);
        own.readBytes(sealed, 0, size);
        try {
            return cipher.open(page, sealed, size);
        } catch (AEADBadTagException e) {
            throw new CorruptIndexException("page " + page + " is not as it was written", name, e);
        }
    }

    @Override
    public void close() throws IOException {
        pages.forget(id);
        ciphertext.close();
    }
}
