package org.secondchair.matter.checking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Recipients;
import org.secondchair.access.RolePolicy;
import org.secondchair.access.Scopes;
import org.secondchair.jobs.JobKind;
import org.secondchair.jobs.JobRun;
import org.secondchair.jobs.JobStep;
import org.secondchair.matter.ConflictChecks;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.matter.ConflictsAnswered;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs the checks that a provider asked for. The provider's own rights reach neither parties nor hits: each check runs in
 * the name of the client's person who has been in the matter longest among those who may decide.
 */
@Component
class AskedChecks implements JobKind {
    private static final Duration PIECE = Duration.ofSeconds(2);

    private final ConflictChecks checks;
    private final Recipients recipients;
    private final Scopes scopes;
    private final ApplicationEventPublisher events;
    private final Transactions transactions;
    private final JsonMapper json;
    private final Clock clock;

    AskedChecks(
            ConflictChecks checks,
            Recipients recipients,
            Scopes scopes,
            ApplicationEventPublisher events,
            Transactions transactions,
            JsonMapper json,
            Clock clock) {
        this.checks = checks;
        this.recipients = recipients;
        this.scopes = scopes;
        this.events = events;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return ConflictChecks.ASKED;
    }

    @Override
    public JobStep step(JobRun run) {
        ConflictChecks.Asked asked = json.readValue(run.place(), ConflictChecks.Asked.class);
        Actor asker = Acting.current();
        if (!scopes.admitted(asked.matterId(), asker.organizationId())) {
            return new JobStep.Failed("Your organization is no longer admitted to the matter: nobody was checked.");
        }
        Optional<Actor> decider =
                recipients.seated(asked.matterId(), RolePolicy.carrying(Permission.DECIDE_CONFLICTS)).stream()
                        .findFirst();
        if (decider.isEmpty()) {
            return new JobStep.Failed("Nobody of the client may decide on conflicts in this matter now."
                    + " Your people stay unchecked and locked out; ask again once the client has seated somebody.");
        }
        return Acting.as(decider.get(), () -> piece(asked, asker, run));
    }

    private JobStep piece(ConflictChecks.Asked asked, Actor asker, JobRun run) {
        Instant stop = clock.instant().plus(PIECE);
        List<ConflictSubject> left = new ArrayList<>(asked.subjects());
        List<UUID> done = new ArrayList<>(asked.done());
        while (!left.isEmpty() && !run.interrupted() && clock.instant().isBefore(stop)) {
            ConflictSubject subject = left.removeFirst();
            checks.checkFor(asker.personId(), asked.matterId(), subject);
            done.add(subject.id());
        }
        if (!left.isEmpty()) {
            String place = json.writeValueAsString(new ConflictChecks.Asked(asked.matterId(), left, done));
            return new JobStep.More(place, "checking names", done.size(), (long) done.size() + left.size());
        }
        transactions.write(() -> events.publishEvent(new ConflictsAnswered(asked.matterId(), asker.personId(), done)));
        return new JobStep.Done("%d checked for conflicts of interest.".formatted(done.size()), done.size());
    }
}
