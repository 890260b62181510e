package org.secondchair.staffing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class HoldingStore {
    private final JdbcClient jdbc;

    HoldingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID matterId, UUID professionalId, boolean held, Clearance.Held word, Actor by) {
        jdbc.sql("""
                        insert into staffing.holding
                            (id, organization_id, matter, professional_id, held, reason, decided_by, decided_by_name,
                             decided_at)
                        values (:id, :organization, :matter, :professional, :held, :reason, :by, :byName, :at)
                        """)
                .param("id", Ids.next())
                .param("organization", by.organizationId())
                .param("matter", matterId)
                .param("professional", professionalId)
                .param("held", held)
                .param("reason", word.reason())
                .param("by", by.personId())
                .param("byName", word.decidedBy())
                .param("at", OffsetDateTime.ofInstant(word.decidedAt(), ZoneOffset.UTC))
                .update();
    }

    /** Who is held back there now. */
    Map<UUID, Clearance.Held> held(UUID matterId, Collection<UUID> professionalIds) {
        Map<UUID, Clearance.Held> held = new HashMap<>();
        jdbc.sql("""
                        select professional_id, reason, decided_by_name, decided_at
                        from (select distinct on (professional_id) *
                              from staffing.holding
                              where matter = :matter and professional_id = any(:professionals)
                              order by professional_id, id desc) last
                        where held
                        """)
                .param("matter", matterId)
                .param("professionals", professionalIds.toArray(UUID[]::new))
                .query((row, _) -> held.put(
                        row.getObject("professional_id", UUID.class),
                        new Clearance.Held(
                                row.getString("reason"),
                                row.getString("decided_by_name"),
                                row.getTimestamp("decided_at").toInstant())))
                .list();
        return held;
    }

    /** Those of the acting organization's people against whom, or against all of whom, a wall stands there. */
    Set<UUID> shutOut(UUID matterId, Collection<UUID> personIds) {
        return new HashSet<>(jdbc.sql("select person_id from staffing.shut_out(:matter, :people)")
                .param("matter", matterId)
                .param("people", personIds.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
