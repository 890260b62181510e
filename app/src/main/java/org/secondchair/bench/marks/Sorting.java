package org.secondchair.bench.marks;

import java.util.ArrayList;
import java.util.List;

/**
 * Ordinals in an order, kept while some of them change: whoever moved is taken out and merged in again, so that a change
 * of a few costs one walk over the array and not a sort. Not for several threads at once.
 */
public final class Sorting {
    private int[] order = new int[0];
    private int[] ranks = new int[0];
    private final Marks moved = new Marks();
    private boolean settled = true;

    /** What stands behind the ordinal has changed, or is new. */
    public void moved(int ordinal) {
        moved.set(ordinal);
        settled = false;
    }

    /** Brings the ordinals below this size into their order. */
    public void settle(int size, IntComparator comparator) {
        if (settled && order.length == size) {
            return;
        }
        for (int ordinal = order.length; ordinal < size; ordinal++) {
            moved.set(ordinal);
        }
        List<Integer> coming = new ArrayList<>();
        for (int ordinal = moved.next(0); ordinal >= 0; ordinal = moved.next(ordinal + 1)) {
            coming.add(ordinal);
        }
        coming.sort(comparator::compare);
        order = merged(size, coming, comparator);
        ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[order[rank]] = rank;
        }
        coming.forEach(moved::clear);
        settled = true;
    }

    private int[] merged(int size, List<Integer> coming, IntComparator comparator) {
        int[] merged = new int[size];
        int at = 0;
        int next = 0;
        for (int staying : order) {
            if (moved.has(staying)) {
                continue;
            }
            while (next < coming.size() && comparator.compare(coming.get(next), staying) < 0) {
                merged[at++] = coming.get(next++);
            }
            merged[at++] = staying;
        }
        while (next < coming.size()) {
            merged[at++] = coming.get(next++);
        }
        return merged;
    }

    public int[] order() {
        return order;
    }

    public int rank(int ordinal) {
        return ranks[ordinal];
    }
}
