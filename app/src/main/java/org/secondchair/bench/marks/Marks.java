package org.secondchair.bench.marks;

import java.util.Arrays;

/** A set of ordinals that grows. Not for several threads at once. */
public final class Marks {
    private long[] words;

    public Marks() {
        words = new long[4];
    }

    private Marks(long[] words) {
        this.words = words;
    }

    public Marks copy() {
        return new Marks(words.clone());
    }

    public void set(int ordinal) {
        int word = ordinal >> 6;
        if (word >= words.length) {
            words = Arrays.copyOf(words, Math.max(word + 1, words.length * 2));
        }
        words[word] |= 1L << ordinal;
    }

    public void clear(int ordinal) {
        int word = ordinal >> 6;
        if (word < words.length) {
            words[word] &= ~(1L << ordinal);
        }
    }

    public boolean has(int ordinal) {
        int word = ordinal >> 6;
        return word < words.length && (words[word] & 1L << ordinal) != 0;
    }

    public void keepOnly(Marks other) {
        for (int i = 0; i < words.length; i++) {
            words[i] = i < other.words.length ? words[i] & other.words[i] : 0;
        }
    }

    public void add(Marks other) {
        if (other.words.length > words.length) {
            words = Arrays.copyOf(words, other.words.length);
        }
        for (int i = 0; i < other.words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    public int countWith(Marks other) {
        int count = 0;
        for (int i = Math.min(words.length, other.words.length) - 1; i >= 0; i--) {
            count += Long.bitCount(words[i] & other.words[i]);
        }
        return count;
    }

    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    /** The first ordinal from this one on, or -1. */
    public int next(int from) {
        int word = from >> 6;
        if (word >= words.length) {
            return -1;
        }
        long rest = words[word] & -1L << from;
        while (rest == 0) {
            if (++word == words.length) {
                return -1;
            }
            rest = words[word];
        }
        return (word << 6) + Long.numberOfTrailingZeros(rest);
    }
}
