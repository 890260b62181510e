package org.secondchair.staffing.fairness;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FairnessStore {
    private final JdbcClient jdbc;

    FairnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Who of the acting organization was in a team that was proposed in that time. */
    List<UUID> proposed(LocalDate from, LocalDate until) {
        return ids("""
                select distinct s.professional_id from staffing.seat s join staffing.plan p on p.id = s.plan_id
                where s.organization_id = :organization and p.proposed_at >= :from and p.proposed_at < :until
                """, from, until);
    }

    /** Who was proposed in that time and got a seat, whenever. */
    List<UUID> placed(LocalDate from, LocalDate until) {
        return ids("""
                select distinct s.professional_id from staffing.seat s join staffing.plan p on p.id = s.plan_id
                join staffing.placement l on l.professional_id = s.professional_id and l.request_id = p.request_id
                where s.organization_id = :organization and p.proposed_at >= :from and p.proposed_at < :until
                  and l.seated_at < :until
                """, from, until);
    }

    private List<UUID> ids(String sql, LocalDate from, LocalDate until) {
        return jdbc.sql(sql)
                .param("organization", Acting.current().organizationId())
                .param("from", start(from))
                .param("until", start(until))
                .query(UUID.class)
                .list();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay().atOffset(ZoneOffset.UTC);
    }
}
