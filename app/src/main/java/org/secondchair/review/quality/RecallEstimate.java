package org.secondchair.review.quality;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Recall and richness from random samples of the whole collection, one within each class of documents: either *one*
/// simple random sample divided afterwards by how the review ended for each document, or one drawn per class.
///
/// @param found documents that the review holds for relevant
/// @param discarded all others, in one class or in several that were sampled differently
public record RecallEstimate(Stratum found, List<Stratum> discarded) {

    private static final int DRAWS = 4_000;

    public RecallEstimate {
        discarded = List.copyOf(discarded);
    }

    public RecallEstimate(Stratum found, Stratum discarded) {
        this(found, List.of(discarded));
    }

    /// @param documents of the collection in this class
    /// @param sampled of these, in the random sample
    /// @param relevant of the sample, as an expert coded it blind
    public record Stratum(long documents, long sampled, long relevant) {
        public Stratum {
            if (relevant < 0 || sampled < relevant || documents < sampled) {
                throw new IllegalArgumentException(relevant + " of " + sampled + " of " + documents);
            }
        }
    }

    /// Share of all relevant documents that were found; 0 to 1 when the sample holds no relevant document.
    ///
    /// A parametric bootstrap draws each class's share from Beta(relevant + ½, others + ½), so that a class in
    /// which the sample shows no relevant document still may hold some (resampling the sample itself would call
    /// that certain).
    public Interval recall(double confidence, long seed) {
        if (found.relevant + discarded.stream().mapToLong(Stratum::relevant).sum() == 0) {
            return new Interval(0.5, 0, 1, confidence);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] draws = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            double relevantFound = drawn(found, random);
            double relevantDiscarded = 0;
            for (Stratum stratum : discarded) {
                relevantDiscarded += drawn(stratum, random);
            }
            draws[i] = share(relevantFound, relevantDiscarded);
        }
        double estimate = share(
                mean(found),
                discarded.stream().mapToDouble(RecallEstimate::mean).sum());
        Arrays.sort(draws);
        double low = quantile(draws, (1 - confidence) / 2);
        double high = quantile(draws, (1 + confidence) / 2);
        return new Interval(estimate, Math.min(low, estimate), Math.max(high, estimate), confidence);
    }

    private static double share(double relevantFound, double relevantDiscarded) {
        double all = relevantFound + relevantDiscarded;
        return all == 0 ? 0 : relevantFound / all;
    }

    private static double mean(Stratum stratum) {
        return stratum.sampled == 0 ? 0 : (double) stratum.documents * stratum.relevant / stratum.sampled;
    }

    private static double drawn(Stratum stratum, SplittableRandom random) {
        double yes = gamma(stratum.relevant + 0.5, random);
        double no = gamma(stratum.sampled - stratum.relevant + 0.5, random);
        return stratum.documents * yes / (yes + no);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.clamp(Math.round(share * (sorted.length - 1)), 0, sorted.length - 1)];
    }

    /// A gamma variate of this shape and scale 1 (G. Marsaglia, W. Tsang, "A simple method for generating gamma
    /// variables", 2000).
    private static double gamma(double shape, SplittableRandom random) {
        if (shape < 1) {
            return gamma(shape + 1, random) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < x * x / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }
}
