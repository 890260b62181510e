package org.secondchair.staffing.solving;

import java.time.Duration;

/** One limit that several searches share: what the first leaves, the next may use. */
public final class Deadline {
    private static final Duration LEAST = Duration.ofMillis(50);

    private final Limit whole;
    private final long startedNanos = System.nanoTime();
    private double workDone;

    public Deadline(Limit whole) {
        this.whole = whole;
    }

    /** What is left, but never nothing: a search that starts late may at least look at its hint. */
    public Limit left() {
        return share(1);
    }

    /** That part of what is left. */
    public Limit share(double part) {
        Duration left = Duration.ofNanos((long) (part * (whole.wall().toNanos() - elapsedNanos())));
        return new Limit(
                left.compareTo(LEAST) < 0 ? LEAST : left,
                Math.max(0.01, part * (whole.work() - workDone)),
                whole.seed());
    }

    public void spent(Answer answer) {
        workDone += answer.work();
    }

    public Duration elapsed() {
        return Duration.ofNanos(elapsedNanos());
    }

    private long elapsedNanos() {
        return System.nanoTime() - startedNanos;
    }
}
