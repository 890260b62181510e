package org.secondchair.corpus;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Scopes;
import org.secondchair.jobs.Job;
import org.secondchair.jobs.Jobs;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.vault.MatterKeys;
import org.springframework.boot.test.context.TestComponent;

/** Matters with documents, for tests; everything goes the way it goes in the product. */
@TestComponent
public class CorpusFixtures {
    private final AccessFixtures access;
    private final MatterKeys keys;
    private final Collections collections;
    private final Jobs jobs;

    public CorpusFixtures(AccessFixtures access, MatterKeys keys, Collections collections, Jobs jobs) {
        this.access = access;
        this.keys = keys;
        this.collections = collections;
        this.jobs = jobs;
    }

    public Actor client() {
        return access.person(access.organization("Marlow & Tice LLP", Organizations.Kind.FIRM), "Sunniva Marlow");
    }

    public UUID matter(Actor client) {
        UUID matter = access.scope(client, Scopes.Kind.MATTER);
        Acting.as(client, () -> keys.provide(matter));
        return matter;
    }

    /** Takes files in and waits until that is over. */
    public Collection takeIn(Actor actor, UUID matter, String custodian, Path... sources) {
        Collection collection =
                Acting.as(actor, () -> collections.takeIn(matter, "Test files", custodian, List.of(sources)));
        awaitEnd(actor, collection);
        return collection;
    }

    public Job awaitEnd(Actor actor, Collection collection) {
        UUID id = java.util.Objects.requireNonNull(collection.jobId());
        Instant limit = Instant.now().plus(Duration.ofMinutes(10));
        while (Instant.now().isBefore(limit)) {
            Job job = Acting.as(actor, () -> jobs.find(id)).orElseThrow();
            if (job.state().over()) {
                return job;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        throw new IllegalStateException("the take-in did not end in time");
    }
}
