package org.secondchair.notice.mail;

import java.time.Duration;
import java.util.Optional;

/** When a mail that could not be sent is tried again: after 30 s, then twice as long each time, over about two days. */
final class Backoff {
    static final int MOST_ATTEMPTS = 12;
    private static final Duration FIRST = Duration.ofSeconds(30);

    private Backoff() {}

    /** @param attempts made so far, at least 1; empty when it is given up */
    static Optional<Duration> after(int attempts) {
        return attempts >= MOST_ATTEMPTS ? Optional.empty() : Optional.of(FIRST.multipliedBy(1L << (attempts - 1)));
    }
}
