package org.secondchair.engagement;

import java.time.Instant;

/**
 * A step that was taken.
 *
 * @param by name of who took it
 * @param about name of the person it concerns; empty when it concerns nobody in particular
 * @param reason in words; empty where none was asked
 */
public record EngagementEvent(Kind kind, String by, String about, String reason, Instant at) {
    /** What happened. */
    public enum Kind {
        OFFERED,
        WITHDRAWN,
        ACCEPTED,
        DECLINED,
        SUPERVISOR_NAMED,
        SEATED,
        UNSEATED,
        UNDERTAKING_CONFIRMED,
        RELEASED,
        PAUSED,
        RESUMED,
        ENDED
    }
}
