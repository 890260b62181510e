package org.secondchair.review.ranking;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.stream.IntStream;

/// Scores every row with a model, in parallel over the common pool. Each row is summed in the same order
/// however the work is split, so that scores do not depend on the number of threads.
final class Scorer {

    private static final int ROWS_PER_CHUNK = 8_192;

    private Scorer() {}

    /// One score per ordinal; negative infinity where there is no document.
    static float[] scores(Rows rows, Model model) {
        float[] scores = new float[rows.size()];
        if (rows.documents() < scores.length) {
            Arrays.fill(scores, Float.NEGATIVE_INFINITY);
        }
        for (RowSegment segment : rows.segments()) {
            int chunks = (segment.rows + ROWS_PER_CHUNK - 1) / ROWS_PER_CHUNK;
            IntStream.range(0, chunks).parallel().forEach(chunk -> {
                int from = chunk * ROWS_PER_CHUNK;
                score(segment, from, Math.min(segment.rows, from + ROWS_PER_CHUNK), model, scores);
            });
        }
        return scores;
    }

    private static void score(RowSegment segment, int from, int to, Model model, float[] scores) {
        MemorySegment terms = segment.terms;
        MemorySegment values = segment.weights;
        float[] weights = model.weights();
        long at = segment.start(from);
        for (int row = from; row < to; row++) {
            long end = segment.start(row + 1);
            float even = 0;
            float odd = 0;
            for (; at + 1 < end; at += 2) {
                even += values.getAtIndex(ValueLayout.JAVA_FLOAT, at)
                        * weights[terms.getAtIndex(ValueLayout.JAVA_INT, at)];
                odd += values.getAtIndex(ValueLayout.JAVA_FLOAT, at + 1)
                        * weights[terms.getAtIndex(ValueLayout.JAVA_INT, at + 1)];
            }
            if (at < end) {
                even += values.getAtIndex(ValueLayout.JAVA_FLOAT, at)
                        * weights[terms.getAtIndex(ValueLayout.JAVA_INT, at)];
                at++;
            }
            scores[segment.ordinal(row)] = even + odd + model.bias();
        }
    }
}
