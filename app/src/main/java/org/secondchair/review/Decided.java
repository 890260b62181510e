package org.secondchair.review;

import java.util.List;

/** What came of a decision. */
public sealed interface Decided {
    /**
     * @param left documents of the batch without a decision; 0 closes the batch
     * @param protocolVersion in force when it was decided
     */
    record Saved(long seq, int left, int protocolVersion) implements Decided {}

    /** The coding contradicts the protocol; nothing was saved. */
    record Refused(List<String> problems) implements Decided {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The screen showed another decision of this batch than the one that stands, as when the same person works in two
     * windows; nothing was saved. Who wants to replace the standing one says so by its number.
     */
    record Elsewhere(Decisions.Decision standing) implements Decided {}

    /** The batch is not in the person's hands any more: its time ran out and somebody else has it, or it is done. */
    record NotYours() implements Decided {}
}
