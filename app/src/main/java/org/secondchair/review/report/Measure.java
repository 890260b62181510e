package org.secondchair.review.report;

import org.jspecify.annotations.Nullable;
import org.secondchair.review.quality.Interval;

/**
 * A measured share with its interval, or the reason why there is none. A share that nobody measured is never shown as a
 * number.
 *
 * @param hits of {@code n}; 0 where the estimate is made of more than one share
 * @param n documents that were looked at for it
 * @param estimate with {@code low} and {@code high} between 0 and 1; all 0 when not measured
 * @param missing null when measured
 */
public record Measure(
        boolean measured,
        long hits,
        long n,
        double estimate,
        double low,
        double high,
        double confidence,
        @Nullable Missing missing) {

    /** What would have to be done first. */
    public enum Missing {
        /** No second look at coded documents was taken. */
        NO_CHECKS,
        /** Some documents were seen by nobody, and no complete sample of them was taken since. */
        NO_SAMPLE_OF_THE_UNSEEN,
        /** Every document was decided: there is nothing unseen to draw from. */
        NOTHING_UNSEEN,
        /** The samples hold no document of one of the answers. */
        ONE_SIDED
    }

    static Measure of(Interval interval, long hits, long n) {
        return new Measure(
                true, hits, n, interval.estimate(), interval.low(), interval.high(), interval.confidence(), null);
    }

    static Measure none(Missing missing) {
        return new Measure(false, 0, 0, 0, 0, 0, 0, missing);
    }
}
