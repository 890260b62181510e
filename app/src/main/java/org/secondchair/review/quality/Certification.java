package org.secondchair.review.quality;

/// Statements about recall that hold with a stated confidence, because they rest on random samples.
public final class Certification {

    private Certification() {}

    /// How many of `controls` relevant documents, sampled before review and never trained on, the review must
    /// have found before it may stop: the smallest s with P(X < s) ≥ confidence for X ~ binomial(controls,
    /// target) (quantile binomial confidence bound; D. Lewis, E. Yang, O. Frieder, "Certifying one-phase
    /// technology-assisted reviews", 2021).
    ///
    /// @return at most `controls`; `controls` + 1 if so few controls can never certify the target
    public static long controlsToFind(double target, long controls, double confidence) {
        for (long found = 1; found <= controls; found++) {
            if (Distributions.binomialCdf(found - 1, controls, target) >= confidence) {
                return found;
            }
        }
        return controls + 1;
    }

    /// How well a random sample from what is left agrees with the recall still being below target: below .05
    /// that is rejected (M. Callaghan, F. Müller-Hansen, "Statistical stopping criteria for automated
    /// screening", 2020).
    ///
    /// @param left documents left when random sampling began
    /// @param relevantBefore relevant ones found before that
    /// @param sampled documents drawn from what was left
    /// @param relevantSampled relevant ones among these
    public static double recallBelow(
            double target, long left, long relevantBefore, long sampled, long relevantSampled) {
        if (sampled > left || relevantSampled > sampled) {
            throw new IllegalArgumentException(relevantSampled + " of " + sampled + " of " + left);
        }
        // the fewest relevant documents among those left for which the recall reached now would be below target
        long least = (long) Math.floor((relevantBefore + relevantSampled) / target) - relevantBefore + 1;
        if (least > left) {
            return 0;
        }
        return Distributions.hypergeometricCdf(relevantSampled, left, least, sampled);
    }

    /// P(X ≤ found) when `drawn` are drawn without replacement from `population` with `marked` of a kind.
    public static double hypergeometricCdf(long found, long population, long marked, long drawn) {
        if (marked < 0 || drawn < 0 || population < marked || population < drawn) {
            throw new IllegalArgumentException(drawn + " of " + population + " with " + marked);
        }
        return Distributions.hypergeometricCdf(found, population, marked, drawn);
    }
}
