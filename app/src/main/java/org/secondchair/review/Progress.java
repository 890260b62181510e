package org.secondchair.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a review stands.
 *
 * @param documents of the matter
 * @param decided documents with a coding in force
 * @param issues documents for each issue, by its key
 * @param inHands documents in batches that are checked out
 */
public record Progress(
        int documents,
        int decided,
        int responsive,
        int notResponsive,
        int unsure,
        int withheld,
        int redacted,
        int hot,
        Map<String, Integer> issues,
        int readyBatches,
        int inHands,
        List<Reviewer> reviewers,
        List<Point> curve) {

    public Progress {
        issues = Map.copyOf(issues);
        reviewers = List.copyOf(reviewers);
        curve = List.copyOf(curve);
    }

    /**
     * What one person did.
     *
     * @param decisions at every level, repeated ones counted
     * @param secondsSpent on documents, as the workbench measured it
     * @param holds a batch now
     */
    public record Reviewer(
            UUID personId,
            int firstLevel,
            int checks,
            int decisions,
            long secondsSpent,
            boolean holds,
            @Nullable Instant lastDecisionAt) {

        /** Documents an hour of measured reading; 0 before the first second. */
        public double documentsPerHour() {
            return secondsSpent == 0 ? 0 : decisions * 3600.0 / secondsSpent;
        }
    }

    /** Documents decided and responsive ones among them, up to a moment; in the order in which they were decided. */
    public record Point(Instant at, int decided, int responsive) {}

    /** The same with the line of one reviewer alone. */
    Progress of(UUID reviewer) {
        return new Progress(
                documents,
                decided,
                responsive,
                notResponsive,
                unsure,
                withheld,
                redacted,
                hot,
                issues,
                readyBatches,
                inHands,
                reviewers.stream()
                        .filter(line -> line.personId().equals(reviewer))
                        .toList(),
                curve);
    }

    public int open() {
        return documents - decided;
    }
}
