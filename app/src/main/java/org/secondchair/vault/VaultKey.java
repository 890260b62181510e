package org.secondchair.vault;

import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A 256-bit key of the hierarchy. It never encrypts and identifies with the same bits: what it is used for is derived
 * from it (HKDF with SHA-256, RFC 5869) under a label per use.
 */
final class VaultKey implements AutoCloseable {
    static final int BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bits;

    VaultKey(byte[] bits) {
        if (bits.length != BYTES) {
            throw new IllegalArgumentException("a key has 32 bytes, not " + bits.length);
        }
        this.bits = bits.clone();
    }

    static VaultKey random() {
        return new VaultKey(randomBytes(BYTES));
    }

    static byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** 16 bytes that name the key without revealing it, as they stand on certificates. */
    String fingerprint() {
        return HexFormat.of().formatHex(derive("fingerprint", new byte[0], new byte[0], 16));
    }

    /** The key under which one blob is encrypted; the salt makes it fresh even if a blob id were used twice. */
    SecretKey blobKey(BlobContext blob, byte[] salt) {
        return new SecretKeySpec(derive("blob", salt, blob.associatedData(), BYTES), "AES");
    }

    /** A keyed hash of plain text: equal contents of one matter meet, and nobody without the key can test a guess. */
    Mac contentMac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derive("content", new byte[0], new byte[0], BYTES), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Encrypts another key under this one: nonce, ciphertext, tag. */
    byte[] wrap(VaultKey other, byte[] context) {
        byte[] nonce = randomBytes(NONCE_BYTES);
        try {
            byte[] sealed = wrapping(Cipher.ENCRYPT_MODE, nonce, context).doFinal(other.bits);
            byte[] wrapped = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, wrapped, NONCE_BYTES, sealed.length);
            return wrapped;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws KeyRefused when the bytes were not wrapped under this key for this context */
    VaultKey unwrap(byte[] wrapped, byte[] context) {
        if (wrapped.length != NONCE_BYTES + BYTES + TAG_BITS / 8) {
            throw new KeyRefused("a wrapped key of " + wrapped.length + " bytes is damaged");
        }
        byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
        try {
            byte[] plain = wrapping(Cipher.DECRYPT_MODE, nonce, context)
                    .doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES);
            try {
                return new VaultKey(plain);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        } catch (AEADBadTagException e) {
            throw new KeyRefused("a wrapped key was changed, or belongs under another key than " + fingerprint());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Cipher wrapping(int mode, byte[] nonce, byte[] context) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        SecretKey key = new SecretKeySpec(derive("wrap", new byte[0], new byte[0], BYTES), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(context);
        return cipher;
    }

    private byte[] derive(String use, byte[] salt, byte[] context, int count) {
        byte[] label = ("secondchair vault " + use).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] info = Arrays.copyOf(label, label.length + 1 + context.length);
        System.arraycopy(context, 0, info, label.length + 1, context.length);
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(HKDFParameterSpec.ofExtract()
                            .addIKM(bits)
                            .addSalt(salt)
                            .thenExpand(info, count));
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Overwrites the key. Copies inside the runtime's ciphers are out of reach; this shortens the time, no more. */
    @Override
    public void close() {
        Arrays.fill(bits, (byte) 0);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof VaultKey key && MessageDigest.isEqual(bits, key.bits);
    }

    @Override
    public int hashCode() {
        return fingerprint().hashCode();
    }

    @Override
    public String toString() {
        return "key " + fingerprint();
    }

    /** The key at hand does not open the wrapped key: lost or exchanged key folder, or a changed row. */
    static final class KeyRefused extends RuntimeException {
        KeyRefused(String message) {
            super(message);
        }
    }
}
