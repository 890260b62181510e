package org.secondchair.review;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.secondchair.access.Scopes;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Writes a review's events into the client's log, in the transaction that they tell of. */
@Component
class ReviewLog {
    private final AuditLog log;
    private final Scopes scopes;
    private final ConcurrentHashMap<UUID, UUID> owners = new ConcurrentHashMap<>();

    ReviewLog(AuditLog log, Scopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    /** An event to be filled with details and then {@linkplain #tell told}. */
    AuditEvent about(UUID matterId, String type, UUID... subjects) {
        return AuditEvent.of(owner(matterId), matterId, "review." + type, subjects);
    }

    /** A matter never changes hands; whether the actor may tell of it is asked when the event is written. */
    private UUID owner(UUID matterId) {
        UUID known = owners.get(matterId);
        if (known == null) {
            known = scopes.owner(matterId);
            owners.put(matterId, known);
        }
        return known;
    }

    void tell(AuditEvent event) {
        log.append(event);
    }

    void tell(List<AuditEvent> events) {
        log.append(events);
    }

    /** The reviewer's answers; the note stays with the decision, since it may quote the document. */
    static AuditEvent coded(AuditEvent event, Coding coding) {
        return event.with("responsive", coding.responsive().name())
                .with("privilege", coding.privilege().name())
                .with("issues", coding.issues())
                .with("hot", coding.hot());
    }
}
