package org.secondchair.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes who got, lost or lacked access into the record, in the transaction that it tells of. What concerns a matter or
 * an engagement stands in the log of the organization that it belongs to.
 */
@Component
class AccessLog {
    private final AuditLog log;
    private final JdbcClient jdbc;

    AccessLog(AuditLog log, JdbcClient jdbc) {
        this.log = log;
        this.jdbc = jdbc;
    }

    /** Within the acting person's own organization. */
    void told(String type, UUID... subjects) {
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(organization, organization, type, subjects));
    }

    void told(String type, String key, Object value, UUID... subjects) {
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(organization, organization, type, subjects).with(key, value));
    }

    /** @param reason in somebody's words, or null where there is none */
    void toldIn(UUID scopeId, String type, @Nullable String reason, UUID... subjects) {
        UUID owner = jdbc.sql("select organization_id from access.scope where id = :scope")
                .param("scope", scopeId)
                .query(UUID.class)
                .single();
        AuditEvent event = AuditEvent.of(owner, scopeId, type, subjects);
        log.append(reason == null ? event : event.with("reason", reason));
    }
}
