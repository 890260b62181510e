package org.secondchair.staffing.trial;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What somebody is tried by.
 *
 * @param sha256 of the criteria, each followed by a line feed, in hexadecimal; stands in the log, too
 * @param rateUntil after which nobody rates any more and whatever was said is read
 */
public record Trial(
        UUID placementId, List<String> criteria, String sha256, String frozenBy, Instant frozenAt, Instant rateUntil) {
    public static final int MOST_CRITERIA = 12;
    public static final int LONGEST_CRITERION = 200;
    static final int WORST = 1;
    static final int BEST = 5;

    /** Which side says it. */
    public enum Side {
        CLIENT,
        PROFESSIONAL
    }

    /** @param marks from 1, worst, to 5, one for each criterion, in their order */
    public record Rating(Side side, List<Integer> marks, String words, String by, Instant at) {
        public Rating {
            marks = List.copyOf(marks);
        }
    }

    public Trial {
        criteria = List.copyOf(criteria);
    }

    static boolean valid(List<String> criteria) {
        return !criteria.isEmpty()
                && criteria.size() <= MOST_CRITERIA
                && criteria.stream().noneMatch(one -> one.isBlank() || one.length() > LONGEST_CRITERION);
    }

    boolean takes(List<Integer> marks) {
        return marks.size() == criteria.size() && marks.stream().allMatch(mark -> mark >= WORST && mark <= BEST);
    }
}
