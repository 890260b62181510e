package org.secondchair.staffing.solving;

import java.time.Duration;

/**
 * When a search ends.
 *
 * @param wall longest time by the clock; a search that it ends may come out differently next time
 * @param work longest effort in the solver's own units (about a second each on an idle processor, counted, not
 *     measured); a search that it ends comes out the same every time
 * @param seed same model, same seed and no end by the clock: same answer
 */
public record Limit(Duration wall, double work, int seed) {
    public Limit {
        if (wall.isNegative() || wall.isZero() || work <= 0) {
            throw new IllegalArgumentException("a search needs time: " + wall + ", " + work);
        }
    }

    public static Limit ofSeconds(int seconds) {
        return new Limit(Duration.ofSeconds(seconds), seconds, 1);
    }

    /** The same limit by effort, with another time by the clock. */
    public Limit within(Duration left) {
        return new Limit(left, work, seed);
    }

    public Limit withWork(double units) {
        return new Limit(wall, units, seed);
    }
}
