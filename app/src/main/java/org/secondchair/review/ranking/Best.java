package org.secondchair.review.ranking;

import java.util.Arrays;
import java.util.BitSet;

/// Picks the highest scores. Ties go to the lower ordinal, so that an order is always the same.
final class Best {

    private Best() {}

    /// The ordinals of the `limit` highest scores among those not excluded, best first.
    static int[] of(float[] scores, BitSet excluded, int limit) {
        int wanted = Math.min(limit, scores.length);
        if (wanted <= 0) {
            return new int[0];
        }
        long[] kept = new long[Math.min(scores.length, Math.max(2 * wanted, 1024))];
        int size = 0;
        long floor = Long.MIN_VALUE;
        for (int ordinal = excluded.nextClearBit(0);
                ordinal < scores.length;
                ordinal = excluded.nextClearBit(ordinal + 1)) {
            float score = scores[ordinal];
            if (score == Float.NEGATIVE_INFINITY) {
                continue;
            }
            long key = key(score, ordinal);
            if (key <= floor) {
                continue;
            }
            if (size == kept.length) {
                Arrays.sort(kept);
                System.arraycopy(kept, size - wanted, kept, 0, wanted);
                size = wanted;
                floor = kept[0];
                if (key <= floor) {
                    continue;
                }
            }
            kept[size++] = key;
        }
        Arrays.sort(kept, 0, size);
        int[] best = new int[Math.min(wanted, size)];
        for (int i = 0; i < best.length; i++) {
            best[i] = Integer.MAX_VALUE - (int) (kept[size - 1 - i] & 0x7fff_ffffL);
        }
        return best;
    }

    /// Orders like (score, −ordinal): floats' bits made to sort as integers, above the reversed ordinal.
    private static long key(float score, int ordinal) {
        int bits = Float.floatToIntBits(score);
        int sortable = bits ^ ((bits >> 31) & 0x7fff_ffff);
        return ((long) sortable << 32) | (Integer.MAX_VALUE - ordinal);
    }
}
