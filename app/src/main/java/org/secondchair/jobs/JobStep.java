package org.secondchair.jobs;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of a step. */
public sealed interface JobStep {
    /**
     * Not finished; goes on from the place.
     *
     * @param stage in words for people, such as "reading documents"
     * @param done units finished so far in this stage
     * @param total units in this stage; null while unknown
     */
    record More(
            String place, String stage, long done, @Nullable Long total) implements JobStep {}

    /** Finished; the message says what came out, in words. */
    record Done(String message, long done) implements JobStep {}

    /** Cannot go on, and trying again would not help; the message says what happened, what was kept, what to do. */
    record Failed(String message) implements JobStep {}

    /** Nothing to do right now; asks to be stepped again later from the same place. */
    record Later(String place, Duration pause) implements JobStep {}
}
