package org.secondchair.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.leaf.EventKind;
import org.secondchair.audit.leaf.Payload;
import org.secondchair.audit.leaf.RecordedEvent;
import org.secondchair.audit.tree.Hash;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of an export: a JSON object with exactly one of these members. Hashes are hexadecimal, other bytes Base64,
 * times ISO 8601 in UTC; a payload is a string that holds the JSON text exactly as it was hashed.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LogLine(
        @Nullable Opening log,
        @Nullable HeadLine head,
        @Nullable EventLine event,
        @Nullable ViewLine view) {
    static final String FORMAT = "secondchair-log/1";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** @param scope set in an excerpt: only this scope's events, of all others the hashes */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Opening(
            String format, UUID organization, @Nullable UUID scope, boolean excerpt, byte[] publicKey, Instant at) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HeadLine(
            UUID organization,
            long previousSize,
            long size,
            String root,
            Instant at,
            String key,
            byte[] signature,
            byte @Nullable [] leaves) {
        static HeadLine of(SignedHead head, byte @Nullable [] leaves) {
            return new HeadLine(
                    head.organizationId(),
                    head.previousSize(),
                    head.size(),
                    head.root().toString(),
                    head.at(),
                    head.key(),
                    head.signature(),
                    leaves);
        }

        SignedHead signed() {
            return new SignedHead(organization, previousSize, size, Hash.parse(root), at, key, signature);
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventLine(
            long index,
            String hash,
            UUID id,
            String kind,
            UUID organization,
            UUID scope,
            String type,
            List<UUID> subjects,
            @Nullable UUID actor,
            @Nullable UUID actorOrganization,
            Instant at,
            String payloadHash,
            byte @Nullable [] salt,
            @Nullable String payload) {
        static EventLine of(long index, Hash stored, RecordedEvent event) {
            Payload payload = event.payload();
            return new EventLine(
                    index,
                    stored.toString(),
                    event.id(),
                    event.kind().stored(),
                    event.organizationId(),
                    event.scopeId(),
                    event.type(),
                    event.subjects(),
                    event.actorId(),
                    event.actorOrganizationId(),
                    event.at(),
                    event.payloadHash().toString(),
                    payload == null ? null : payload.salt(),
                    payload == null ? null : payload.json());
        }

        RecordedEvent recorded() {
            return new RecordedEvent(
                    id,
                    EventKind.stored(kind),
                    organization,
                    scope,
                    type,
                    subjects,
                    actor,
                    actorOrganization,
                    at,
                    Hash.parse(payloadHash),
                    salt == null || payload == null ? null : new Payload(salt, payload));
        }
    }

    record ViewLine(
            UUID batch,
            UUID id,
            UUID organization,
            UUID matter,
            UUID document,
            UUID person,
            UUID personOrganization,
            String kind,
            Instant at) {
        static ViewLine of(UUID batch, View view) {
            return new ViewLine(
                    batch,
                    view.id(),
                    view.organizationId(),
                    view.matterId(),
                    view.documentId(),
                    view.personId(),
                    view.personOrganizationId(),
                    view.kind().stored(),
                    view.at());
        }

        View view() {
            return new View(id, organization, matter, document, person, personOrganization, ViewKind.stored(kind), at);
        }
    }

    String text() {
        return JSON.writeValueAsString(this);
    }

    /** @throws tools.jackson.core.JacksonException when the text is not such a line */
    static LogLine parse(String text) {
        return JSON.readValue(text, LogLine.class);
    }

    static LogLine opening(Opening opening) {
        return new LogLine(opening, null, null, null);
    }

    static LogLine head(HeadLine head) {
        return new LogLine(null, head, null, null);
    }

    static LogLine event(EventLine event) {
        return new LogLine(null, null, event, null);
    }

    static LogLine view(ViewLine view) {
        return new LogLine(null, null, null, view);
    }
}
