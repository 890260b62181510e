package org.secondchair.review.quality;

/// Confidence intervals of a share, from `successes` among `trials`.
public final class Intervals {

    private Intervals() {}

    /// Wilson's score interval, for display: close to the stated confidence on average (E. B. Wilson, 1927).
    /// Without any trial it is 0 to 1.
    public static Interval wilson(long successes, long trials, double confidence) {
        check(successes, trials);
        if (trials == 0) {
            return new Interval(0.5, 0, 1, confidence);
        }
        double z = Distributions.normalQuantile(0.5 + confidence / 2);
        double share = (double) successes / trials;
        double shrink = 1 + z * z / trials;
        double centre = (share + z * z / (2.0 * trials)) / shrink;
        double margin = z / shrink * Math.sqrt(share * (1 - share) / trials + z * z / (4.0 * trials * trials));
        double low = successes == 0 ? 0 : Math.max(0, centre - margin);
        double high = successes == trials ? 1 : Math.min(1, centre + margin);
        return new Interval(share, low, high, confidence);
    }

    /// The exact interval, for certificates: never below the stated confidence (C. J. Clopper, E. S. Pearson,
    /// 1934).
    public static Interval clopperPearson(long successes, long trials, double confidence) {
        check(successes, trials);
        if (trials == 0) {
            return new Interval(0.5, 0, 1, confidence);
        }
        double tail = (1 - confidence) / 2;
        return new Interval(
                (double) successes / trials,
                lowerBound(successes, trials, 1 - tail),
                upperBound(successes, trials, 1 - tail),
                confidence);
    }

    /// The exact one-sided lower bound: the true share is at least this, with the stated confidence.
    public static double lowerBound(long successes, long trials, double confidence) {
        check(successes, trials);
        return successes == 0 ? 0 : Distributions.betaQuantile(1 - confidence, successes, trials - successes + 1.0);
    }

    /// The exact one-sided upper bound: the true share is at most this, with the stated confidence.
    public static double upperBound(long successes, long trials, double confidence) {
        check(successes, trials);
        return successes == trials ? 1 : Distributions.betaQuantile(confidence, successes + 1.0, trials - successes);
    }

    private static void check(long successes, long trials) {
        if (successes < 0 || trials < successes) {
            throw new IllegalArgumentException(successes + " of " + trials);
        }
    }
}
