package org.secondchair.review.quality;

/// Cohen's κ: agreement of two reviewers beyond what chance would bring.
public final class Kappa {

    private Kappa() {}

    /// Interval from the large-sample standard error of J. Fleiss, J. Cohen and B. Everitt, "Large sample
    /// standard errors of kappa and weighted kappa", 1969. Where chance alone would always agree (all answers
    /// alike) κ is not defined: then the interval spans −1 to 1 around 0.
    ///
    /// @param table square; `table[i][j]` documents that the first put into category i and the second into j
    public static Interval of(long[][] table, double confidence) {
        int size = table.length;
        double n = 0;
        for (long[] row : table) {
            if (row.length != size) {
                throw new IllegalArgumentException("not a square table");
            }
            for (long count : row) {
                n += count;
            }
        }
        double[] first = new double[size];
        double[] second = new double[size];
        double agreed = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                first[i] += table[i][j] / n;
                second[j] += table[i][j] / n;
            }
            agreed += table[i][i] / n;
        }
        double chance = 0;
        for (int i = 0; i < size; i++) {
            chance += first[i] * second[i];
        }
        if (n == 0 || chance > 1 - 1e-12) {
            return new Interval(0, -1, 1, confidence);
        }
        double kappa = (agreed - chance) / (1 - chance);
        double diagonal = 0;
        double rest = 0;
        for (int i = 0; i < size; i++) {
            double own = 1 - (first[i] + second[i]) * (1 - kappa);
            diagonal += table[i][i] / n * own * own;
            for (int j = 0; j < size; j++) {
                if (i != j) {
                    double both = second[i] + first[j];
                    rest += table[i][j] / n * both * both;
                }
            }
        }
        double last = kappa - chance * (1 - kappa);
        double variance =
                (diagonal + (1 - kappa) * (1 - kappa) * rest - last * last) / (n * (1 - chance) * (1 - chance));
        double margin = Distributions.normalQuantile(0.5 + confidence / 2) * Math.sqrt(Math.max(0, variance));
        return new Interval(kappa, Math.max(-1, kappa - margin), Math.min(1, kappa + margin), confidence);
    }
}
