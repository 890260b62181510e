package org.secondchair.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, as far as the acting person may see them: colleagues, and those with whom a matter is shared. */
@Component
public class People {
    /** @param timeZone IANA name; for clocks and shifts, never for documents' dates */
    public record Person(UUID id, UUID organizationId, String name, String email, String timeZone, boolean disabled) {}

    private final JdbcClient jdbc;
    private final Transactions transactions;

    People(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    public Optional<Person> find(UUID id) {
        return transactions.read(() -> jdbc.sql(
                        "select id, organization_id, name, email, time_zone, disabled_at from access.person where id = :id")
                .param("id", id)
                .query(People::person)
                .optional());
    }

    /** Everybody of the acting organization, by name; at most 5,000. */
    public List<Person> colleagues() {
        return transactions.read(() -> jdbc.sql("""
                        select id, organization_id, name, email, time_zone, disabled_at from access.person
                        where organization_id = :organization order by name, id limit 5000
                        """)
                .param("organization", Acting.current().organizationId())
                .query(People::person)
                .list());
    }

    /** Names of those of the people who may be seen; the others are absent from the map. */
    public Map<UUID, String> names(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, String> names = new LinkedHashMap<>();
        transactions.read(() -> {
            jdbc.sql("select id, name from access.person where id = any(:ids)")
                    .param("ids", ids.toArray(UUID[]::new))
                    .query(row -> {
                        names.put(row.getObject("id", UUID.class), row.getString("name"));
                    });
            return names;
        });
        return names;
    }

    /** Ends a person's access: their sessions are refused from the next request on. */
    public void disable(UUID personId) {
        transactions.write(
                () -> jdbc.sql("update access.person set disabled_at = now() where id = :id and disabled_at is null")
                        .param("id", personId)
                        .update());
    }

    private static Person person(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Person(
                row.getObject("id", UUID.class),
                row.getObject("organization_id", UUID.class),
                row.getString("name"),
                row.getString("email"),
                row.getString("time_zone"),
                row.getTimestamp("disabled_at") != null);
    }
}
