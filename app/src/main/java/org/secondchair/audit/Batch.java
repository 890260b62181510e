package org.secondchair.audit;

import org.secondchair.audit.tree.Hash;

/**
 * A head together with the leaf hashes that it added, written one after the other. With them a changed event can be named
 * exactly; without them a tree only tells that something below its root differs.
 */
record Batch(SignedHead head, byte[] leaves) {
    long count() {
        return leaves.length / Hash.BYTES;
    }

    boolean whole() {
        return leaves.length == (head.size() - head.previousSize()) * Hash.BYTES;
    }

    /** @param index number in the log */
    Hash leaf(long index) {
        return Hash.at(leaves, (int) (index - head.previousSize()));
    }
}
