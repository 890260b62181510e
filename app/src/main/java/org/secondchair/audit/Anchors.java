package org.secondchair.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.secondchair.audit.tree.Hash;

/**
 * What a verifier holds against a log because it was kept elsewhere: heads, and perhaps the leaves of an older export.
 *
 * @param heads of the log in question, signatures already checked; in any order
 * @param leaves leaf hashes from number 0 on; empty when no export was kept
 * @param told numbers of the events that the kept export tells in full: a later export must tell them, too
 */
record Anchors(List<SignedHead> heads, List<Hash> leaves, Set<Long> told) {
    static final Anchors NONE = new Anchors(List.of(), List.of(), Set.of());

    Anchors {
        heads = heads.stream()
                .sorted(Comparator.comparingLong(SignedHead::size))
                .toList();
        leaves = List.copyOf(leaves);
        told = Set.copyOf(told);
    }

    static Anchors of(List<SignedHead> heads) {
        return new Anchors(heads, List.of(), Set.of());
    }

    /** How many events are known to have existed. */
    long size() {
        return Math.max(leaves.size(), heads.isEmpty() ? 0 : heads.getLast().size());
    }
}
