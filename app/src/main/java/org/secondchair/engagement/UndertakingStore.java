package org.secondchair.engagement;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class UndertakingStore {
    private final JdbcClient jdbc;

    UndertakingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean insert(UUID engagementId, Actor actor, UndertakingText text, Instant now) {
        return jdbc.sql("""
                                insert into engagement.undertaking
                                    (id, engagement_id, person_id, organization_id, text_version, text, confirmed_at)
                                values (:id, :engagement, :person, :organization, :version, :text, :now)
                                on conflict (engagement_id, person_id) do nothing
                                """)
                        .param("id", Ids.next())
                        .param("engagement", engagementId)
                        .param("person", actor.personId())
                        .param("organization", actor.organizationId())
                        .param("version", text.version())
                        .param("text", text.text())
                        .param("now", EngagementStore.time(now))
                        .update()
                == 1;
    }

    boolean confirmed(UUID engagementId, UUID personId) {
        return jdbc.sql("""
                        select exists (select 1 from engagement.undertaking
                                       where engagement_id = :engagement and person_id = :person)
                        """)
                .param("engagement", engagementId)
                .param("person", personId)
                .query(Boolean.class)
                .single();
    }

    Map<UUID, Instant> of(UUID engagementId) {
        Map<UUID, Instant> confirmed = new HashMap<>();
        jdbc.sql("select person_id, confirmed_at from engagement.undertaking where engagement_id = :engagement")
                .param("engagement", engagementId)
                .query(row -> {
                    confirmed.put(
                            row.getObject("person_id", UUID.class),
                            row.getTimestamp("confirmed_at").toInstant());
                });
        return confirmed;
    }
}
