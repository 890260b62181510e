package org.secondchair.engagement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The steps of an engagement, appended and never changed. */
@Component
class EventStore {
    private final JdbcClient jdbc;
    private final People people;

    EventStore(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    String myName() {
        return people.find(Acting.current().personId())
                .map(People.Person::name)
                .orElseThrow(() -> new IllegalStateException("nobody of that id acts"));
    }

    void append(UUID engagementId, EngagementEvent.Kind kind, String about, String reason, Instant now) {
        jdbc.sql("""
                        insert into engagement.event
                            (id, engagement_id, kind, person_id, person_name, organization_id, about, reason, at)
                        values (:id, :engagement, :kind, :person, :name, :organization, :about, :reason, :now)
                        """)
                .param("id", Ids.next())
                .param("engagement", engagementId)
                .param("kind", kind.name())
                .param("person", Acting.current().personId())
                .param("name", myName())
                .param("organization", Acting.current().organizationId())
                .param("about", about)
                .param("reason", reason)
                .param("now", EngagementStore.time(now))
                .update();
    }

    /** Newest first; at most 500. */
    List<EngagementEvent> of(UUID engagementId) {
        return jdbc.sql("""
                        select kind, person_name, about, reason, at from engagement.event
                        where engagement_id = :engagement order by id desc limit 500
                        """)
                .param("engagement", engagementId)
                .query((row, _) -> new EngagementEvent(
                        EngagementEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("person_name"),
                        row.getString("about"),
                        row.getString("reason"),
                        row.getTimestamp("at").toInstant()))
                .list();
    }
}
