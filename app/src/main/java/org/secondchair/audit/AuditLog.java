package org.secondchair.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.leaf.EventKind;
import org.secondchair.audit.leaf.EventStore;
import org.secondchair.audit.leaf.Payload;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The record of what happened. An event commits or rolls back together with what it tells of; about a second later it
 * has its number and stands under a signed head.
 */
@Component
public class AuditLog {
    private final EventStore store;
    private final JdbcClient jdbc;
    private final LogKey key;
    private final KeptHeads kept;
    private final Transactions transactions;
    private final TransactionTemplate oneMoment;
    private final Clock clock;

    AuditLog(
            JdbcClient jdbc,
            LogKey key,
            KeptHeads kept,
            Transactions transactions,
            PlatformTransactionManager manager,
            Clock clock) {
        this.store = new EventStore(jdbc);
        this.jdbc = jdbc;
        this.key = key;
        this.kept = kept;
        this.transactions = transactions;
        this.clock = clock;
        this.oneMoment = new TransactionTemplate(manager);
        oneMoment.setReadOnly(true);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** {@link #append(List)} for a single event. */
    public void append(AuditEvent event) {
        append(List.of(event));
    }

    /**
     * Writes events of the acting person into the current transaction. Where an event stands in another organization's
     * log, the actor's own organization's log gets a commitment to it: type, time and the salted hash, nothing else.
     *
     * @throws IllegalStateException outside of a writing transaction, or when nobody acts
     */
    public void append(List<AuditEvent> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("an event is written in the transaction that it tells of");
        }
        Actor actor = Acting.current();
        Instant now = clock.instant();
        List<RecordedEvent> rows = new ArrayList<>();
        for (AuditEvent event : events) {
            RecordedEvent row = recorded(event, actor, now);
            rows.add(row);
            if (!event.organizationId().equals(actor.organizationId())) {
                rows.add(commitment(row, actor.organizationId()));
            }
        }
        store.insert(rows);
    }

    private static RecordedEvent recorded(AuditEvent event, Actor actor, Instant now) {
        Payload payload = Payload.of(event.payload());
        return new RecordedEvent(
                Ids.next(),
                EventKind.EVENT,
                event.organizationId(),
                event.scopeId(),
                event.type(),
                event.subjects(),
                actor.personId(),
                actor.organizationId(),
                now,
                payload.hash(),
                payload);
    }

    /** The leaf hash says nothing about the event to whoever does not hold the event: it covers the salted payload. */
    private static RecordedEvent commitment(RecordedEvent event, UUID organizationId) {
        Payload payload = Payload.of(Map.of("commitment", event.leafHash().toString()));
        return new RecordedEvent(
                Ids.next(),
                EventKind.COMMITMENT,
                organizationId,
                organizationId,
                event.type(),
                List.of(),
                null,
                null,
                event.at(),
                payload.hash(),
                payload);
    }

    /** The newest signed head of the acting person's organization; to be printed on reports. */
    public Optional<SignedHead> head() {
        return transactions.read(
                () -> new LogReader(jdbc).newestHead(Acting.current().organizationId()));
    }

    /** Fingerprint of the key that signs this installation's heads: SHA-256 of the public key, 64 digits. */
    public String keyFingerprint() {
        return key.fingerprint();
    }

    /**
     * Writes the acting person's organization's log as an export: everything that the person may see, and of the rest the
     * hashes, so that the whole can be verified offline.
     *
     * @param scopeId only this matter's or engagement's events; null for all
     * @param out stays open
     */
    public void export(@Nullable UUID scopeId, OutputStream out) throws IOException {
        UUID organizationId = Acting.current().organizationId();
        var reader = new LogReader(jdbc);
        LogWriter written = oneMoment.execute(_ -> {
            boolean excerpt = scopeId != null || !reader.seesAll(organizationId);
            byte[] publicKey = key.publicKey().encoded();
            var opening =
                    new LogLine.Opening(LogLine.FORMAT, organizationId, scopeId, excerpt, publicKey, clock.instant());
            var writer = new LogWriter(out, opening);
            reader.read(organizationId, scopeId, writer);
            return writer;
        });
        Objects.requireNonNull(written).flush();
    }

    /**
     * Checks what the acting person may see of the organization's log, against the heads kept beside the keys too.
     *
     * @param scopeId only this matter's or engagement's events; null for all
     */
    public Verification verify(@Nullable UUID scopeId) {
        UUID organizationId = Acting.current().organizationId();
        Anchors anchors = Anchors.of(kept.of(organizationId)); // before the snapshot: a head may be kept any moment
        var reader = new LogReader(jdbc);
        Verification verification = oneMoment.execute(_ -> {
            boolean excerpt = scopeId != null || !reader.seesAll(organizationId);
            var verifier = new Verifier(organizationId, key.publicKey(), anchors, excerpt);
            reader.read(organizationId, scopeId, verifier);
            return verifier.finish();
        });
        return Objects.requireNonNull(verification);
    }
}
