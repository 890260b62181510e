package org.secondchair.audit;

import java.util.UUID;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Hash;

/**
 * Takes in a whole log in order: each batch, ascending, followed by the events that it covers, ascending by number; then
 * events numbered beyond the last head; then the counted views, ordered by batch and id.
 */
interface LogSink {
    void batch(Batch batch);

    /** @param storedLeaf the leaf hash as it stands beside the event */
    void event(long index, Hash storedLeaf, RecordedEvent event);

    void view(UUID batchId, View view);
}
