package org.secondchair.review.ranking;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.file.Path;
import java.util.Arrays;

/// Which terms count, their numbers and in how many documents they stand. Numbers fall with document frequency,
/// so that the part of the model most often looked up is small and stays in the processor's cache.
///
/// File, native byte order: magic, terms, slots, documents (four longs); `frequencies` (terms ints, padded);
/// `keys` (slots longs, key + 1, 0 = free); `ids` (slots ints). Open addressing with linear probing.
final class Vocabulary {

    private static final long MAGIC = 0x5343_564f_4341_3031L;
    private static final int HEADER_BYTES = 32;

    final int terms;
    final int documents;
    private final long slots;
    private final MemorySegment frequencies;
    private final MemorySegment keys;
    private final MemorySegment ids;

    private Vocabulary(MemorySegment file, int terms, long slots, int documents) {
        this.terms = terms;
        this.documents = documents;
        this.slots = slots;
        long at = HEADER_BYTES;
        frequencies = file.asSlice(at, 4L * terms);
        at += padded(4L * terms);
        keys = file.asSlice(at, 8 * slots);
        at += keys.byteSize();
        ids = file.asSlice(at, 4 * slots);
    }

    static Vocabulary open(Path file) throws IOException {
        MemorySegment mapped = Mapped.existing(file);
        if (mapped.byteSize() < HEADER_BYTES || mapped.get(ValueLayout.JAVA_LONG, 0) != MAGIC) {
            throw new IOException("not a vocabulary: " + file);
        }
        long terms = mapped.get(ValueLayout.JAVA_LONG, 8);
        long slots = mapped.get(ValueLayout.JAVA_LONG, 16);
        long documents = mapped.get(ValueLayout.JAVA_LONG, 24);
        if (terms < 0 || slots < terms || mapped.byteSize() != sizeBytes(terms, slots)) {
            throw new IOException("damaged vocabulary: " + file);
        }
        return new Vocabulary(mapped, (int) terms, slots, (int) documents);
    }

    /// @param keys in the order of their numbers
    /// @param frequencies of the same length
    static Vocabulary write(Path file, long[] keys, int[] frequencies, int documents) throws IOException {
        long slots = Long.highestOneBit(Math.max(8, 2L * keys.length)) * 2;
        MemorySegment mapped = Mapped.fresh(file, sizeBytes(keys.length, slots));
        Vocabulary vocabulary = new Vocabulary(mapped, keys.length, slots, documents);
        MemorySegment.copy(frequencies, 0, vocabulary.frequencies, ValueLayout.JAVA_INT, 0, frequencies.length);
        for (int id = 0; id < keys.length; id++) {
            long slot = vocabulary.slot(keys[id]);
            vocabulary.keys.setAtIndex(ValueLayout.JAVA_LONG, slot, keys[id] + 1);
            vocabulary.ids.setAtIndex(ValueLayout.JAVA_INT, slot, id);
        }
        mapped.set(ValueLayout.JAVA_LONG, 8, keys.length);
        mapped.set(ValueLayout.JAVA_LONG, 16, slots);
        mapped.set(ValueLayout.JAVA_LONG, 24, documents);
        mapped.set(ValueLayout.JAVA_LONG, 0, MAGIC);
        return vocabulary;
    }

    /// The term's number, or -1.
    int id(long key) {
        long slot = slot(key);
        return keys.getAtIndex(ValueLayout.JAVA_LONG, slot) == 0 ? -1 : ids.getAtIndex(ValueLayout.JAVA_INT, slot);
    }

    /// Smoothed inverse document frequency: ln((1 + N) / (1 + df)) + 1.
    double inverseFrequency(int id) {
        return Math.log((1.0 + documents) / (1.0 + frequencies.getAtIndex(ValueLayout.JAVA_INT, id))) + 1;
    }

    /// Weighs a text's terms: (1 + ln count) · inverse frequency, scaled to unit length; unknown terms are left
    /// out.
    SparseRow weigh(long[] counts) {
        long[] known = new long[counts.length];
        int size = 0;
        for (long packed : counts) {
            int id = id(TermCounts.key(packed));
            if (id >= 0) {
                known[size++] = ((long) id << 8) | TermCounts.count(packed);
            }
        }
        Arrays.sort(known, 0, size);
        int[] terms = new int[size];
        float[] weights = new float[size];
        double square = 0;
        for (int i = 0; i < size; i++) {
            terms[i] = (int) (known[i] >>> 8);
            double weight = (1 + Math.log(known[i] & 0xff)) * inverseFrequency(terms[i]);
            weights[i] = (float) weight;
            square += weight * weight;
        }
        float scale = square > 0 ? (float) (1 / Math.sqrt(square)) : 0;
        for (int i = 0; i < size; i++) {
            weights[i] *= scale;
        }
        return new SparseRow(terms, weights);
    }

    private long slot(long key) {
        long mask = slots - 1;
        long slot = Tokenizer.mixed(key) & mask;
        while (true) {
            long found = keys.getAtIndex(ValueLayout.JAVA_LONG, slot);
            if (found == 0 || found == key + 1) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    private static long sizeBytes(long terms, long slots) {
        return HEADER_BYTES + padded(4 * terms) + 12 * slots;
    }

    private static long padded(long sizeBytes) {
        return (sizeBytes + 7) & ~7L;
    }
}
