package org.secondchair.access.door;

import java.time.Duration;

/** How long to wait after so many failures in a row: a few free ones, then doubling up to a longest wait. */
enum ThrottlePolicy {
    /** One account: tried by somebody who guesses its password. */
    ACCOUNT(5, Duration.ofMinutes(5)),
    /** One address: tried by somebody who goes through accounts, but also a whole office on Monday morning. */
    ADDRESS(200, Duration.ofMinutes(15));

    /** Failures older than this are forgotten. */
    static final Duration MEMORY = Duration.ofHours(1);

    private final int free;
    private final Duration longest;

    ThrottlePolicy(int free, Duration longest) {
        this.free = free;
        this.longest = longest;
    }

    Duration waitAfter(int failures) {
        if (failures < free) {
            return Duration.ZERO;
        }
        long seconds = 1L << Math.min(failures - free, 20);
        return Duration.ofSeconds(Math.min(seconds, longest.toSeconds()));
    }
}
