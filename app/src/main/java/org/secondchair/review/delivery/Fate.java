package org.secondchair.review.delivery;

import org.jspecify.annotations.Nullable;
import org.secondchair.review.Coding;

/** What becomes of a document when the coded set is given out. The counts of all fates add up to the matter. */
enum Fate {
    /** With its coding, its text and, unless that holds something held back, its native. */
    GIVEN,
    /** Privileged: a row that says so, and nothing of its content. */
    WITHHELD,
    /** Partly privileged and not redacted yet: as if withheld. */
    REDACTION_PENDING,
    /** Coded as not privileged, and byte for byte the same as a privileged document: people have to look again. */
    SAME_AS_PRIVILEGED,
    /** Not responsive, and nobody asked for those: no row. */
    LEFT_OUT,
    /** Without an answer, or with an open question: no row. */
    OPEN;

    /**
     * @param coding in force; null while undecided
     * @param sameAsPrivileged whether a privileged document has the same bytes
     * @param notResponsiveToo whether the set takes documents that are not responsive
     */
    static Fate of(@Nullable Coding coding, boolean sameAsPrivileged, boolean notResponsiveToo) {
        if (coding == null) {
            return OPEN;
        }
        Fate taken = switch (coding.privilege()) {
            case WITHHOLD -> WITHHELD;
            case REDACT -> REDACTION_PENDING;
            case NOT_PRIVILEGED -> sameAsPrivileged ? SAME_AS_PRIVILEGED : GIVEN;
        };
        return switch (coding.responsive()) {
            case RESPONSIVE -> taken;
            case NOT_RESPONSIVE -> notResponsiveToo ? taken : LEFT_OUT;
            case UNSURE -> OPEN;
        };
    }

    boolean hasRow() {
        return switch (this) {
            case GIVEN, WITHHELD, REDACTION_PENDING, SAME_AS_PRIVILEGED -> true;
            case LEFT_OUT, OPEN -> false;
        };
    }
}
