package org.secondchair.search;

import java.util.UUID;

/// Brings a matter's index up to what the corpus holds, by durable work in the background.
public interface CorpusFeed {
    /// Starts the work if the index is behind and nobody is at it; true if documents are still to come.
    boolean catchUp(UUID matterId);

    /// Drops the index and feeds it again from the first document on.
    void rebuild(UUID matterId);
}
