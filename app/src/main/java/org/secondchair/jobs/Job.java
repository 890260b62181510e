package org.secondchair.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A job as people see it.
 *
 * @param done and total: units of the current stage; total null while unknown
 * @param busyMillis time spent in steps, without pauses
 */
public record Job(
        UUID id,
        String kind,
        @Nullable UUID matterId,
        State state,
        String stage,
        long done,
        @Nullable Long total,
        String message,
        boolean pauseAsked,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        long busyMillis) {

    public enum State {
        WAITING,
        RUNNING,
        PAUSED,
        DONE,
        FAILED,
        CANCELLED;

        public boolean over() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }

    /** Units per second over the busy time; empty before the first step. */
    public Optional<Double> ratePerSecond() {
        return busyMillis < 1 || done == 0 ? Optional.empty() : Optional.of(done * 1000.0 / busyMillis);
    }

    /** At the rate so far; empty while total or rate are unknown, or when the job is over. */
    public Optional<Duration> timeLeft() {
        if (total == null || state.over()) {
            return Optional.empty();
        }
        return ratePerSecond().map(rate -> Duration.ofMillis((long) (Math.max(0, total - done) / rate * 1000)));
    }
}
