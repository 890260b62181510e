package org.secondchair.review.quality;

/// An estimate with the bounds within which the truth lies with the stated confidence.
///
/// @param estimate within the bounds
/// @param confidence of the two-sided interval, e.g. .95
public record Interval(double estimate, double low, double high, double confidence) {

    public Interval {
        if (!(low <= high) || !(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("not an interval: " + low + " to " + high + " at " + confidence);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /// The same interval for a quantity `factor` times as large, e.g. documents instead of a share.
    public Interval times(double factor) {
        return new Interval(estimate * factor, low * factor, high * factor, confidence);
    }
}
