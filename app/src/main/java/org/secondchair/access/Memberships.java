package org.secondchair.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is in a matter or an engagement, in which role, from when until when. */
@Component
public class Memberships {
    /**
     * One seat.
     *
     * @param until end of validity, exclusive; null while open-ended
     * @param endedAt set when somebody ended it early
     */
    public record Membership(
            UUID id,
            UUID personId,
            String personName,
            UUID organizationId,
            String organizationName,
            Role role,
            Instant from,
            @Nullable Instant until,
            @Nullable Instant endedAt) {}

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AccessLog log;

    Memberships(JdbcClient jdbc, Transactions transactions, AccessLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
    }

    /**
     * Seats a person. A person of an admitted organization is seated under its admission. Repeating changes nothing.
     *
     * @throws org.springframework.dao.DataAccessException when the acting person may not seat this person there
     */
    public void grant(UUID personId, UUID scopeId, Role role, @Nullable Instant until) {
        transactions.write(() -> {
            int seated = jdbc.sql("""
                        insert into access.membership
                            (id, person_id, organization_id, scope_id, admission_id, role, valid_until, granted_by)
                        select :id, p.id, p.organization_id, s.id, a.id, :role, :until, :by
                        from access.person p
                        cross join access.scope s
                        left join access.admission a
                            on a.scope_id = s.id and a.organization_id = p.organization_id and a.ended_at is null
                        where p.id = :person and s.id = :scope
                          and (p.organization_id = s.organization_id or a.id is not null)
                        on conflict (person_id, scope_id, role) where ended_at is null do nothing
                        """)
                    .param("id", Ids.next())
                    .param("person", personId)
                    .param("scope", scopeId)
                    .param("role", role.name())
                    .param("until", until == null ? null : OffsetDateTime.ofInstant(until, ZoneOffset.UTC))
                    .param("by", Acting.current().personId())
                    .update();
            if (seated == 1) {
                log.toldIn(scopeId, "access.seat-given", role.name(), personId);
            }
        });
    }

    /** Ends all seats of a person in a scope, at once. Returns how many were ended. */
    public int end(UUID personId, UUID scopeId) {
        return transactions.write(() -> {
            int ended = jdbc.sql("""
                            update access.membership set ended_at = now()
                            where person_id = :person and scope_id = :scope and ended_at is null
                            """)
                    .param("person", personId)
                    .param("scope", scopeId)
                    .update();
            if (ended > 0) {
                log.toldIn(scopeId, "access.seat-ended", null, personId);
            }
            return ended;
        });
    }

    /** Present and past seats of a scope, by organization and name. */
    public List<Membership> of(UUID scopeId) {
        return transactions.read(() -> jdbc.sql("""
                        select m.id, m.person_id, p.name as person_name, m.organization_id, o.name as organization_name,
                               m.role, m.valid_from, m.valid_until, m.ended_at
                        from access.membership m
                        join access.person p on p.id = m.person_id
                        join access.organization o on o.id = m.organization_id
                        where m.scope_id = :scope
                        order by o.name, p.name, m.granted_at
                        limit 1000
                        """)
                .param("scope", scopeId)
                .query((row, _) -> new Membership(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("person_name"),
                        row.getObject("organization_id", UUID.class),
                        row.getString("organization_name"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("valid_from").toInstant(),
                        instant(row.getTimestamp("valid_until")),
                        instant(row.getTimestamp("ended_at"))))
                .list());
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
