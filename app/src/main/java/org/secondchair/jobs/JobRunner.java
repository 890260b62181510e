package org.secondchair.jobs;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.DatabaseHome;
import org.secondchair.tenancy.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Steps due jobs, a few at a time. Each is held under a lease with an epoch: a process that was away too long finds
 * its epoch outdated, and what it then reports changes nothing.
 */
@Component
class JobRunner implements SmartLifecycle {
    /** Long enough for a step that takes its time; where several servers share a database, a dead one's job waits for it. */
    static final Duration LEASE = Duration.ofSeconds(24);

    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final int MOST_FAILURES = 8;
    private static final Duration OUTAGE_PAUSE = Duration.ofSeconds(5);
    private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

    private final JobStore store;
    private final Transactions transactions;
    private final Clock clock;
    private final ObjectProvider<JobKind> kinds;
    private final DatabaseHome home;
    private final int slots;
    private final Semaphore woken = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    JobRunner(
            JobStore store,
            Transactions transactions,
            Clock clock,
            ObjectProvider<JobKind> kinds,
            DatabaseHome home,
            @Value("${secondchair.jobs.slots:3}") int slots) {
        this.store = store;
        this.transactions = transactions;
        this.clock = clock;
        this.kinds = kinds;
        this.home = home;
        this.slots = slots;
    }

    void wake() {
        woken.release();
    }

    @Override
    public void start() {
        running = true;
        Map<String, JobKind> byName = new HashMap<>();
        kinds.forEach(kind -> byName.put(kind.name(), kind));
        if (home.ours()) {
            int left = store.endLeases();
            if (left > 0) {
                LOG.info("{} job(s) go on that an earlier server was doing when it ended", left);
            }
        }
        for (int i = 0; i < slots; i++) {
            threads.add(Thread.ofVirtual().name("jobs-" + i).start(() -> work(byName)));
        }
    }

    private void work(Map<String, JobKind> byName) {
        JobStore.@Nullable Claim stranded = null;
        while (running) {
            try {
                if (stranded != null) {
                    store.letGo(stranded);
                    stranded = null;
                }
                Optional<JobStore.Claim> claim = store.claim(LEASE);
                if (claim.isPresent()) {
                    stranded = claim.get(); // in case the database goes away under it
                    run(claim.get(), byName.get(claim.get().kind()));
                    stranded = null;
                } else {
                    woken.tryAcquire(IDLE.toMillis(), TimeUnit.MILLISECONDS);
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The database does not answer; jobs wait: {}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void run(JobStore.Claim claim, @Nullable JobKind kind) {
        Acting.as(claim.actor(), () -> {
            if (kind == null) {
                end(claim, Job.State.FAILED, "This server does not know jobs of the kind " + claim.kind() + ".", null);
                return;
            }
            try (var lease = new Lease(claim, store)) {
                boolean going = true;
                while (going && running && lease.held()) {
                    going = step(claim, kind, lease);
                }
                if (going && !running) {
                    park(claim, Job.State.WAITING, null, Duration.ZERO, "", 0);
                }
            }
        });
    }

    /** Returns whether the job should be stepped again at once. */
    private boolean step(JobStore.Claim claim, JobKind kind, Lease lease) {
        Optional<JobStore.Standing> standing = transactions.write(() -> store.standing(claim));
        if (standing.isEmpty()) {
            store.abandon(claim);
            return false;
        }
        switch (standing.get().wish()) {
            case "PAUSE" -> {
                park(claim, Job.State.PAUSED, null, Duration.ZERO, "", 0);
                return false;
            }
            case "CANCEL" -> {
                end(claim, Job.State.CANCELLED, "", null);
                return false;
            }
            case String _ -> {}
        }
        long begun = System.nanoTime();
        JobStep step;
        try {
            step = kind.step(new JobRun(
                    claim.id(),
                    standing.get().matterId(),
                    standing.get().place(),
                    standing.get().done(),
                    () -> !running || !lease.held() || !"GO".equals(store.wish(claim.id()))));
        } catch (RuntimeException | Error e) {
            failed(claim, e);
            return false;
        }
        return settle(claim, step, (System.nanoTime() - begun) / 1_000_000);
    }

    private boolean settle(JobStore.Claim claim, JobStep step, long millis) {
        return switch (step) {
            case JobStep.More more -> transactions.write(() -> store.save(claim, more, millis));
            case JobStep.Done done -> {
                end(claim, Job.State.DONE, done.message(), done.done());
                yield false;
            }
            case JobStep.Failed failed -> {
                end(claim, Job.State.FAILED, failed.message(), null);
                yield false;
            }
            case JobStep.Later later -> {
                park(claim, Job.State.WAITING, later.place(), later.pause(), "", 0);
                yield false;
            }
        };
    }

    /** A bug or broken surroundings: what was saved stays, and the step is tried again with growing pauses. */
    private void failed(JobStore.Claim claim, Throwable cause) {
        Optional<String> outage = Outage.in(cause);
        if (outage.isPresent()) {
            LOG.error("Job {} of kind {} waits: {}", claim.id(), claim.kind(), cause.getMessage());
            park(claim, Job.State.WAITING, null, OUTAGE_PAUSE, outage.get(), 0);
            return;
        }
        LOG.error(
                "Job {} of kind {} stumbled; it is tried again from its last saved place",
                claim.id(),
                claim.kind(),
                cause);
        int before = transactions.read(() -> store.failures(claim.id()));
        if (before + 1 >= MOST_FAILURES) {
            end(
                    claim,
                    Job.State.FAILED,
                    "Stopped after %d attempts: %s. What was done is kept; resume once the cause is mended."
                            .formatted(before + 1, cause.getMessage()),
                    null);
        } else {
            park(
                    claim,
                    Job.State.WAITING,
                    null,
                    Duration.ofMillis(250L << Math.min(before, 8)),
                    "Trying again: " + cause.getMessage(),
                    1);
        }
    }

    private void end(JobStore.Claim claim, Job.State state, String message, @Nullable Long done) {
        transactions.write(() -> store.end(claim, state, message, done));
    }

    private void park(
            JobStore.Claim claim,
            Job.State state,
            @Nullable String place,
            Duration pause,
            String message,
            int failures) {
        transactions.write(() -> store.park(claim, state, place, clock.instant().plus(pause), message, failures));
        if (state == Job.State.WAITING && pause.compareTo(IDLE) < 0) {
            wakeAfter(pause);
        }
    }

    /** A job that asked for a short pause is not kept waiting until somebody looks anyhow. */
    private void wakeAfter(Duration pause) {
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(pause);
                wake();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        woken.release(slots);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
