package org.secondchair.corpus.intake;

import org.jspecify.annotations.Nullable;

/** What came of opening a unit. */
sealed interface UnitRead {
    Unit unit();

    /**
     * A document with whatever hangs on it; the root itself may be excepted.
     *
     * @param sameKey equal for exact duplicates; made by the thread that opened it, so that the one writer need not
     */
    record Family(Unit unit, ReadItem root, byte[] sameKey) implements UnitRead {
        static Family of(Unit unit, ReadItem root) {
            return new Family(unit, root, SameKey.of(root));
        }
    }

    /**
     * An archive or a mailbox; its members stand in the journal already, as units of their own.
     *
     * @param cause null when it was read to its end and the counts agree
     */
    record Container(
            Unit unit,
            int filteredChildren,
            @Nullable String cause,
            @Nullable String message) implements UnitRead {}

    /** Was not even handed to the extractor. */
    record Unreachable(Unit unit, String cause, String message) implements UnitRead {}
}
