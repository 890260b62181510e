package org.secondchair.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.KeyFolder;
import org.secondchair.tenancy.Transactions;
import org.secondchair.tenancy.database.Superuser;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Logs of made-up organizations, and all power over their rows. */
@TestComponent
@Import(AccessFixtures.class)
class LogFixtures {
    private final AuditLog log;
    private final Transactions transactions;
    private final DataSource application;
    private final KeyFolder keys;
    private final AccessFixtures access;

    LogFixtures(
            AuditLog log, Transactions transactions, DataSource application, KeyFolder keys, AccessFixtures access) {
        this.log = log;
        this.transactions = transactions;
        this.application = application;
        this.keys = keys;
        this.access = access;
    }

    Actor somebody(String organization) {
        return access.person(access.organization(organization, Organizations.Kind.FIRM), "Vera Lindqvist");
    }

    /** Tells events of the actor's own organization, each in a transaction of its own. */
    void tell(Actor actor, int events) {
        Acting.as(actor, () -> {
            for (int i = 0; i < events; i++) {
                int number = i;
                transactions.write(() -> log.append(AuditEvent.of(
                                actor.organizationId(), actor.organizationId(), "test.thing-done", UUID.randomUUID())
                        .with("number", number)));
            }
        });
    }

    /** As many batches with as many events each, numbered and signed. */
    void tellInBatches(Actor actor, int batches, int events) {
        long size = size(actor.organizationId());
        for (int i = 1; i <= batches; i++) {
            tell(actor, events);
            awaitSize(actor.organizationId(), size + (long) i * events);
        }
    }

    long size(UUID organizationId) {
        return superuser()
                .sql("select coalesce(max(size), 0) from audit.head where organization_id = ?")
                .param(organizationId)
                .query(Long.class)
                .single();
    }

    void awaitSize(UUID organizationId, long size) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (size(organizationId) < size) {
            assertThat(Instant.now()).as("waiting for a head at %d", size).isBefore(limit);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** Waits until all views are counted and all events have their number. */
    void awaitAll(UUID organizationId) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (superuser().sql("""
                                select (select count(*) from audit.event where organization_id = :o and leaf is null)
                                     + (select count(*) from audit.view where organization_id = :o and batch_id is null)
                                """).param("o", organizationId).query(Long.class).single() > 0) {
            assertThat(Instant.now()).as("waiting for the sequencer").isBefore(limit);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    JdbcClient superuser() {
        return Superuser.of(application);
    }

    /** The actor's own organization's log as a file. */
    Path export(Actor actor, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            Acting.as(actor, () -> {
                try {
                    log.export(null, out);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return file;
    }

    /** What the operator's check against the database says about one organization. */
    Verification verify(UUID organizationId) {
        return VerifyLog.verify(Superuser.source(application), keys).stream()
                .filter(verification -> verification.organizationId().equals(organizationId))
                .findFirst()
                .orElseThrow();
    }
}
