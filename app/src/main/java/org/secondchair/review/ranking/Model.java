package org.secondchair.review.ranking;

/// A linear model: score = weights · row + bias. Weights are indexed by term number of one generation of rows.
record Model(long generation, float[] weights, float bias) {

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
}
