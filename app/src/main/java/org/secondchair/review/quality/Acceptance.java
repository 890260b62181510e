package org.secondchair.review.quality;

import java.util.List;

/// Acceptance sampling of a reviewer's batches: check some documents of each batch, accept it if few are wrong.
/// How strictly depends on the reviewer's history, by the switching rules of ISO 2859-1.
public final class Acceptance {

    /// How strictly a reviewer is checked at the moment.
    public enum Severity {
        NORMAL(new Plan(125, 3)),
        TIGHTENED(new Plan(125, 2)),
        REDUCED(new Plan(50, 2)),
        /// Checked in full until the cause is found: five batches were rejected under tightened checking.
        SUSPENDED(new Plan(Integer.MAX_VALUE, 0));

        private final Plan plan;

        Severity(Plan plan) {
            this.plan = plan;
        }

        /// What to draw from a large batch (code letter K at an acceptable quality of 1 % errors).
        public Plan plan() {
            return plan;
        }
    }

    /// @param sample documents to check
    /// @param errorsAccepted most errors with which the batch is still accepted
    public record Plan(int sample, int errorsAccepted) {

        public Plan {
            if (sample < 1 || errorsAccepted < 0 || errorsAccepted >= sample) {
                throw new IllegalArgumentException(sample + " documents, " + errorsAccepted + " errors");
            }
        }

        /// How likely a batch with this share of errors is accepted (binomial: the batch is large against the
        /// sample).
        public double acceptance(double errorRate) {
            return Distributions.binomialCdf(errorsAccepted, sample, errorRate);
        }

        public boolean accepts(int errors) {
            return errors <= errorsAccepted;
        }
    }

    private Acceptance() {}

    /// The severity for the next batch, given whether earlier ones were accepted, oldest first.
    ///
    /// Normal becomes tightened when two of five successive batches were rejected, and reduced after ten
    /// accepted in a row; tightened becomes normal after five accepted in a row, and suspended once five were
    /// rejected under it; reduced becomes normal with the first rejection. Suspension ends only by a decision
    /// of people: pass the history from then on.
    public static Severity next(List<Boolean> accepted) {
        Severity severity = Severity.NORMAL;
        int since = 0;
        for (int i = 0; i < accepted.size(); i++) {
            List<Boolean> current = accepted.subList(since, i + 1);
            Severity changed = after(severity, current);
            if (changed != severity) {
                severity = changed;
                since = i + 1;
            }
        }
        return severity;
    }

    private static Severity after(Severity severity, List<Boolean> current) {
        return switch (severity) {
            case NORMAL ->
                rejections(last(current, 5)) >= 2
                        ? Severity.TIGHTENED
                        : acceptedInARow(current, 10) ? Severity.REDUCED : Severity.NORMAL;
            case TIGHTENED ->
                rejections(current) >= 5
                        ? Severity.SUSPENDED
                        : acceptedInARow(current, 5) ? Severity.NORMAL : Severity.TIGHTENED;
            case REDUCED -> current.getLast() ? Severity.REDUCED : Severity.NORMAL;
            case SUSPENDED -> Severity.SUSPENDED;
        };
    }

    private static boolean acceptedInARow(List<Boolean> current, int count) {
        return current.size() >= count && rejections(last(current, count)) == 0;
    }

    private static List<Boolean> last(List<Boolean> current, int count) {
        return current.subList(Math.max(0, current.size() - count), current.size());
    }

    private static long rejections(List<Boolean> current) {
        return current.stream().filter(accepted -> !accepted).count();
    }
}
