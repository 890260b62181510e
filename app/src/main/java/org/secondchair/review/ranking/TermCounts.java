package org.secondchair.review.ranking;

import java.util.Arrays;

/// The distinct terms of a text, packed one to a long: the upper 56 bits are the term's key, the lower 8 its
/// count (255 stands for 255 and more). Sorted by key. With 50 million different terms the odds of any two
/// sharing a key are about 2 %, and such a pair would only be treated as one term.
final class TermCounts {

    private TermCounts() {}

    static long[] of(CharSequence text) {
        Hashes hashes = new Hashes(Math.clamp(text.length() / 3, 16, 2 * Tokenizer.WORDS_AT_MOST));
        Tokenizer.terms(text, hashes);
        return counted(hashes.values, hashes.size);
    }

    private static long[] counted(long[] hashes, int size) {
        Arrays.sort(hashes, 0, size);
        long[] packed = new long[size];
        int distinct = 0;
        for (int i = 0; i < size; ) {
            long key = hashes[i] & ~0xffL;
            int count = 0;
            while (i < size && (hashes[i] & ~0xffL) == key) {
                count++;
                i++;
            }
            packed[distinct++] = key | Math.min(count, 255);
        }
        return Arrays.copyOf(packed, distinct);
    }

    static long key(long packed) {
        return packed >>> 8;
    }

    static long keyOfHash(long hash) {
        return hash >>> 8;
    }

    static int count(long packed) {
        return (int) (packed & 0xff);
    }

    private static final class Hashes implements Tokenizer.Sink {
        private long[] values;
        private int size;

        Hashes(int capacity) {
            values = new long[capacity];
        }

        @Override
        public void term(long hash, int start, int end) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = hash;
        }
    }
}
