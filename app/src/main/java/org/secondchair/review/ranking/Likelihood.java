package org.secondchair.review.ranking;

import java.util.OptionalDouble;

/// Turns scores into probabilities, 1 / (1 + exp(slope · score + offset)), fitted to scores that documents had
/// *before* they were coded. Method: J. Platt, "Probabilistic outputs for support vector machines", 1999, with
/// the Newton iteration of Lin, Lin and Weng, "A note on Platt's probabilistic outputs", 2007.
final class Likelihood {

    static final Likelihood UNKNOWN = new Likelihood(Double.NaN, Double.NaN);
    private static final int EACH_AT_LEAST = 10;

    private final double slope;
    private final double offset;

    private Likelihood(double slope, double offset) {
        this.slope = slope;
        this.offset = offset;
    }

    OptionalDouble of(double score) {
        return Double.isNaN(slope) ? OptionalDouble.empty() : OptionalDouble.of(sigmoid(slope * score + offset));
    }

    /// @param relevant of the same length as `scores`
    static Likelihood fitted(double[] scores, boolean[] relevant) {
        int positives = 0;
        for (boolean yes : relevant) {
            positives += yes ? 1 : 0;
        }
        int negatives = relevant.length - positives;
        if (positives < EACH_AT_LEAST || negatives < EACH_AT_LEAST) {
            return UNKNOWN;
        }
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (negatives + 2.0);
        double slope = 0;
        double offset = Math.log((negatives + 1.0) / (positives + 1.0));
        double loss = loss(scores, relevant, high, low, slope, offset);
        for (int round = 0; round < 100; round++) {
            double h11 = 1e-12;
            double h22 = 1e-12;
            double h21 = 0;
            double g1 = 0;
            double g2 = 0;
            for (int i = 0; i < scores.length; i++) {
                double p = sigmoid(slope * scores[i] + offset);
                double curve = p * (1 - p);
                double error = (relevant[i] ? high : low) - p;
                h11 += scores[i] * scores[i] * curve;
                h22 += curve;
                h21 += scores[i] * curve;
                g1 += scores[i] * error;
                g2 += error;
            }
            if (Math.abs(g1) < 1e-5 && Math.abs(g2) < 1e-5) {
                break;
            }
            double determinant = h11 * h22 - h21 * h21;
            double slopeStep = -(h22 * g1 - h21 * g2) / determinant;
            double offsetStep = -(h11 * g2 - h21 * g1) / determinant;
            double slant = g1 * slopeStep + g2 * offsetStep;
            double step = 1;
            boolean better = false;
            while (step >= 1e-10 && !better) {
                double tried = loss(scores, relevant, high, low, slope + step * slopeStep, offset + step * offsetStep);
                better = tried < loss + 1e-4 * step * slant;
                if (better) {
                    slope += step * slopeStep;
                    offset += step * offsetStep;
                    loss = tried;
                } else {
                    step /= 2;
                }
            }
            if (!better) {
                break;
            }
        }
        return slope < 0 ? new Likelihood(slope, offset) : UNKNOWN;
    }

    private static double loss(
            double[] scores, boolean[] relevant, double high, double low, double slope, double offset) {
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            double z = slope * scores[i] + offset;
            double target = relevant[i] ? high : low;
            sum += z >= 0 ? target * z + Math.log1p(Math.exp(-z)) : (target - 1) * z + Math.log1p(Math.exp(z));
        }
        return sum;
    }

    private static double sigmoid(double z) {
        return z >= 0 ? Math.exp(-z) / (1 + Math.exp(-z)) : 1 / (1 + Math.exp(z));
    }
}
