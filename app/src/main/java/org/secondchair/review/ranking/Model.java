package org.secondchair.review.ranking;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A linear model: score = weights · row + bias. Weights are indexed by term number of one generation of rows.
record Model(long generation, float[] weights, float bias) {

    private static final int ROWS_PER_CHUNK = 8_192;
    private static final long ENTRIES_PER_VIEW = 1 << 26;

    float score(SparseRow row) {
        float sum = 0;
        for (int i = 0; i < row.length(); i++) {
            int term = row.terms()[i];
            if (term < weights.length) {
                sum += row.weights()[i] * weights[term];
            }
        }
        return sum + bias;
    }

    /// One score per ordinal; negative infinity where there is no document. In parallel over the common pool;
    /// each row is summed in the same order however the work is split, so that scores do not depend on the
    /// number of threads.
    float[] scores(Rows rows) {
        float[] scores = new float[rows.size()];
        if (rows.documents() < scores.length) {
            Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        }
        for (RowSegment segment : rows.segments()) {
            int chunks = (segment.rows + ROWS_PER_CHUNK - 1) / ROWS_PER_CHUNK;
            IntStream.range(0, chunks).parallel().forEach(chunk -> {
                int from = chunk * ROWS_PER_CHUNK;
                score(segment, from, Math.min(segment.rows, from + ROWS_PER_CHUNK), scores);
            });
        }
        return scores;
    }

    /// Sums over views of the mapped memory as buffers: measured faster than reading the segments or the Vector
    /// API.
    private void score(RowSegment segment, int from, int to, float[] scores) {
        int row = from;
        while (row < to) {
            long start = segment.start(row);
            int end = row + 1;
            while (end < to && segment.start(end + 1) - start <= ENTRIES_PER_VIEW) {
                end++;
            }
            IntBuffer terms = view(segment.terms, start, segment.start(end)).asIntBuffer();
            FloatBuffer values =
                    view(segment.weights, start, segment.start(end)).asFloatBuffer();
            int at = 0;
            for (; row < end; row++) {
                int stop = (int) (segment.start(row + 1) - start);
                float a = 0;
                float b = 0;
                float c = 0;
                float d = 0;
                for (; at < stop - 3; at += 4) {
                    a += values.get(at) * weights[terms.get(at)];
                    b += values.get(at + 1) * weights[terms.get(at + 1)];
                    c += values.get(at + 2) * weights[terms.get(at + 2)];
                    d += values.get(at + 3) * weights[terms.get(at + 3)];
                }
                for (; at < stop; at++) {
                    a += values.get(at) * weights[terms.get(at)];
                }
                scores[segment.ordinal(row)] = (a + b) + (c + d) + bias;
            }
        }
    }

    private static ByteBuffer view(MemorySegment entries, long from, long to) {
        return entries.asSlice(4 * from, 4 * (to - from)).asByteBuffer().order(ByteOrder.nativeOrder());
    }
}
