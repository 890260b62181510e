package org.secondchair.home.sample;

/** What has to become of an item when the sample is taken in. */
public sealed interface ExpectedOutcome {
    record Processed() implements ExpectedOutcome {}

    /** @param cause one of {@code locked}, {@code empty}, {@code over-limit}, {@code unsafe-path} */
    record Excepted(String cause) implements ExpectedOutcome {}

    /** A hostile file that a parser may rightly read or refuse, as long as it says which. */
    record ProcessedOrExcepted(String why) implements ExpectedOutcome {}

    /**
     * The same content as the item at the path; which of the two counts as the first follows from the order of take-in,
     * here the order of the custodians.
     */
    record DuplicateOf(String path) implements ExpectedOutcome {}

    /** Opened for what is in it, no document of its own. */
    record Container(int children) implements ExpectedOutcome {}
}
