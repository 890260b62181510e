package org.secondchair.access.door;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.secondchair.kernel.Sha256;
import org.secondchair.tenancy.KeyFolder;
import org.springframework.stereotype.Component;

/**
 * The door's cryptography, under one key from the key folder: second factors' secrets are encrypted for the one person
 * they belong to (AES-256-GCM, 12-byte nonce in front); one-time links and throttled names are keyed hashes, so that
 * the database alone yields neither.
 */
@Component
class Seals {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    Seals(KeyFolder keys) {
        this.key = keys.secret("door", 32);
    }

    byte[] seal(byte[] secret, UUID personId) {
        byte[] nonce = random(NONCE_BYTES);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, nonce, secret, personId);
        return ByteBuffer.allocate(nonce.length + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
    }

    byte[] open(byte[] sealed, UUID personId) {
        return crypt(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(sealed, NONCE_BYTES),
                Arrays.copyOfRange(sealed, NONCE_BYTES, sealed.length),
                personId);
    }

    private byte[] crypt(int mode, byte[] nonce, byte[] text, UUID personId) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    mode,
                    new SecretKeySpec(mac("second-factor", new byte[0]), "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(personId.toString().getBytes(StandardCharsets.US_ASCII));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a second factor's secret does not open: wrong key, or changed", e);
        }
    }

    /** The token of a one-time link, made again from its id whenever the link has to be shown or mailed. */
    String link(UUID invitationId) {
        byte[] id = ByteBuffer.allocate(16)
                .putLong(invitationId.getMostSignificantBits())
                .putLong(invitationId.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac("one-time-link", id));
    }

    byte[] throttled(String name) {
        return mac("throttle", name.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] mac(String purpose, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
            mac.update((byte) 0);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For tokens that are random enough to be kept as one round of a plain hash. */
    static byte[] sha256(String token) {
        return Sha256.of(token);
    }

    static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
