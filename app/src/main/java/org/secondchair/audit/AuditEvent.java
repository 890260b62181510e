package org.secondchair.audit;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What happened, as a room tells it to the log; the actor and the time are filled in there.
 *
 * @param organizationId whose log it stands in: for anything about a matter, the client's
 * @param scopeId the matter, engagement or organization that it belongs to; decides who may read it
 * @param type past tense, dotted, beginning with the room: {@code review.decision-coded}
 * @param subjects ids of what it happened to, most specific first; never a person's name or address
 * @param payload a few small values that Jackson can write. Personal data belongs here and nowhere else: the payload can
 *     be erased later, everything else cannot
 */
public record AuditEvent(
        UUID organizationId, UUID scopeId, String type, List<UUID> subjects, Map<String, Object> payload) {
    private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");
    private static final int MOST_SUBJECTS = 1000;

    public AuditEvent {
        if (!TYPE.matcher(type).matches() || type.length() > 100) {
            throw new IllegalArgumentException("not a type of an event: " + type);
        }
        if (subjects.size() > MOST_SUBJECTS) {
            throw new IllegalArgumentException("an event about " + subjects.size() + " subjects: tell of their batch");
        }
        subjects = List.copyOf(subjects);
        payload = Map.copyOf(payload);
    }

    public static AuditEvent of(UUID organizationId, UUID scopeId, String type, UUID... subjects) {
        return new AuditEvent(organizationId, scopeId, type, List.of(subjects), Map.of());
    }

    public AuditEvent with(String key, Object value) {
        var more = new TreeMap<>(payload);
        more.put(key, value);
        return new AuditEvent(organizationId, scopeId, type, subjects, more);
    }
}
