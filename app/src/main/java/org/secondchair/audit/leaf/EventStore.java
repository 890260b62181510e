package org.secondchair.audit.leaf;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Inserts events. */
public class EventStore {
    private final JdbcClient jdbc;

    public EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(List<RecordedEvent> events) {
        for (RecordedEvent event : events) {
            Payload payload = event.payload();
            jdbc.sql("""
                            insert into audit.event (id, kind, organization_id, scope_id, type, subjects, actor_id,
                                                     actor_organization_id, at, payload_hash, salt, payload, leaf_hash)
                            values (:id, :kind, :organization, :scope, :type, :subjects::uuid[], :actor,
                                    :actorOrganization, :at, :payloadHash, :salt, :payload::json, :leafHash)
                            """)
                    .param("id", event.id())
                    .param("kind", event.kind().stored())
                    .param("organization", event.organizationId())
                    .param("scope", event.scopeId())
                    .param("type", event.type())
                    .param("subjects", event.subjects().toArray(UUID[]::new))
                    .param("actor", event.actorId())
                    .param("actorOrganization", event.actorOrganizationId())
                    .param("at", event.at().atOffset(ZoneOffset.UTC))
                    .param("payloadHash", event.payloadHash().bytes())
                    .param("salt", payload == null ? null : payload.salt())
                    .param("payload", payload == null ? null : payload.json())
                    .param("leafHash", event.leafHash().bytes())
                    .update();
        }
    }
}
