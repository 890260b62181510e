package org.secondchair.engagement;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** As whom people of the provider were seated. */
@Component
class SeatedAsStore {
    record SeatedAs(UUID engagementId, UUID personId, UUID subjectId) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SeatedAsStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<ConflictSubject> subject(UUID engagementId, UUID personId, UUID subjectId) {
        return jdbc.sql("""
                        select subject from engagement.seated_as
                        where engagement_id = :engagement and person_id = :person and subject_id = :subject
                        """)
                .param("engagement", engagementId)
                .param("person", personId)
                .param("subject", subjectId)
                .query(String.class)
                .optional()
                .map(text -> json.readValue(text, ConflictSubject.class));
    }

    void put(Engagement engagement, UUID personId, ConflictSubject subject, Actor by, Instant now) {
        jdbc.sql("""
                        insert into engagement.seated_as
                            (engagement_id, matter_id, person_id, organization_id, subject_id, subject, said_by, said_at)
                        values (:engagement, :matter, :person, :organization, :subject, :json::jsonb, :by, :now)
                        on conflict (engagement_id, person_id, subject_id) do update
                            set subject = excluded.subject, said_by = excluded.said_by, said_at = excluded.said_at
                        """)
                .param("engagement", engagement.id())
                .param("matter", engagement.matterId())
                .param("person", personId)
                .param("organization", by.organizationId())
                .param("subject", subject.id())
                .param("json", json.writeValueAsString(subject))
                .param("by", by.personId())
                .param("now", EngagementStore.time(now))
                .update();
    }

    /** Where the acting organization has somebody seated as that subject, by matter. */
    Map<UUID, ConflictSubject> seatsOf(UUID subjectId) {
        Map<UUID, ConflictSubject> seats = new LinkedHashMap<>();
        jdbc.sql("select matter_id, subject from engagement.seats_of(:subject)")
                .param("subject", subjectId)
                .query(row -> {
                    seats.put(
                            row.getObject("matter_id", UUID.class),
                            json.readValue(row.getString("subject"), ConflictSubject.class));
                });
        return seats;
    }

    /** All that the people were ever seated as in the matter. */
    List<SeatedAs> ofPeople(UUID matterId, List<UUID> personIds) {
        return jdbc.sql("""
                        select engagement_id, person_id, subject_id from engagement.seated_as
                        where matter_id = :matter and person_id = any(:people)
                        order by person_id, engagement_id, subject_id
                        """)
                .param("matter", matterId)
                .param("people", personIds.toArray(UUID[]::new))
                .query(SeatedAs.class)
                .list();
    }

    /** Whoever was ever seated as one of the subjects in the matter. */
    List<SeatedAs> ofSubjects(UUID matterId, List<UUID> subjectIds) {
        return jdbc.sql("""
                        select engagement_id, person_id, subject_id from engagement.seated_as
                        where matter_id = :matter and subject_id = any(:subjects)
                        order by person_id, engagement_id, subject_id
                        """)
                .param("matter", matterId)
                .param("subjects", subjectIds.toArray(UUID[]::new))
                .query(SeatedAs.class)
                .list();
    }

    /** As whom those are seated in the engagement, as far as the acting person may know. */
    List<ConflictSubject> subjects(UUID engagementId) {
        return jdbc.sql("""
                        select distinct on (subject_id) subject from engagement.seated_as
                        where engagement_id = :engagement order by subject_id, said_at desc
                        """).param("engagement", engagementId).query(String.class).list().stream()
                .map(text -> json.readValue(text, ConflictSubject.class))
                .toList();
    }
}
