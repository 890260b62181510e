package org.secondchair.audit;

/**
 * Something in a log that is not as it was written.
 *
 * @param firstIndex number of the first event concerned, counted from 0
 * @param lastIndex number of the last event that may be concerned; beyond {@code firstIndex} where the exact place cannot
 *     be told
 * @param explanation one sentence for people
 */
public record Finding(Kind kind, long firstIndex, long lastIndex, String explanation) implements Comparable<Finding> {
    /** What was found. */
    public enum Kind {
        /** An event's contents, time, place or owner differ from what was signed. */
        ALTERED,
        /** A number without its event. */
        MISSING,
        /** A number with more than one event. */
        DUPLICATED,
        /** An event carries a number that no signed head covers. */
        UNCOVERED,
        /** A payload is gone without an event that tells of its erasure. */
        ERASED_SILENTLY,
        /** An event's time does not fit between the heads around it. */
        MISTIMED,
        /** The views of a batch are not those that were counted. */
        VIEWS_ALTERED,
        /** A head does not fit the events' hashes, or its signature does not fit the head. */
        HEAD_ALTERED,
        /** A head between others is gone. */
        HEAD_MISSING,
        /** A head is signed by a key that is not the expected one. */
        FOREIGN_KEY,
        /** The log is shorter than a head kept elsewhere says. */
        TRUNCATED,
        /** The log tells another history than a head or an export kept elsewhere. */
        FORKED
    }

    static Finding at(Kind kind, long index, String explanation) {
        return new Finding(kind, index, index, explanation);
    }

    @Override
    public int compareTo(Finding other) {
        int byPlace = Long.compare(firstIndex, other.firstIndex);
        return byPlace != 0 ? byPlace : kind.compareTo(other.kind);
    }
}
