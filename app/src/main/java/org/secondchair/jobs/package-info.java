/**
 * Durable, resumable, interruptible work.
 *
 * <p>Start reading at {@link org.secondchair.jobs.JobKind}, what a room implements, and {@link org.secondchair.jobs.Jobs},
 * what it calls. A job is a chunk-wise walk: each step does a bounded, idempotent piece, says where it stands, and may
 * be the last thing a killed server did; the next server goes on from the last saved place.
 */
@ApplicationModule(allowedDependencies = {"kernel", "tenancy"})
@NullMarked
package org.secondchair.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
