package org.secondchair.review.quality;

/// How first-level answers compare with the rechecked ones, for one yes/no question.
///
/// @param upheldRelevant coded relevant, and so it stayed
/// @param relevantOverturned coded relevant, overturned to not relevant
/// @param missed coded not relevant, overturned to relevant
/// @param upheldNotRelevant coded not relevant, and so it stayed
public record Overturns(long upheldRelevant, long relevantOverturned, long missed, long upheldNotRelevant) {

    public Overturns {
        if (upheldRelevant < 0 || relevantOverturned < 0 || missed < 0 || upheldNotRelevant < 0) {
            throw new IllegalArgumentException("negative count");
        }
    }

    public long checked() {
        return upheldRelevant + relevantOverturned + missed + upheldNotRelevant;
    }

    /// Share of all rechecked answers that were overturned.
    public Interval rate(double confidence) {
        return Intervals.wilson(relevantOverturned + missed, checked(), confidence);
    }

    /// Share of the answers "relevant" that were overturned.
    public Interval ofRelevant(double confidence) {
        return Intervals.wilson(relevantOverturned, upheldRelevant + relevantOverturned, confidence);
    }

    /// Share of the answers "not relevant" that were overturned.
    public Interval ofNotRelevant(double confidence) {
        return Intervals.wilson(missed, missed + upheldNotRelevant, confidence);
    }

    /// Harmonic mean of precision and recall against the adjudicator; 0 when nothing is relevant to either.
    /// On a sample that was not drawn at random it describes the sample only.
    public double f1() {
        long denominator = 2 * upheldRelevant + relevantOverturned + missed;
        return denominator == 0 ? 0 : 2.0 * upheldRelevant / denominator;
    }

    public Interval kappa(double confidence) {
        return Kappa.of(new long[][] {{upheldRelevant, relevantOverturned}, {missed, upheldNotRelevant}}, confidence);
    }
}
