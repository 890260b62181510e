package org.secondchair.matter;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PartyStore {
    private final JdbcClient jdbc;

    PartyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID matterId, PartyDetails details, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into matter.party (id, matter_id, name, role, kind, addresses, named_by, named_at)
                        values (:id, :matter, :name, :role, :kind, :addresses, :by, :now)
                        """)
                .param("id", id)
                .param("matter", matterId)
                .param("name", details.name())
                .param("role", details.role().name())
                .param("kind", details.kind().name())
                .param("addresses", details.addresses().toArray(String[]::new))
                .param("by", actor.personId())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    boolean remove(UUID matterId, UUID partyId, Actor actor, Instant now) {
        return jdbc.sql("""
                                update matter.party set removed_by = :by, removed_at = :now
                                where id = :id and matter_id = :matter and removed_at is null
                                """)
                        .param("by", actor.personId())
                        .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .param("id", partyId)
                        .param("matter", matterId)
                        .update()
                == 1;
    }

    List<Party> of(UUID matterId) {
        return jdbc.sql("""
                        select id, name, role, kind, addresses from matter.party
                        where matter_id = :matter and removed_at is null
                        order by lower(name), id
                        limit 2000
                        """).param("matter", matterId).query(PartyStore::party).list().stream()
                .sorted(Comparator.comparing(Party::role))
                .toList();
    }

    private static Party party(ResultSet row, int number) throws SQLException {
        Array addresses = row.getArray("addresses");
        return new Party(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Party.Role.valueOf(row.getString("role")),
                Party.Kind.valueOf(row.getString("kind")),
                List.of((String[]) addresses.getArray()));
    }
}
