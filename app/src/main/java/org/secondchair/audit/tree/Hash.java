package org.secondchair.audit.tree;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.secondchair.kernel.Sha256;

/** 32 bytes of SHA-256. */
public final class Hash {
    public static final int BYTES = 32;
    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Hash of(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash that stands at that position of many written one after the other. */
    public static Hash at(byte[] packed, int position) {
        return new Hash(Arrays.copyOfRange(packed, position * BYTES, (position + 1) * BYTES));
    }

    public static Hash parse(String hex) {
        return of(HexFormat.of().parseHex(hex));
    }

    /** The leaf hash of RFC 6962: SHA-256(0x00 || data). */
    public static Hash leaf(byte[] data) {
        MessageDigest digest = Sha256.digest();
        digest.update(LEAF);
        return new Hash(digest.digest(data));
    }

    /** The node hash of RFC 6962: SHA-256(0x01 || left || right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** Plain SHA-256. */
    public static Hash plain(byte[] data) {
        return new Hash(Sha256.of(data));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, BYTES);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
