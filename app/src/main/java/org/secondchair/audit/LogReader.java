package org.secondchair.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.leaf.EventKind;
import org.secondchair.audit.leaf.Payload;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Streams one organization's log out of a database, in the order that {@link LogSink} wants. To be called inside a
 * transaction with repeatable reads: cursors need one, and heads and events must be of one moment.
 */
final class LogReader {
    private static final int ROWS_AT_A_TIME = 2_000;

    private final JdbcClient jdbc;

    LogReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Organizations that have a log. */
    List<UUID> organizations() {
        return jdbc.sql("""
                        select organization_id from audit.head union select organization_id from audit.event
                        where leaf is not null order by 1
                        """).query(UUID.class).list();
    }

    /** The newest head of the organization, if the reader belongs to it and there is one. */
    Optional<SignedHead> newestHead(UUID organizationId) {
        return jdbc.sql("select * from audit.head where organization_id = :organization order by size desc limit 1")
                .param("organization", organizationId)
                .query((row, _) -> head(row))
                .optional();
    }

    /** True if no numbered event of the organization is hidden from the reader: then a missing one is a finding. */
    boolean seesAll(UUID organizationId) {
        return jdbc.sql("""
                        select (select count(*) from audit.event where organization_id = :organization and leaf is not null)
                            >= (select coalesce(max(size), 0) from audit.head where organization_id = :organization)
                        """)
                .param("organization", organizationId)
                .query(Boolean.class)
                .single();
    }

    /** @param scopeId null for everything that the reader may see */
    void read(UUID organizationId, @Nullable UUID scopeId, LogSink sink) {
        try (Stream<Batch> batches = batches(organizationId);
                Stream<Numbered> events = events(organizationId, scopeId);
                Stream<Counted> views = views(organizationId, scopeId)) {
            Iterator<Numbered> each = events.iterator();
            Numbered next = next(each);
            for (Iterator<Batch> heads = batches.iterator(); heads.hasNext(); ) {
                Batch batch = heads.next();
                sink.batch(batch);
                for (; next != null && next.index() < batch.head().size(); next = next(each)) {
                    sink.event(next.index(), next.storedLeaf(), next.event());
                }
            }
            for (; next != null; next = next(each)) {
                sink.event(next.index(), next.storedLeaf(), next.event());
            }
            views.forEach(counted -> sink.view(counted.batchId(), counted.view()));
        }
    }

    private static @Nullable Numbered next(Iterator<Numbered> events) {
        return events.hasNext() ? events.next() : null;
    }

    private record Numbered(long index, Hash storedLeaf, RecordedEvent event) {}

    private record Counted(UUID batchId, View view) {}

    private Stream<Batch> batches(UUID organizationId) {
        return jdbc
                .sql("select * from audit.head where organization_id = :organization order by size")
                .param("organization", organizationId)
                .withFetchSize(20)
                .query((row, _) -> new Batch(head(row), row.getBytes("leaves")))
                .stream();
    }

    private Stream<Numbered> events(UUID organizationId, @Nullable UUID scopeId) {
        return jdbc
                .sql("""
                        select * from audit.event
                        where organization_id = :organization and leaf is not null
                          and (:scope::uuid is null or scope_id = :scope)
                        order by leaf, id
                        """)
                .param("organization", organizationId)
                .param("scope", scopeId)
                .withFetchSize(ROWS_AT_A_TIME)
                .query((row, _) -> new Numbered(row.getLong("leaf"), Hash.of(row.getBytes("leaf_hash")), event(row)))
                .stream();
    }

    private Stream<Counted> views(UUID organizationId, @Nullable UUID scopeId) {
        return jdbc
                .sql("""
                        select * from audit.view
                        where organization_id = :organization and batch_id is not null
                          and (:scope::uuid is null or matter_id = :scope)
                        order by batch_id, id
                        """)
                .param("organization", organizationId)
                .param("scope", scopeId)
                .withFetchSize(ROWS_AT_A_TIME)
                .query((row, _) -> new Counted(row.getObject("batch_id", UUID.class), view(row)))
                .stream();
    }

    static SignedHead head(ResultSet row) throws SQLException {
        return new SignedHead(
                row.getObject("organization_id", UUID.class),
                row.getLong("previous_size"),
                row.getLong("size"),
                Hash.of(row.getBytes("root")),
                instant(row),
                row.getString("key"),
                row.getBytes("signature"));
    }

    static RecordedEvent event(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("salt");
        String json = row.getString("payload");
        return new RecordedEvent(
                row.getObject("id", UUID.class),
                EventKind.stored(row.getString("kind")),
                row.getObject("organization_id", UUID.class),
                row.getObject("scope_id", UUID.class),
                row.getString("type"),
                List.of((UUID[]) row.getArray("subjects").getArray()),
                row.getObject("actor_id", UUID.class),
                row.getObject("actor_organization_id", UUID.class),
                instant(row),
                Hash.of(row.getBytes("payload_hash")),
                salt == null || json == null ? null : new Payload(salt, json));
    }

    static View view(ResultSet row) throws SQLException {
        return new View(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getObject("matter_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("person_organization_id", UUID.class),
                ViewKind.stored(row.getString("kind")),
                instant(row));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
