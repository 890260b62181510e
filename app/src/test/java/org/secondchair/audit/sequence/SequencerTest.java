package org.secondchair.audit.sequence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.audit.KeptHeads;
import org.secondchair.audit.LogKey;
import org.secondchair.audit.Verification;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.secondchair.tenancy.database.Superuser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@SecondchairTest
@Import(AccessFixtures.class)
class SequencerTest {
    @Autowired
    AuditLog log;

    @Autowired
    Transactions transactions;

    @Autowired
    DataSource source;

    @Autowired
    AccessFixtures access;

    @Autowired
    Sequencer running;

    @Autowired
    SequenceStore store;

    @Autowired
    ViewCounter views;

    @Autowired
    LogKey key;

    @Autowired
    KeptHeads kept;

    @Autowired
    @Qualifier("worker")
    PlatformTransactionManager manager;

    private Actor somebody() {
        return access.person(access.organization("Arbor & Co", Organizations.Kind.FIRM), "Nell Okafor");
    }

    private void append(Actor actor) {
        log.append(AuditEvent.of(actor.organizationId(), actor.organizationId(), "test.thing-done"));
    }

    private List<Long> leaves(Actor actor) {
        return JdbcClient.create(Superuser.source(source))
                .sql("select leaf from audit.event where organization_id = ? order by leaf nulls last")
                .param(actor.organizationId())
                .query((row, _) -> {
                    long leaf = row.getLong("leaf");
                    return row.wasNull() ? -1L : leaf;
                })
                .list();
    }

    private void awaitNumbered(Actor actor, int events) throws InterruptedException {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (leaves(actor).size() < events || leaves(actor).contains(-1L)) {
            assertThat(System.nanoTime()).isLessThan(limit);
            Thread.sleep(50);
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
        Actor actor = somebody();
        var written = new CountDownLatch(1);
        var others = new CountDownLatch(1);
        Thread late = Thread.startVirtualThread(() -> Acting.as(
                actor,
                () -> transactions.write(() -> {
                    append(actor);
                    written.countDown();
                    try {
                        others.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                })));
        written.await();
        Acting.as(actor, () -> transactions.write(() -> append(actor)));
        awaitNumbered(actor, 1);
        others.countDown();
        late.join();
        awaitNumbered(actor, 2);

        assertThat(leaves(actor)).containsExactly(0L, 1L);
    }

    @Test
    void manyWritersAtOnceGetEachNumberOnce() throws Exception {
        Actor actor = somebody();
        int events = 600;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < events; i++) {
                threads.submit(() -> Acting.as(actor, () -> transactions.write(() -> append(actor))));
            }
        }
        awaitNumbered(actor, events);

        List<Long> leaves = leaves(actor);
        assertThat(leaves).hasSize(events).doesNotHaveDuplicates();
        assertThat(leaves.getFirst()).isZero();
        assertThat(leaves.getLast()).isEqualTo(events - 1);
        assertThat(Acting.as(actor, () -> log.verify(null))).isInstanceOf(Verification.Sound.class);
    }

    @Test
    void aSecondSequencerWaitsAndAHolderTakenForDeadIsFencedOff() {
        var second = new Sequencer(store, views, key, kept, manager, Clock.systemUTC());
        UUID stale = UUID.randomUUID();
        synchronized (running) { // keeps the loop of the application out for the length of this test
            running.step();
            assertThat(second.step()).isInstanceOf(Sequencer.Step.NotMine.class);

            expireLease();
            long epochOfTheDead = store.acquire(stale, Duration.ofSeconds(15)).orElseThrow();
            expireLease();
            assertThat(second.step()).isInstanceOf(Sequencer.Step.Numbered.class);
            assertThat(store.hold(stale, epochOfTheDead, Duration.ofSeconds(15)))
                    .isFalse();
            assertThat(running.step()).isInstanceOf(Sequencer.Step.NotMine.class);

            second.giveBack();
            assertThat(running.step()).isInstanceOf(Sequencer.Step.Numbered.class);
        }
    }

    @Test
    void aLogThatSomebodyElseNumberedBlocksNoOther() throws Exception {
        Actor spoilt = somebody();
        Acting.as(spoilt, () -> transactions.write(() -> append(spoilt)));
        awaitNumbered(spoilt, 1);
        Acting.as(
                spoilt,
                () -> transactions.write(() -> {
                    append(spoilt);
                    append(spoilt);
                }));
        awaitNumbered(spoilt, 3);
        JdbcClient.create(Superuser.source(source))
                .sql("update audit.event set leaf = 3 where organization_id = ? and leaf = 2")
                .param(spoilt.organizationId())
                .update();
        Actor other = somebody();
        Acting.as(spoilt, () -> transactions.write(() -> append(spoilt)));
        Acting.as(other, () -> transactions.write(() -> append(other)));

        awaitNumbered(other, 1);
        assertThat(leaves(spoilt)).endsWith(-1L);
    }

    private void expireLease() {
        JdbcClient.create(Superuser.source(source))
                .sql("update audit.sequencer set held_until = now() - interval '1 second'")
                .update();
    }

    @Test
    void aHeadFollowsWithinTwoSeconds() throws Exception {
        Actor actor = somebody();
        long worst = 0;
        for (int i = 1; i <= 5; i++) {
            Acting.as(actor, () -> transactions.write(() -> append(actor)));
            long committed = System.nanoTime();
            awaitNumbered(actor, i);
            worst = Math.max(worst, System.nanoTime() - committed);
        }

        assertThat(Duration.ofNanos(worst))
                .isLessThan(Duration.ofSeconds(5)); // the promise is 2 s; room for a busy test machine
    }
}
