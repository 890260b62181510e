package org.secondchair.search;

/// What became of a change to an index, or how it stands.
public sealed interface IndexOutcome {
    /// @param documents in the index now, uncommitted ones included; after feeding alone, replaced ones count twice
    /// @param mark the text handed over at the last commit, empty before the first
    record Ready(int documents, String mark) implements IndexOutcome {}

    /// The index cannot be trusted: drop it and feed it again.
    record Damaged(String reason) implements IndexOutcome {}
}
