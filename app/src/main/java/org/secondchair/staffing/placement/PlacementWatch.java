package org.secondchair.staffing.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.jobs.Jobs;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Ends what has come to its last day, does what was left undone, and tells who has little to do. One job watches each provider; it is begun by the
 * first who invites or looks after nobody has watched for a while, and acts as that person.
 */
@Component
public class PlacementWatch implements JobKind {
    static final String KIND = "staffing.placement-watch";
    private static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration UNWATCHED = Duration.ofMinutes(30);

    private final PlacementStore store;
    private final Errands errands;
    private final Utilisations utilisations;
    private final Jobs jobs;
    private final Transactions transactions;
    private final Clock clock;

    PlacementWatch(
            PlacementStore store,
            Errands errands,
            Utilisations utilisations,
            @Lazy Jobs jobs,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.errands = errands;
        this.utilisations = utilisations;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return KIND;
    }

    /** Sees to it that somebody watches the acting provider's placements; to be called by who keeps its bench. */
    public void watch() {
        UUID organization = Acting.current().organizationId();
        Instant since = clock.instant().minus(UNWATCHED);
        if (!transactions.read(() -> store.watched(organization, since))) {
            transactions.write(() -> {
                UUID job = jobs.submit(KIND, null, "");
                if (!store.takeWatch(organization, job, clock.instant(), since)) {
                    jobs.cancel(job); // somebody else was faster
                }
            });
        }
    }

    @Override
    public JobStep step(JobRun run) {
        UUID organization = Acting.current().organizationId();
        if (!transactions.write(() -> store.looked(organization, run.jobId(), clock.instant()))) {
            return new JobStep.Done("Another job watches over these placements.", run.done());
        }
        errands.all();
        utilisations.alert();
        return new JobStep.Later("", EVERY);
    }
}
