package org.secondchair.ui;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a long job is.
 *
 * @param stage what it does now, in words
 * @param total 0 while it is not known yet
 * @param perSecond things done in a second of late; 0 when nothing moves
 * @param exceptions things that could not be done so far
 */
public record Progress(String stage, Tone tone, long done, long total, double perSecond, long exceptions) {

    /** Null when it cannot be told: nothing moves, or the end is not known. */
    public @Nullable Duration left() {
        if (total <= 0 || done >= total || !(perSecond > 0)) {
            return null;
        }
        return Duration.ofSeconds(Math.round((total - done) / perSecond));
    }

    /** Between 0 and 1. */
    public double share() {
        return total <= 0 ? 0 : Math.min(1, (double) done / total);
    }
}
