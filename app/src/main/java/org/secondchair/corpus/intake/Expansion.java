package org.secondchair.corpus.intake;

import java.util.concurrent.atomic.AtomicLong;
import org.secondchair.extractor.protocol.Limits;

/** How far a tree of containers has expanded, shared by all that are open in it at the same time. */
final class Expansion {
    private final long rootBytes;
    private final AtomicLong spentBytes;

    /**
     * @param rootBytes size of the outermost container
     * @param spentBytes what all containers in it have expanded to so far
     */
    Expansion(long rootBytes, long spentBytes) {
        this.rootBytes = rootBytes;
        this.spentBytes = new AtomicLong(spentBytes);
    }

    /** The same limits, cut to what the tree has left. */
    Limits within(Limits limits) {
        return limits.inTree(rootBytes, spentBytes.get());
    }

    /** Counts a member; false when the tree may not hold it any more. */
    boolean spend(long bytes, Limits limits) {
        return bytes <= limits.inTree(rootBytes, spentBytes.getAndAdd(bytes)).expandedBytes();
    }
}
