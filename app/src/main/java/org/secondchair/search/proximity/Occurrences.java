package org.secondchair.search.proximity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Places in a text: spans of word positions, both ends inclusive, sorted by start, then end, none twice.
public final class Occurrences {
    public static final Occurrences NONE = new Occurrences(new int[0], new int[0], 0);

    private final int[] starts;
    private final int[] ends;
    private final int size;
    private int @Nullable [] sortedEnds;

    private Occurrences(int[] starts, int[] ends, int size) {
        this.starts = starts;
        this.ends = ends;
        this.size = size;
    }

    /// Single words at these positions, which must ascend; the array is taken over.
    public static Occurrences ofWords(int[] ascending, int size) {
        return size == 0 ? NONE : new Occurrences(ascending, ascending, size);
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    public int start(int i) {
        return starts[i];
    }

    public int end(int i) {
        return ends[i];
    }

    /// True if some span starts in `from..until` (inclusive).
    boolean startsWithin(int from, int until) {
        int i = firstAtLeast(starts, size, from);
        return i < size && starts[i] <= until;
    }

    /// True if some span ends in `from..until` (inclusive).
    boolean endsWithin(int from, int until) {
        int[] sorted = sortedEnds();
        int i = firstAtLeast(sorted, size, from);
        return i < size && sorted[i] <= until;
    }

    /// True if some span shares a position with `from..until` (inclusive).
    boolean touches(int from, int until) {
        int startedByThen = firstAtLeast(starts, size, until + 1);
        int endedBefore = firstAtLeast(sortedEnds(), size, from);
        return startedByThen > endedBefore;
    }

    boolean startsAt(int position) {
        int i = firstAtLeast(starts, size, position);
        return i < size && starts[i] == position;
    }

    /// Those of the spans that the mask keeps.
    Occurrences kept(boolean[] mask) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            if (mask[i]) {
                count++;
            }
        }
        if (count == size) {
            return this;
        }
        if (count == 0) {
            return NONE;
        }
        int[] keptStarts = new int[count];
        int[] keptEnds = new int[count];
        int to = 0;
        for (int i = 0; i < size; i++) {
            if (mask[i]) {
                keptStarts[to] = starts[i];
                keptEnds[to++] = ends[i];
            }
        }
        return new Occurrences(keptStarts, keptEnds, count);
    }

    /// Phrases of this many words that start at the spans which the mask keeps.
    Occurrences asPhrases(boolean[] mask, int words) {
        Occurrences kept = kept(mask);
        if (words == 1 || kept.isEmpty()) {
            return kept;
        }
        int[] phraseEnds = new int[kept.size];
        for (int i = 0; i < kept.size; i++) {
            phraseEnds[i] = kept.starts[i] + words - 1;
        }
        return new Occurrences(kept.starts, phraseEnds, kept.size);
    }

    Occurrences or(Occurrences other) {
        if (other.isEmpty() || other == this) {
            return this;
        }
        if (isEmpty()) {
            return other;
        }
        int[] bothStarts = new int[size + other.size];
        int[] bothEnds = new int[size + other.size];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < size || j < other.size) {
            int order = i == size ? 1 : j == other.size ? -1 : Integer.compare(starts[i], other.starts[j]);
            if (order == 0) {
                order = Integer.compare(ends[i], other.ends[j]);
            }
            bothStarts[count] = order <= 0 ? starts[i] : other.starts[j];
            bothEnds[count++] = order <= 0 ? ends[i] : other.ends[j];
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new Occurrences(bothStarts, bothEnds, count);
    }

    private int[] sortedEnds() {
        if (starts == ends) {
            return ends;
        }
        if (sortedEnds == null) {
            sortedEnds = Arrays.copyOf(ends, size);
            Arrays.sort(sortedEnds);
        }
        return sortedEnds;
    }

    private static int firstAtLeast(int[] sorted, int size, int value) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
