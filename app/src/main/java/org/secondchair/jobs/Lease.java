package org.secondchair.jobs;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Renews a claim in the background while a step works, and notices when it was lost. */
final class Lease implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);
    private final Thread renewal;
    private volatile boolean held = true;

    Lease(JobStore.Claim claim, JobStore store) {
        this.renewal = Thread.ofVirtual().start(() -> {
            while (held) {
                try {
                    Thread.sleep(JobRunner.LEASE.dividedBy(4));
                    held = held && store.renew(claim, JobRunner.LEASE);
                } catch (InterruptedException e) {
                    return;
                } catch (DataAccessException e) {
                    LOG.warn("The lease of job {} could not be renewed: {}", claim.id(), e.getMessage());
                }
            }
        });
    }

    boolean held() {
        return held;
    }

    @Override
    public void close() {
        held = false;
        renewal.interrupt();
    }
}
