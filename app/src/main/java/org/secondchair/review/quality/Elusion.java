package org.secondchair.review.quality;

/// What was missed: a random sample of the discarded documents, checked by people. It bounds how many relevant
/// documents are left behind; alone it does not establish recall, see [RecallEstimate].
///
/// @param discarded documents that nobody will look at
/// @param sampled of these, at random
/// @param relevant of the sample
public record Elusion(long discarded, long sampled, long relevant) {

    public Elusion {
        if (relevant < 0 || sampled < relevant || discarded < sampled) {
            throw new IllegalArgumentException(relevant + " of " + sampled + " of " + discarded);
        }
    }

    /// Share of the discarded documents that are relevant, with the exact interval.
    public Interval rate(double confidence) {
        return Intervals.clopperPearson(relevant, sampled, confidence);
    }

    /// Relevant documents left behind; never fewer than the sample itself has shown.
    public Interval documents(double confidence) {
        Interval rate = rate(confidence);
        double least = Math.max(relevant, rate.low() * discarded);
        return new Interval(rate.estimate() * discarded, least, Math.max(least, rate.high() * discarded), confidence);
    }
}
