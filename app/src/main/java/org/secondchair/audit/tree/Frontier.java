package org.secondchair.audit.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * What has to be remembered of a growing Merkle tree: the roots of its complete subtrees, largest first (one per set bit
 * of its size). Appending costs one leaf and, on average, one node hash; the leaves themselves are not needed again.
 */
public final class Frontier {
    private final List<Hash> peaks;
    private long size;

    public Frontier() {
        this(0, List.of());
    }

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** Reads back what {@link #encoded} wrote. */
    public static Frontier decode(long size, byte[] encoded) {
        int count = Long.bitCount(size);
        if (size < 0 || encoded.length != count * Hash.BYTES) {
            throw new IllegalArgumentException(
                    "a frontier of size %d has %d hashes, not %d bytes".formatted(size, count, encoded.length));
        }
        var peaks = new ArrayList<Hash>(count);
        for (int i = 0; i < count; i++) {
            peaks.add(Hash.at(encoded, i));
        }
        return new Frontier(size, peaks);
    }

    public byte[] encoded() {
        return packed(peaks);
    }

    /** Hashes written one after the other. */
    public static byte[] packed(List<Hash> hashes) {
        byte[] bytes = new byte[hashes.size() * Hash.BYTES];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).copyTo(bytes, i * Hash.BYTES);
        }
        return bytes;
    }

    public void append(Hash leaf) {
        Hash grown = leaf;
        for (long full = size; (full & 1) == 1; full >>= 1) {
            grown = Hash.node(peaks.removeLast(), grown);
        }
        peaks.add(grown);
        size++;
    }

    public long size() {
        return size;
    }

    /** The tree's root hash; of an empty tree the hash of nothing, as RFC 6962 says. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return Hash.plain(new byte[0]);
        }
        Hash root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = Hash.node(peaks.get(i), root);
        }
        return root;
    }
}
