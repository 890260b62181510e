package org.secondchair.review.quality;

/// How many documents have to be sampled for a statement.
public final class SampleSizes {

    private static final long DOCUMENTS_AT_MOST = 100_000_000;

    private SampleSizes() {}

    /// Documents to draw from the discarded set so that, if none of them is relevant, at most `rate` of the set
    /// is: the smallest n with (1 − rate)^n ≤ 1 − confidence.
    public static long elusion(double rate, double confidence) {
        checkShare(rate);
        checkShare(confidence);
        return (long) Math.ceil(Math.log(1 - confidence) / Math.log1p(-rate) - 1e-9);
    }

    /// Relevant documents a control sample must hold so that a review that really finds `expected` of them is
    /// shown to have found at least `target`, by the exact one-sided bound: the smallest n from which the bound
    /// holds when `expected` · n, rounded (half to even), of the sampled relevant documents were found.
    public static long certifiedRecall(double target, double expected, double confidence) {
        checkShare(target);
        checkShare(expected);
        checkShare(confidence);
        if (expected <= target) {
            throw new IllegalArgumentException("a recall of " + expected + " cannot certify " + target);
        }
        for (long n = 1; n < DOCUMENTS_AT_MOST; n++) {
            long found = (long) Math.rint(expected * n);
            if (1 - Distributions.binomialCdf(found - 1, n, target) <= 1 - confidence) {
                return n;
            }
        }
        throw new IllegalArgumentException("cannot be certified with fewer than " + DOCUMENTS_AT_MOST + " documents");
    }

    /// Documents to draw so that a share is known to ± `margin`, whatever it is; from a finite `population`
    /// fewer.
    public static long margin(double margin, double confidence, long population) {
        checkShare(margin);
        double z = Distributions.normalQuantile(0.5 + confidence / 2);
        double unlimited = z * z / (4 * margin * margin);
        return (long) Math.ceil(unlimited / (1 + (unlimited - 1) / population) - 1e-9);
    }

    private static void checkShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("not between 0 and 1: " + share);
        }
    }
}
