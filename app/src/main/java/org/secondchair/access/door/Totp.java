package org.secondchair.access.door;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes as in RFC 6238: HMAC-SHA-1, steps of 30 s, six digits (truncation as in RFC 4226, section
 * 5.3). A code of the step before or after the current one is accepted, for clocks that differ.
 */
public final class Totp {
    public static final int SECRET_BYTES = 20;
    public static final Duration STEP = Duration.ofSeconds(30);
    private static final int DRIFT_STEPS = 1;

    private Totp() {}

    /** Number of whole steps since the epoch. */
    public static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), STEP.toSeconds());
    }

    /** The six digits of a step. */
    public static String code(byte[] secret, long step) {
        byte[] mac = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xF;
        int number = ByteBuffer.wrap(mac).getInt(offset) & 0x7FFF_FFFF;
        return String.format(Locale.ROOT, "%06d", number % 1_000_000);
    }

    /** The step whose code this is, the latest one where several fit; each step is looked at whatever came before. */
    static OptionalLong matching(byte[] secret, String code, Instant at) {
        byte[] given = code.getBytes(StandardCharsets.US_ASCII);
        long now = step(at);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - DRIFT_STEPS; step <= now + DRIFT_STEPS; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.US_ASCII), given)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The address that an authenticator app reads from a QR code. */
    static String uri(byte[] secret, String account) {
        return "otpauth://totp/Secondchair:" + encode(account) + "?secret=" + Base32.encode(secret)
                + "&issuer=Secondchair&algorithm=SHA1&digits=6&period=" + STEP.toSeconds();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
