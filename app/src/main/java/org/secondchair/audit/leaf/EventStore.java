package org.secondchair.audit.leaf;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts events. */
public class EventStore {
    private static final int ROWS = 40;
    private static final String INSERT = """
            insert into audit.event (id, kind, organization_id, scope_id, type, subjects, actor_id,
                                     actor_organization_id, at, payload_hash, salt, payload, leaf_hash)
            values\s""";
    private static final String ROW = "(?, ?, ?, ?, ?, ?::uuid[], ?::uuid, ?::uuid, ?, ?, ?::bytea, ?::json, ?)";

    private final JdbcClient jdbc;

    public EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes them with one statement for each {@value #ROWS}: an event and its commitment take one way together. */
    public void insert(List<RecordedEvent> events) {
        for (int from = 0; from < events.size(); from += ROWS) {
            insertTogether(events.subList(from, Math.min(events.size(), from + ROWS)));
        }
    }

    private void insertTogether(List<RecordedEvent> events) {
        List<@Nullable Object> values = new ArrayList<>();
        for (RecordedEvent event : events) {
            Payload payload = event.payload();
            values.add(event.id());
            values.add(event.kind().stored());
            values.add(event.organizationId());
            values.add(event.scopeId());
            values.add(event.type());
            values.add(event.subjects().toArray(UUID[]::new));
            values.add(event.actorId());
            values.add(event.actorOrganizationId());
            values.add(event.at().atOffset(ZoneOffset.UTC));
            values.add(event.payloadHash().bytes());
            values.add(payload == null ? null : payload.salt());
            values.add(payload == null ? null : payload.json());
            values.add(event.leafHash().bytes());
        }
        jdbc.sql(INSERT + String.join(", ", Collections.nCopies(events.size(), ROW)))
                .params(values)
                .update();
    }
}
