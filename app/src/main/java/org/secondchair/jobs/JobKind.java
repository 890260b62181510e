package org.secondchair.jobs;

/** A kind of durable work; a bean of the room that does it. */
public interface JobKind {
    /** Stored with each job; never renamed once released. */
    String name();

    /**
     * Does one bounded piece (aim at one to five seconds) on behalf of the job's submitter. It must be idempotent: after
     * a kill the same place is stepped again. Watch {@link JobRun#interrupted()} inside longer pieces.
     */
    JobStep step(JobRun run);
}
