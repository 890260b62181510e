package org.secondchair.staffing;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ClearanceStore {
    private final JdbcClient jdbc;

    ClearanceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(UUID matterId, UUID professionalId, Clearance decided, Actor by) {
        jdbc.sql("""
                        insert into staffing.clearance
                            (id, organization_id, matter, professional_id, verdict, reason, decided_by, decided_by_name,
                             decided_at)
                        values (:id, :organization, :matter, :professional, :verdict, :reason, :by, :byName, :at)
                        """)
                .param("id", Ids.next())
                .param("organization", by.organizationId())
                .param("matter", matterId)
                .param("professional", professionalId)
                .param("verdict", decided.verdict().name())
                .param("reason", decided.reason())
                .param("by", by.personId())
                .param("byName", decided.decidedBy())
                .param("at", OffsetDateTime.ofInstant(Objects.requireNonNull(decided.decidedAt()), ZoneOffset.UTC))
                .update();
    }

    Map<UUID, Clearance> of(UUID matterId, Collection<UUID> professionalIds) {
        Map<UUID, Clearance> known = new HashMap<>();
        jdbc.sql("""
                        select distinct on (professional_id) professional_id, verdict, reason, decided_by_name, decided_at
                        from staffing.clearance
                        where matter = :matter and professional_id = any(:professionals)
                        order by professional_id, id desc
                        """)
                .param("matter", matterId)
                .param("professionals", professionalIds.toArray(UUID[]::new))
                .query((row, _) -> known.put(
                        row.getObject("professional_id", UUID.class),
                        new Clearance(
                                Clearance.Verdict.valueOf(row.getString("verdict")),
                                row.getString("reason"),
                                row.getString("decided_by_name"),
                                row.getTimestamp("decided_at").toInstant())))
                .list();
        return known;
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
