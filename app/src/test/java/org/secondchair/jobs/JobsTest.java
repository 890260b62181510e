package org.secondchair.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Scopes;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, JobsTest.Kinds.class})
class JobsTest {
    /** Counts to five, one a step; the word after the number changes its ways. */
    static class Counting implements JobKind {
        final List<String> seen = new CopyOnWriteArrayList<>();
        volatile CountDownLatch gate = new CountDownLatch(0);

        @Override
        public String name() {
            return "counting";
        }

        @Override
        public JobStep step(JobRun run) {
            seen.add(run.jobId() + " " + run.place());
            String[] words = run.place().split(" ");
            int at = Integer.parseInt(words[0]);
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (words[1].equals("stumbles")
                    && seen.stream()
                                    .filter(s -> s.startsWith(run.jobId().toString()))
                                    .count()
                            == 2) {
                throw new IllegalStateException("the second step stumbles once");
            }
            if (words[1].equals("fails")) {
                return new JobStep.Failed("It cannot be done.");
            }
            return at == 5
                    ? new JobStep.Done("Counted to five.", 5)
                    : new JobStep.More((at + 1) + " " + words[1], "counting", at + 1, 5L);
        }
    }

    @TestConfiguration
    static class Kinds {
        @Bean
        Counting counting() {
            return new Counting();
        }
    }

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Jobs jobs;

    @Autowired
    Counting counting;

    Actor owner;
    UUID matter;

    @BeforeEach
    void aMatter() {
        owner = fixtures.person(fixtures.organization("Harrow Vale LLP", Organizations.Kind.FIRM), "Ines Harrow");
        matter = fixtures.scope(owner, Scopes.Kind.MATTER);
    }

    private Job await(UUID id, Predicate<Job> wanted) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            Job job = Acting.as(owner, () -> jobs.find(id)).orElseThrow();
            if (wanted.test(job)) {
                return job;
            }
            assertThat(Instant.now()).as("still %s", job).isBefore(limit);
            Thread.onSpinWait();
        }
    }

    @Test
    void aJobGoesStepByStepToItsEnd() {
        UUID id = Acting.as(owner, () -> jobs.submit("counting", matter, "0 plain"));
        Job done = await(id, job -> job.state().over());
        assertThat(done.state()).isEqualTo(Job.State.DONE);
        assertThat(done.message()).isEqualTo("Counted to five.");
        assertThat(counting.seen).filteredOn(s -> s.startsWith(id.toString())).hasSize(6);
    }

    @Test
    void aStumblingStepIsTriedAgainFromTheLastSavedPlace() {
        UUID id = Acting.as(owner, () -> jobs.submit("counting", matter, "0 stumbles"));
        assertThat(await(id, job -> job.state().over()).state()).isEqualTo(Job.State.DONE);
        assertThat(counting.seen)
                .filteredOn(s -> s.startsWith(id.toString()))
                .startsWith(id + " 0 stumbles", id + " 1 stumbles", id + " 1 stumbles");
    }

    @Test
    void aFailureKeepsItsReason() {
        UUID id = Acting.as(owner, () -> jobs.submit("counting", matter, "3 fails"));
        assertThat(await(id, job -> job.state().over()))
                .extracting(Job::state, Job::message)
                .containsExactly(Job.State.FAILED, "It cannot be done.");
    }

    @Test
    void aPausedJobWaitsAtItsPlaceAndResumes() {
        counting.gate = new CountDownLatch(1);
        UUID id = Acting.as(owner, () -> jobs.submit("counting", matter, "0 plain"));
        await(id, job -> job.state() == Job.State.RUNNING);
        assertThat(Acting.as(owner, () -> jobs.pause(id))).isTrue();
        counting.gate.countDown();
        Job paused = await(id, job -> job.state() == Job.State.PAUSED);
        assertThat(paused.done()).isLessThan(5);
        assertThat(Acting.as(owner, () -> jobs.resume(id))).isTrue();
        assertThat(await(id, job -> job.state().over()).state()).isEqualTo(Job.State.DONE);
    }

    @Test
    void aForeignerSeesNoJob() {
        UUID id = Acting.as(owner, () -> jobs.submit("counting", matter, "0 plain"));
        Actor foreigner =
                fixtures.person(fixtures.organization("Elsewhere", Organizations.Kind.PROVIDER), "Bo Elsewhere");
        assertThat(Acting.as(foreigner, () -> jobs.find(id))).isEmpty();
    }
}
