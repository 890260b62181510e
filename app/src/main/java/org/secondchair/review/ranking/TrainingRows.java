package org.secondchair.review.ranking;

import java.util.Arrays;

/// Rows copied together for training: compressed sparse rows in plain arrays, appended and cut off at the end.
/// Not thread-safe.
final class TrainingRows {

    int[] terms = new int[1 << 12];
    float[] weights = new float[1 << 12];
    int[] starts = new int[64];
    double[] squares = new double[64];
    int rows;

    void add(SparseRow row) {
        if (rows + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
            squares = Arrays.copyOf(squares, squares.length * 2);
        }
        int start = starts[rows];
        int end = start + row.length();
        if (end > terms.length) {
            int capacity = Math.max(end, terms.length * 2);
            terms = Arrays.copyOf(terms, capacity);
            weights = Arrays.copyOf(weights, capacity);
        }
        System.arraycopy(row.terms(), 0, terms, start, row.length());
        System.arraycopy(row.weights(), 0, weights, start, row.length());
        double square = 0;
        for (float weight : row.weights()) {
            square += (double) weight * weight;
        }
        squares[rows] = square;
        starts[++rows] = end;
    }

    void cutTo(int count) {
        rows = count;
    }
}
