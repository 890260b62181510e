package org.secondchair.search;

import java.util.List;
import java.util.UUID;

/// Feeds the matters' indexes, one per matter. All calls are idempotent; a job that is interrupted feeds its chunk
/// again.
///
/// What was fed is searchable within a second, or at once after {@link #refresh}; it survives a crash after
/// {@link #commit}. Write access is the caller's to check.
public interface SearchIndexes {
    /// Adds documents, replacing those with the same ids.
    IndexOutcome index(UUID matterId, List<IndexedDocument> batch);

    IndexOutcome remove(UUID matterId, List<UUID> documentIds);

    /// Makes what was fed durable.
    ///
    /// @param mark where the caller stands, to be asked for after a crash; what was fed later must be fed again
    IndexOutcome commit(UUID matterId, String mark);

    /// Makes what was fed searchable now.
    IndexOutcome refresh(UUID matterId);

    /// How the index stands.
    IndexOutcome state(UUID matterId);

    /// Reads every committed byte from the disk and tells whether it is what was written.
    IndexOutcome verify(UUID matterId);

    /// Removes the matter's index from the disk.
    void drop(UUID matterId);
}
