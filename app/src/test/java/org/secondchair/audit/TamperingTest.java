package org.secondchair.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.audit.Finding.Kind;
import org.secondchair.audit.leaf.Payload;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.KeyFolder;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody with all rights over the database changes the log; the check says so and names the first bad event. */
@SecondchairTest
@Import(LogFixtures.class)
class TamperingTest {
    private static final int BATCH = 8;
    private static final int SIZE = 4 * BATCH;

    @Autowired
    LogFixtures logs;

    @Autowired
    KeyFolder keys;

    private Actor actor;
    private UUID organization;
    private JdbcClient intruder;

    @BeforeEach
    void aSoundLog() {
        actor = logs.somebody("Quill & Partners");
        organization = actor.organizationId();
        intruder = logs.superuser();
        logs.tellInBatches(actor, SIZE / BATCH, BATCH);
        assertThat(logs.verify(organization))
                .isInstanceOfSatisfying(
                        Verification.Sound.class,
                        sound -> assertThat(sound.events()).isEqualTo(SIZE));
    }

    @Test
    void findsAnEditedPayload() {
        change("payload = '{\"number\":99}'", 13);

        assertFound(Kind.ALTERED, 13);
    }

    @Test
    void findsAPayloadEditedTogetherWithItsLeaf() {
        rewrite(13);

        assertFound(Kind.ALTERED, 13);
    }

    @Test
    void findsAPayloadEditedTogetherWithEveryCopyOfItsLeafAndNamesTheBatch() {
        rewrite(13);
        new Forger(intruder, organization).copyLeavesIntoHeads();

        assertThat(logs.verify(organization)).isInstanceOfSatisfying(Verification.Tampered.class, tampered -> {
            Finding finding = tampered.findings().getFirst();
            assertThat(finding.kind()).isEqualTo(Kind.HEAD_ALTERED);
            assertThat(finding.firstIndex()).isEqualTo(BATCH);
            assertThat(finding.lastIndex()).isEqualTo(2 * BATCH - 1);
        });
    }

    @Test
    void findsADeletedEvent() {
        where("delete from audit.event", 21);

        assertFound(Kind.MISSING, 21);
    }

    @Test
    void findsAnInsertedEvent() {
        shiftFrom(17);
        RecordedEvent forged = new Forger(intruder, organization).event(16);
        insertCopy(forged, 17);

        assertFound(Kind.ALTERED, 17);
    }

    @Test
    void findsReorderedEvents() {
        where("update audit.event set leaf = -1", 11);
        where("update audit.event set leaf = 11", 12);
        where("update audit.event set leaf = 12", -1);

        assertFound(Kind.ALTERED, 11);
    }

    @Test
    void findsABackdatedEvent() {
        change("at = at - interval '30 days'", 23);

        assertFound(Kind.ALTERED, 23);
    }

    @Test
    void findsADuplicatedEvent() {
        shiftFrom(10);
        insertCopy(new Forger(intruder, organization).event(9), 10);

        assertFound(Kind.ALTERED, 10);
    }

    @Test
    void findsAnEventMovedToAnotherTenantInBothLogs() {
        Actor other = logs.somebody("Marrow Legal");
        logs.tellInBatches(other, 1, 3);
        intruder.sql(
                        "update audit.event set organization_id = ?, scope_id = ?, leaf = 3 where organization_id = ? and leaf = 14")
                .params(other.organizationId(), other.organizationId(), organization)
                .update();

        assertFound(Kind.MISSING, 14);
        assertThat(logs.verify(other.organizationId()))
                .isInstanceOfSatisfying(
                        Verification.Tampered.class,
                        tampered -> assertThat(tampered.firstBadIndex()).isEqualTo(3));
    }

    @Test
    void findsATruncatedLogByTheHeadsKeptBesideTheKeys() {
        cutTo(2 * BATCH);

        assertFound(Kind.TRUNCATED, 2 * BATCH);
    }

    @Test
    void findsARestoredOldSnapshotAndDoesNotSignOn() {
        for (String table : List.of("event", "head", "tree")) {
            intruder.sql("create table audit.old_%s_%s as select * from audit.%s where organization_id = '%s'"
                            .formatted(table, suffix(), table, organization))
                    .update();
        }
        logs.tellInBatches(actor, 1, 5);
        for (String table : List.of("event", "head", "tree")) {
            intruder.sql("delete from audit.%s where organization_id = '%s'".formatted(table, organization))
                    .update();
            intruder.sql("insert into audit.%s select * from audit.old_%s_%s".formatted(table, table, suffix()))
                    .update();
            intruder.sql("drop table audit.old_%s_%s".formatted(table, suffix()))
                    .update();
        }

        assertFound(Kind.TRUNCATED, SIZE);

        logs.tell(actor, 2);
        Actor untouched = logs.somebody("Arbor & Co");
        logs.tellInBatches(untouched, 1, 1); // by then the sequencer has seen both
        assertThat(logs.size(organization)).isEqualTo(SIZE);
    }

    @Test
    void findsALogSignedAgainWithAnotherKey(@TempDir Path folder) {
        LogKey foreign = LogKey.in(new KeyFolder(folder.resolve("keys")));
        new Forger(intruder, organization).signAgain(foreign);

        assertFound(Kind.FOREIGN_KEY, 0);
    }

    @Test
    void findsAForkSignedWithTheTrueKeyByAnExportKeptElsewhere(@TempDir Path folder) throws Exception {
        Path kept = logs.export(actor, folder.resolve("kept.jsonl"));
        rewrite(13);
        var forger = new Forger(intruder, organization);
        forger.copyLeavesIntoHeads();
        forger.signAgain(LogKey.in(keys));

        assertThat(logs.verify(organization))
                .isInstanceOfSatisfying(
                        Verification.Tampered.class,
                        tampered -> assertThat(tampered.findings())
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.kind()).isEqualTo(Kind.FORKED);
                                    assertThat(finding.firstIndex()).isLessThanOrEqualTo(13);
                                }));

        Path forked = logs.export(actor, folder.resolve("forked.jsonl"));
        LogFile file = LogFile.open(forked);
        var verifier =
                new Verifier(organization, file.publicKey(), LogFile.open(kept).anchors(), true);
        file.read(verifier);
        assertThat(verifier.finish()).isInstanceOfSatisfying(Verification.Tampered.class, tampered -> {
            assertThat(tampered.findings().getFirst().kind()).isEqualTo(Kind.FORKED);
            assertThat(tampered.firstBadIndex()).isEqualTo(13);
        });
    }

    @Test
    void findsAHeadTakenOut() {
        intruder.sql("delete from audit.head where organization_id = ? and size = ?")
                .params(organization, 2 * BATCH)
                .update();
        assertFound(Kind.HEAD_MISSING, BATCH);
    }

    @Test
    void findsAPayloadErasedWithoutATrace() {
        change("payload = null, salt = null", 5);

        assertFound(Kind.ERASED_SILENTLY, 5);
    }

    private void assertFound(Kind kind, long index) {
        assertThat(logs.verify(organization)).isInstanceOfSatisfying(Verification.Tampered.class, tampered -> {
            assertThat(tampered.firstBadIndex()).isEqualTo(index);
            assertThat(tampered.findings().getFirst().kind()).isEqualTo(kind);
        });
    }

    private void change(String assignment, long leaf) {
        where("update audit.event set " + assignment, leaf);
    }

    private void where(String statement, long leaf) {
        int changed = intruder.sql(statement + " where organization_id = :organization and leaf = :leaf")
                .param("organization", organization)
                .param("leaf", leaf)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    /** Makes room in the numbering, in two steps because numbers are unique. */
    private void shiftFrom(long leaf) {
        intruder.sql("update audit.event set leaf = -leaf - 1 where organization_id = ? and leaf >= ?")
                .params(organization, leaf)
                .update();
        intruder.sql("update audit.event set leaf = -leaf where organization_id = ? and leaf < 0")
                .param(organization)
                .update();
    }

    /** A new payload with all that hangs on it in the event's own row. */
    private void rewrite(long leaf) {
        var forger = new Forger(intruder, organization);
        RecordedEvent old = forger.event(leaf);
        Payload payload = Payload.of(java.util.Map.of("number", 99));
        RecordedEvent forged = new RecordedEvent(
                old.id(),
                old.kind(),
                old.organizationId(),
                old.scopeId(),
                old.type(),
                old.subjects(),
                old.actorId(),
                old.actorOrganizationId(),
                old.at(),
                payload.hash(),
                payload);
        intruder.sql("""
                        update audit.event set payload = ?::json, salt = ?, payload_hash = ?, leaf_hash = ?
                        where organization_id = ? and leaf = ?
                        """)
                .params(
                        payload.json(),
                        payload.salt(),
                        payload.hash().bytes(),
                        forged.leafHash().bytes(),
                        organization,
                        leaf)
                .update();
    }

    private void insertCopy(RecordedEvent event, long leaf) {
        UUID fresh = UUID.randomUUID();
        RecordedEvent forged = new RecordedEvent(
                fresh,
                event.kind(),
                event.organizationId(),
                event.scopeId(),
                event.type(),
                event.subjects(),
                event.actorId(),
                event.actorOrganizationId(),
                event.at(),
                event.payloadHash(),
                event.payload());
        new org.secondchair.audit.leaf.EventStore(intruder).insert(List.of(forged));
        intruder.sql("update audit.event set leaf = ? where id = ?")
                .params(leaf, fresh)
                .update();
    }

    private void cutTo(long size) {
        intruder.sql("delete from audit.event where organization_id = ? and leaf >= ?")
                .params(organization, size)
                .update();
        intruder.sql("delete from audit.head where organization_id = ? and size > ?")
                .params(organization, size)
                .update();
    }

    private String suffix() {
        return organization.toString().replace("-", "");
    }
}
