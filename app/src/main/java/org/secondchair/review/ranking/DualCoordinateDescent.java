package org.secondchair.review.ranking;

import java.util.SplittableRandom;

/// Trains a linear support vector machine with squared hinge loss and L2 regularisation: minimise ½(|w|² + b²)
/// + Σ cost_i · max(0, 1 − y_i (w·x_i + b))².
///
/// Dual coordinate descent with random permutations (Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual
/// coordinate descent method for large-scale linear SVM", 2008). Started from earlier multipliers it needs a
/// few passes only. Deterministic given the random source.
final class DualCoordinateDescent {

    private static final double TOLERANCE = 0.05;
    private static final int PASSES_AT_MOST = 60;

    private DualCoordinateDescent() {}

    /// Trains in place.
    ///
    /// @param positive which rows are relevant
    /// @param costs per row, positive
    /// @param alphas multipliers per row to start from (0 when unknown); improved in place
    /// @param weights as long as there are terms, all zero; filled in place
    /// @return the bias
    static double train(
            TrainingRows data,
            boolean[] positive,
            double[] costs,
            double[] alphas,
            double[] weights,
            SplittableRandom random) {
        int rows = data.rows;
        double bias = 0;
        for (int i = 0; i < rows; i++) {
            if (alphas[i] > 0) {
                double step = positive[i] ? alphas[i] : -alphas[i];
                add(data, i, step, weights);
                bias += step;
            }
        }
        int[] order = new int[rows];
        for (int i = 0; i < rows; i++) {
            order[i] = i;
        }
        for (int pass = 0; pass < PASSES_AT_MOST; pass++) {
            shuffle(order, random);
            double worst = 0;
            for (int i : order) {
                double sign = positive[i] ? 1 : -1;
                double diagonal = 0.5 / costs[i];
                double gradient = sign * (dot(data, i, weights) + bias) - 1 + diagonal * alphas[i];
                double projected = alphas[i] == 0 ? Math.min(gradient, 0) : gradient;
                worst = Math.max(worst, Math.abs(projected));
                if (Math.abs(projected) > 1e-12) {
                    double old = alphas[i];
                    alphas[i] = Math.max(0, old - gradient / (data.squares[i] + 1 + diagonal));
                    double step = sign * (alphas[i] - old);
                    add(data, i, step, weights);
                    bias += step;
                }
            }
            if (worst < TOLERANCE) {
                break;
            }
        }
        return bias;
    }

    private static double dot(TrainingRows data, int row, double[] weights) {
        double sum = 0;
        int[] terms = data.terms;
        float[] values = data.weights;
        for (int i = data.starts[row]; i < data.starts[row + 1]; i++) {
            sum += values[i] * weights[terms[i]];
        }
        return sum;
    }

    private static void add(TrainingRows data, int row, double step, double[] weights) {
        int[] terms = data.terms;
        float[] values = data.weights;
        for (int i = data.starts[row]; i < data.starts[row + 1]; i++) {
            weights[terms[i]] += step * values[i];
        }
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
    }
}
