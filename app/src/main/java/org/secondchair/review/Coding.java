package org.secondchair.review;

import java.util.List;
import java.util.TreeSet;

/**
 * The answers of a reviewer on one document.
 *
 * @param issues keys of the protocol's issues, in alphabetical order
 * @param hot to be seen by the supervising attorney at once
 * @param note for those who read the coding later; at most 4,000 characters
 */
public record Coding(Responsive responsive, Privilege privilege, List<String> issues, boolean hot, String note) {
    public enum Responsive {
        RESPONSIVE,
        NOT_RESPONSIVE,
        /** Asks the supervising attorney; counts as open. */
        UNSURE
    }

    public enum Privilege {
        NOT_PRIVILEGED,
        WITHHOLD,
        REDACT
    }

    public Coding {
        issues = List.copyOf(new TreeSet<>(issues));
        note = note.strip();
    }

    /** Whether a second look came to another result where it matters: responsiveness or privilege. */
    public boolean overturns(Coding earlier) {
        return responsive != earlier.responsive || privilege != earlier.privilege;
    }
}
