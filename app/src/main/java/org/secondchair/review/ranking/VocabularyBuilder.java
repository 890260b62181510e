package org.secondchair.review.ranking;

import java.io.IOException;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;

/// Counts in how many documents each term stands and picks those that count: in at least two documents and in
/// at most 95 % of them, the most frequent first, [#TERMS_AT_MOST] at most.
///
/// Memory stays bounded however large the log: it is read in as many passes as needed, each counting one share
/// of the terms (by their keys).
final class VocabularyBuilder {

    static final int TERMS_AT_MOST = 1 << 22;
    private static final long ENTRIES_PER_PASS = 24_000_000;
    private static final double SHARE_AT_MOST = 0.95;

    private long[] keys = new long[1 << 10];
    private int[] frequencies = new int[1 << 10];
    private int size;

    /// The chosen terms by falling frequency (ties by key), and their frequencies.
    record Chosen(long[] keys, int[] frequencies) {}

    static Chosen choose(TermLog log, Live live) throws IOException {
        long passes = 1 + live.entries() / ENTRIES_PER_PASS;
        VocabularyBuilder chosen = new VocabularyBuilder();
        for (long pass = 0; pass < passes; pass++) {
            Counter counter = new Counter();
            long share = pass;
            log.visit(0, live.logBytes(), (ordinal, records, at, length) -> {
                if (!live.isLatest(ordinal, at)) {
                    return;
                }
                for (int i = 0; i < length; i++) {
                    long key = TermCounts.key(records.get(ValueLayout.JAVA_LONG_UNALIGNED, at + 8L * i));
                    if (passes == 1 || Long.remainderUnsigned(key, passes) == share) {
                        counter.count(key);
                    }
                }
            });
            // in a handful of documents every term may well stand in most of them
            int most = live.documents() < 20 ? live.documents() : (int) (SHARE_AT_MOST * live.documents());
            chosen.take(counter, live.documents() < 4 ? 1 : 2, most);
        }
        return chosen.ordered();
    }

    private void take(Counter counter, int least, int most) {
        for (int slot = 0; slot < counter.keys.length; slot++) {
            int frequency = counter.frequencies[slot];
            if (counter.keys[slot] != 0 && frequency >= least && frequency <= most) {
                if (size == keys.length) {
                    keys = Arrays.copyOf(keys, size * 2);
                    frequencies = Arrays.copyOf(frequencies, size * 2);
                }
                keys[size] = counter.keys[slot] - 1;
                frequencies[size++] = frequency;
            }
        }
    }

    private Chosen ordered() {
        long[] byKey = Arrays.copyOf(keys, size);
        Arrays.sort(byKey);
        int highest = 0;
        for (int i = 0; i < size; i++) {
            highest = Math.max(highest, frequencies[i]);
        }
        int[] places = new int[highest + 2];
        for (int i = 0; i < size; i++) {
            places[highest - frequencies[i] + 1]++;
        }
        for (int i = 1; i < places.length; i++) {
            places[i] += places[i - 1];
        }
        long[] orderedKeys = new long[size];
        int[] orderedFrequencies = new int[size];
        int[] frequencyByKey = new int[size];
        for (int i = 0; i < size; i++) {
            frequencyByKey[Arrays.binarySearch(byKey, keys[i])] = frequencies[i];
        }
        for (int i = 0; i < size; i++) {
            int place = places[highest - frequencyByKey[i]]++;
            orderedKeys[place] = byKey[i];
            orderedFrequencies[place] = frequencyByKey[i];
        }
        int kept = Math.min(size, TERMS_AT_MOST);
        return new Chosen(Arrays.copyOf(orderedKeys, kept), Arrays.copyOf(orderedFrequencies, kept));
    }

    /// A growing table from key to number of documents.
    private static final class Counter {
        private long[] keys = new long[1 << 12];
        private int[] frequencies = new int[1 << 12];
        private int used;

        void count(long key) {
            int mask = keys.length - 1;
            int slot = (int) Tokenizer.mixed(key) & mask;
            while (keys[slot] != 0 && keys[slot] != key + 1) {
                slot = (slot + 1) & mask;
            }
            if (keys[slot] == 0) {
                keys[slot] = key + 1;
                used++;
            }
            frequencies[slot]++;
            if (used * 2 > keys.length) {
                grow();
            }
        }

        private void grow() {
            long[] oldKeys = keys;
            int[] oldFrequencies = frequencies;
            keys = new long[oldKeys.length * 2];
            frequencies = new int[oldKeys.length * 2];
            int mask = keys.length - 1;
            for (int i = 0; i < oldKeys.length; i++) {
                if (oldKeys[i] != 0) {
                    int slot = (int) Tokenizer.mixed(oldKeys[i] - 1) & mask;
                    while (keys[slot] != 0) {
                        slot = (slot + 1) & mask;
                    }
                    keys[slot] = oldKeys[i];
                    frequencies[slot] = oldFrequencies[i];
                }
            }
        }
    }
}
