package org.secondchair.bench;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check that was made.
 *
 * @param evidence where it can be looked up: an address or the number of a document
 * @param expiresOn last day on which it holds; null when it does not expire
 */
public record VettingItem(
        UUID id,
        Kind kind,
        String evidence,
        LocalDate checkedOn,
        UUID checkedBy,
        @Nullable LocalDate expiresOn) {
    public static final int LONGEST_EVIDENCE = 2000;

    /** What is checked. */
    public enum Kind {
        IDENTITY(true),
        /** Derived from the admissions and the checks of their primary sources; never written down by itself. */
        ADMISSION(true),
        REFERENCES(true),
        CONFLICTS_HISTORY(true),
        CONFIDENTIALITY(true),
        RIGHT_TO_WORK(true),
        /** Asked where a client wants it, and kept up to date from then on. */
        BACKGROUND(false),
        TRAINING(false);

        private final boolean always;

        Kind(boolean always) {
            this.always = always;
        }

        /** Needed before anybody works, as opposed to on a client's wish. */
        public boolean always() {
            return always;
        }
    }

    /** What is written down of a check. */
    public record Checked(
            Kind kind,
            String evidence,
            LocalDate checkedOn,
            @Nullable LocalDate expiresOn) {
        public Checked {
            evidence = evidence.strip();
            if (kind == Kind.ADMISSION) {
                throw new IllegalArgumentException("admissions are checked at their source, one by one");
            }
            if (evidence.isEmpty()
                    || evidence.length() > LONGEST_EVIDENCE
                    || (expiresOn != null && expiresOn.isBefore(checkedOn))) {
                throw new IllegalArgumentException("not a check: " + kind);
            }
        }
    }
}
