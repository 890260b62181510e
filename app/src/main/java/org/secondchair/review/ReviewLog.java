package org.secondchair.review;

import java.util.UUID;
import org.secondchair.access.Scopes;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.springframework.stereotype.Component;

/** Writes a review's events into the client's log, in the transaction that they tell of. */
@Component
class ReviewLog {
    private final AuditLog log;
    private final Scopes scopes;

    ReviewLog(AuditLog log, Scopes scopes) {
        this.log = log;
        this.scopes = scopes;
    }

    /** An event to be filled with details and then {@linkplain #tell told}. */
    AuditEvent about(UUID matterId, String type, UUID... subjects) {
        return AuditEvent.of(scopes.owner(matterId), matterId, "review." + type, subjects);
    }

    void tell(AuditEvent event) {
        log.append(event);
    }

    /** The reviewer's answers; the note stays with the decision, since it may quote the document. */
    static AuditEvent coded(AuditEvent event, Coding coding) {
        return event.with("responsive", coding.responsive().name())
                .with("privilege", coding.privilege().name())
                .with("issues", coding.issues())
                .with("hot", coding.hot());
    }
}
