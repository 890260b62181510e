package org.secondchair.search.encryption;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals and opens the pages of one file. Each file has a key of its own, derived from the index key and the random
/// salt in the file's header, and a file's page is written exactly once; so the page number can serve as nonce and
/// none is ever used twice under a key.
final class FileCipher {
    static final int SALT_BYTES = 32;
    static final int TAG_BYTES = 16;
    /// Plain bytes in a page; all but the last page of a file are full.
    static final int PAGE_BYTES = 8192;

    private static final byte[] PURPOSE =
            "secondchair index file v1".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final SecretKey key;
    private final ConcurrentLinkedQueue<Cipher> idle = new ConcurrentLinkedQueue<>();

    FileCipher(SecretKey indexKey, byte[] salt) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(indexKey);
            mac.update(PURPOSE);
            key = new SecretKeySpec(mac.doFinal(salt), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }

    /// Encrypts a page into `sealed`; returns the sealed length.
    int seal(long page, byte[] plain, int length, byte[] sealed) {
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, page);
            return cipher.doFinal(plain, 0, length, sealed, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a page could not be encrypted", e);
        }
    }

    /// Decrypts a page, or refuses if a bit of it is not as it was written.
    byte[] open(long page, byte[] sealed, int length) throws AEADBadTagException {
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, page);
        try {
            return cipher.doFinal(sealed, 0, length);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a page could not be decrypted", e);
        } finally {
            idle.add(cipher);
        }
    }

    private Cipher cipher(int mode, long page) {
        try {
            Cipher reused = mode == Cipher.DECRYPT_MODE ? idle.poll() : null;
            Cipher cipher = reused == null ? Cipher.getInstance("AES/GCM/NoPadding") : reused;
            byte[] nonce = ByteBuffer.allocate(12).putLong(4, page).array();
            cipher.init(mode, key, new GCMParameterSpec(8 * TAG_BYTES, nonce));
            return cipher;
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("a 256-bit AES key was refused", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every Java platform", e);
        }
    }
}
