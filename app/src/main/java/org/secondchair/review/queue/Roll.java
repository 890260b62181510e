package org.secondchair.review.queue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.secondchair.corpus.Document;
import org.secondchair.review.Batch;

/**
 * Which documents stand together: families by neighbouring ordinals, threads by their families. Not thread-safe; one
 * ranking at a time uses it.
 */
final class Roll {
    private final List<UUID> ids = new ArrayList<>();
    private final List<Integer> rootOf = new ArrayList<>();
    private final List<UUID> threadOf = new ArrayList<>();
    private final Map<UUID, List<Integer>> rootsOfThread = new HashMap<>();
    private final Map<UUID, Integer> rootOrdinals = new HashMap<>();

    int size() {
        return ids.size();
    }

    /** @throws IllegalArgumentException when the ordinal is not the next one: ordinals are dense */
    void add(Document document) {
        if (document.ordinal() != ids.size()) {
            throw new IllegalArgumentException("expected ordinal " + ids.size() + ", got " + document.ordinal());
        }
        if (document.root()) {
            rootOrdinals.put(document.id(), document.ordinal());
            rootsOfThread
                    .computeIfAbsent(document.threadId(), _ -> new ArrayList<>())
                    .add(document.ordinal());
        }
        ids.add(document.id());
        threadOf.add(document.threadId());
        Integer root = rootOrdinals.get(document.familyId());
        rootOf.add(root == null ? document.ordinal() : root);
    }

    /**
     * Cuts batches: each starts with the best document that is left, takes its whole family, then the rest of the thread
     * as far as it fits, then goes on with the next best. A family is never split, however large.
     *
     * @param ranked ordinals, the best first
     * @param taken decided, or in somebody's hands; filled further while cutting
     */
    List<List<Batch.Place>> cut(int[] ranked, BitSet taken, int batches, int batchSize) {
        List<List<Batch.Place>> cut = new ArrayList<>();
        List<Batch.Place> batch = new ArrayList<>();
        for (int ordinal : ranked) {
            if (taken.get(ordinal)) {
                continue;
            }
            addFamily(rootOf.get(ordinal), taken, batch);
            for (int root : rootsOfThread.getOrDefault(threadOf.get(ordinal), List.of())) {
                if (batch.size() >= batchSize) {
                    break;
                }
                addFamily(root, taken, batch);
            }
            if (batch.size() >= batchSize) {
                cut.add(List.copyOf(batch));
                batch.clear();
                if (cut.size() == batches) {
                    return cut;
                }
            }
        }
        if (!batch.isEmpty()) {
            cut.add(List.copyOf(batch));
        }
        return cut;
    }

    private void addFamily(int root, BitSet taken, List<Batch.Place> batch) {
        for (int ordinal = root; ordinal < ids.size() && rootOf.get(ordinal) == root; ordinal++) {
            if (!taken.get(ordinal)) {
                taken.set(ordinal);
                batch.add(new Batch.Place(ids.get(ordinal), ordinal, false));
            }
        }
    }
}
