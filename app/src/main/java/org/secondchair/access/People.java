package org.secondchair.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.audit.PersonNames;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, as far as the acting person may see them: colleagues, and those with whom a matter is shared. */
@Component
public class People implements PersonNames {
    /** @param timeZone IANA name; for clocks and shifts, never for documents' dates */
    public record Person(UUID id, UUID organizationId, String name, String email, String timeZone, boolean disabled) {}

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AccessLog log;
    private final Sessions sessions;

    People(JdbcClient jdbc, Transactions transactions, AccessLog log, Sessions sessions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
        this.sessions = sessions;
    }

    public Optional<Person> find(UUID id) {
        return transactions.read(() -> jdbc.sql(
                        "select id, organization_id, name, email, time_zone, disabled_at from access.person where id = :id")
                .param("id", id)
                .query(People::person)
                .optional());
    }

    /** Everybody of the acting organization who is not disabled, by name; at most 5,000. */
    public List<Person> colleagues() {
        return transactions.read(() -> jdbc.sql("""
                        select id, organization_id, name, email, time_zone, disabled_at from access.person
                        where organization_id = :organization and disabled_at is null order by name, id limit 5000
                        """)
                .param("organization", Acting.current().organizationId())
                .query(People::person)
                .list());
    }

    /**
     * Colleagues by name.
     *
     * @param filter part of a name or an e-mail address; empty for all
     * @param after the {@code next} of the page before
     */
    public Page<Person> colleagues(String filter, @Nullable String after, int limit) {
        List<Person> found = transactions.read(() -> jdbc.sql("""
                        select id, organization_id, name, email, time_zone, disabled_at from access.person
                        where organization_id = :organization
                          and (position(lower(:filter) in lower(name)) > 0 or position(lower(:filter) in email) > 0)
                          and (:after::uuid is null
                               or (name, id) > (select name, id from access.person where id = :after::uuid))
                        order by name, id limit :limit
                        """)
                .param("organization", Acting.current().organizationId())
                .param("filter", filter.strip())
                .param("after", cursor(after))
                .param("limit", limit + 1)
                .query(People::person)
                .list());
        return found.size() <= limit
                ? Page.last(found)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).id().toString());
    }

    private static @Nullable UUID cursor(@Nullable String after) {
        try {
            return after == null ? null : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            return null; // somebody else's cursor: from the start
        }
    }

    /** Names of those of the people who may be seen; the others are absent from the map. */
    @Override
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

    /**
     * Ends a colleague's access: their sessions end at once. Returns false when there is nobody such to disable; nobody
     * disables themselves.
     */
    public boolean disable(UUID personId) {
        if (personId.equals(Acting.current().personId())) {
            return false;
        }
        boolean disabled = change(personId, "disabled_at = now()", "disabled_at is null", "access.person-disabled");
        if (disabled) {
            sessions.endAll(personId);
        }
        return disabled;
    }

    /** Lets a disabled colleague in again. */
    public boolean enable(UUID personId) {
        return change(personId, "disabled_at = null", "disabled_at is not null", "access.person-enabled");
    }

    private boolean change(UUID personId, String assignment, String where, String event) {
        return transactions.write(() -> {
            boolean changed = jdbc.sql("update access.person set " + assignment
                                    + " where id = :id and organization_id = :organization and " + where)
                            .param("id", personId)
                            .param("organization", Acting.current().organizationId())
                            .update()
                    == 1;
            if (changed) {
                log.told(event, personId);
            }
            return changed;
        });
    }

    /** The acting person's own name and time zone. */
    public void describeMyself(String name, String timeZone) {
        transactions.write(() -> jdbc.sql("update access.person set name = :name, time_zone = :zone where id = :id")
                .param("name", name.strip())
                .param("zone", timeZone)
                .param("id", Acting.current().personId())
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
