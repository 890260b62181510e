package org.secondchair.jobs;

import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What a step is given.
 *
 * @param place where the step before this one stood; the text given at submission for the first one
 * @param done units finished so far, as the steps before reported
 * @param interruption answers whether the job should stop early: pause, cancel, shutdown, lost lease
 */
public record JobRun(UUID jobId, @Nullable UUID matterId, String place, long done, BooleanSupplier interruption) {
    public boolean interrupted() {
        return interruption.getAsBoolean();
    }

    /** For kinds that always belong to a matter. */
    public UUID matter() {
        if (matterId == null) {
            throw new IllegalStateException("this job belongs to no matter");
        }
        return matterId;
    }
}
