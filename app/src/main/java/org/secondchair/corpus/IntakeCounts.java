package org.secondchair.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What became of everything that was found, children and containers counted.
 *
 * @param waiting found and not yet opened; 0 once a take-in is over
 * @param containers those of the processed items that only held others: archives and mailboxes
 * @param exceptedByCause adds up to {@code excepted}
 */
public record IntakeCounts(
        long processed,
        long excepted,
        long deduplicated,
        long filtered,
        long waiting,
        long containers,
        Map<String, Long> exceptedByCause) {

    public IntakeCounts {
        exceptedByCause = Collections.unmodifiableMap(new TreeMap<>(exceptedByCause));
    }

    /** Everything that was found. */
    public long in() {
        return processed + excepted + deduplicated + filtered + waiting;
    }

    /** Whether the take-in accounted for everything. */
    public boolean settled() {
        return waiting == 0
                && excepted
                        == exceptedByCause.values().stream()
                                .mapToLong(Long::longValue)
                                .sum();
    }

    /** Processed items that became documents. */
    public long documents() {
        return processed - containers;
    }
}
