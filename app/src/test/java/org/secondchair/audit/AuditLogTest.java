package org.secondchair.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.access.Walls;
import org.secondchair.audit.leaf.EventKind;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(LogFixtures.class)
class AuditLogTest {
    @Autowired
    AuditLog log;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    AccessFixtures access;

    @Autowired
    Walls walls;

    @Autowired
    LogFixtures logs;

    private Actor client;
    private Actor reviewer;
    private UUID matter;

    @BeforeEach
    void aMatterWithAProvider() {
        client =
                access.person(access.organization("Halloran Quarry", Organizations.Kind.LEGAL_DEPARTMENT), "Ines Falk");
        reviewer = access.person(access.organization("Umbra Review", Organizations.Kind.PROVIDER), "Otto Brandt");
        matter = access.scope(client, Scopes.Kind.MATTER);
        access.seat(client, reviewer, matter, Role.REVIEWER);
    }

    private AuditEvent coded() {
        return AuditEvent.of(client.organizationId(), matter, "review.decision-coded", UUID.randomUUID())
                .with("code", "privileged")
                .with("second", 2);
    }

    private void tell(Actor actor, AuditEvent event) {
        Acting.as(actor, () -> transactions.write(() -> log.append(event)));
    }

    private static Map<String, Object> values(RecordedEvent event) {
        return java.util.Objects.requireNonNull(event.payload()).values();
    }

    private List<RecordedEvent> rowsOf(UUID organizationId) {
        return logs.superuser()
                .sql(
                        "select * from audit.event where organization_id = ? and type = 'review.decision-coded' order by id")
                .param(organizationId)
                .query((row, _) -> LogReader.event(row))
                .list();
    }

    @Test
    void refusesAnEventOutsideOfAWritingTransaction() {
        assertThatThrownBy(() -> Acting.as(client, () -> log.append(coded())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Acting.as(
                        client,
                        () -> transactions.read(() -> {
                            log.append(coded());
                            return 0;
                        })))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anEventRollsBackWithItsTransaction() {
        assertThatThrownBy(() -> Acting.as(
                        client,
                        () -> transactions.write(() -> {
                            log.append(coded());
                            throw new IllegalStateException("no");
                        })))
                .hasMessage("no");

        assertThat(rowsOf(client.organizationId())).isEmpty();
    }

    @Test
    void aProvidersEventStandsInTheClientsLogAndLeavesACommitmentInItsOwn() {
        tell(reviewer, coded());

        RecordedEvent event = rowsOf(client.organizationId()).getFirst();
        RecordedEvent commitment = rowsOf(reviewer.organizationId()).getFirst();
        assertThat(event.actorId()).isEqualTo(reviewer.personId());
        assertThat(values(event)).isEqualTo(Map.of("code", "privileged", "second", 2));
        assertThat(commitment.kind()).isEqualTo(EventKind.COMMITMENT);
        assertThat(commitment.type()).isEqualTo(event.type());
        assertThat(commitment.at()).isEqualTo(event.at());
        assertThat(commitment.actorId()).isNull();
        assertThat(commitment.subjects()).isEmpty();
        assertThat(commitment.scopeId()).isEqualTo(reviewer.organizationId());
        assertThat(values(commitment))
                .isEqualTo(Map.of("commitment", event.leafHash().toString()));
    }

    @Test
    void theOwnOrganizationsEventsLeaveNoCommitment() {
        tell(client, coded());

        assertThat(rowsOf(client.organizationId()))
                .singleElement()
                .satisfies(event -> assertThat(event.kind()).isEqualTo(EventKind.EVENT));
    }

    @Test
    void nobodyWritesIntoTheLogOfAMatterThatIsNotTheirs() {
        Actor stranger = logs.somebody("Marrow Legal");

        assertThatThrownBy(() -> tell(stranger, coded())).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> tell(
                        reviewer,
                        AuditEvent.of(
                                client.organizationId(),
                                client.organizationId(),
                                "access.person-invited",
                                UUID.randomUUID())))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(
                        () -> tell(reviewer, AuditEvent.of(reviewer.organizationId(), matter, "review.decision-coded")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void theApplicationChangesAndDeletesNothing() {
        tell(client, coded());

        for (String statement : List.of(
                "update audit.event set type = 'x.y'",
                "update audit.event set leaf = 7",
                "delete from audit.event",
                "delete from audit.view",
                "update audit.view set kind = 'viewed'",
                "delete from audit.head")) {
            assertThatThrownBy(() -> Acting.as(
                            client,
                            () -> transactions.write(() -> jdbc.sql(statement).update())))
                    .as(statement)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void oneReadsWhatOneIsGrantedAndAWallEndsIt() {
        tell(reviewer, coded());
        assertThat(visibleTo(reviewer)).isEqualTo(2);
        assertThat(visibleTo(client)).isEqualTo(1);
        assertThat(visibleTo(logs.somebody("Marrow Legal"))).isZero();

        Acting.as(client, () -> walls.raiseAgainstPerson(matter, reviewer.personId(), "worked for the other side"));
        assertThat(visibleTo(reviewer)).isEqualTo(1);
    }

    private long visibleTo(Actor actor) {
        return Acting.as(
                actor,
                () -> transactions.read(() -> jdbc.sql(
                                "select count(*) from audit.event where organization_id in (:all) and type = 'review.decision-coded'")
                        .param("all", List.of(client.organizationId(), reviewer.organizationId()))
                        .query(Long.class)
                        .single()));
    }

    @Test
    void anExportVerifiesOfflineAndShowsOnlyWhatItsReaderMaySee(@TempDir Path folder) throws IOException {
        tell(reviewer, coded());
        tell(client, AuditEvent.of(client.organizationId(), client.organizationId(), "access.person-invited"));
        Actor colleague = access.person(client.organizationId(), "Mara Tellez");
        logs.awaitAll(client.organizationId());

        Path export = logs.export(client, folder.resolve("record.jsonl"));
        Path colleagues = logs.export(colleague, folder.resolve("colleague.jsonl"));

        assertThat(verify(export)).isInstanceOfSatisfying(Verification.Sound.class, sound -> {
            assertThat(sound.events()).isEqualTo(logs.size(client.organizationId()));
            assertThat(sound.withheld()).isZero();
        });
        assertThat(verify(colleagues)).isInstanceOfSatisfying(Verification.Sound.class, sound -> {
            assertThat(sound.events()).isPositive();
            assertThat(sound.withheld()).isPositive();
        });
        assertThat(Files.readString(export)).contains("privileged", matter.toString());
        assertThat(Files.readString(colleagues)).doesNotContain("privileged").doesNotContain(matter.toString());
    }

    private static Verification verify(Path export) {
        LogFile file = LogFile.open(export);
        var verifier = new Verifier(
                file.opening().organization(),
                file.publicKey(),
                Anchors.NONE,
                file.opening().excerpt());
        file.read(verifier);
        return verifier.finish();
    }

    @Test
    void theActorsOwnLogVerifiesAndHasAHead() {
        tell(client, coded());
        logs.awaitAll(client.organizationId());

        assertThat(Acting.as(client, () -> log.verify(null)))
                .isInstanceOfSatisfying(
                        Verification.Sound.class,
                        sound -> assertThat(sound.head()).isEqualTo(Acting.as(client, () -> log.head())));
        assertThat(Acting.as(logs.somebody("Marrow Legal"), () -> log.head())).isEmpty();
    }

    @Test
    void anErasedPayloadOnRecordLeavesTheLogSound() {
        tell(client, coded());
        UUID erased = rowsOf(client.organizationId()).getFirst().id();
        tell(client, AuditEvent.of(client.organizationId(), client.organizationId(), Verifier.ERASURE, erased));
        logs.superuser()
                .sql("update audit.event set payload = null, salt = null where id = ?")
                .param(erased)
                .update();
        logs.awaitAll(client.organizationId());

        assertThat(logs.verify(client.organizationId()))
                .isInstanceOfSatisfying(
                        Verification.Sound.class,
                        sound -> assertThat(sound.erased()).isEqualTo(1));
    }
}
