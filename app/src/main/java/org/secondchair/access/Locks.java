package org.secondchair.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Named conditions that keep members out. Rooms that know a condition write it down here; while any lock that concerns a
 * member is open, row-level security shows that member no content.
 */
@Component
public class Locks {
    /** Whom a lock keeps out. */
    public sealed interface Whom {
        record Everybody() implements Whom {}

        record Person(UUID personId) implements Whom {}

        record Organization(UUID organizationId) implements Whom {}
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;

    Locks(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** Places a lock; where one of that name is open already, it stays as it is. */
    public void place(UUID scopeId, Whom whom, String name, String reason) {
        transactions.write(() -> jdbc.sql("""
                        insert into access.lock (id, scope_id, person_id, organization_id, name, reason, placed_by)
                        values (:id, :scope, :person, :organization, :name, :reason, :by)
                        on conflict do nothing
                        """)
                .param("id", Ids.next())
                .param("scope", scopeId)
                .param("person", person(whom))
                .param("organization", organization(whom))
                .param("name", name)
                .param("reason", reason)
                .param("by", Acting.current().personId())
                .update());
    }

    /** Lifts the open lock of that name; returns false when there was none. */
    public boolean lift(UUID scopeId, Whom whom, String name) {
        return transactions.write(() -> jdbc.sql("""
                        update access.lock set lifted_at = now(), lifted_by = :by
                        where scope_id = :scope and name = :name and lifted_at is null
                          and person_id is not distinct from :person::uuid
                          and organization_id is not distinct from :organization::uuid
                        """)
                        .param("by", Acting.current().personId())
                        .param("scope", scopeId)
                        .param("name", name)
                        .param("person", person(whom))
                        .param("organization", organization(whom))
                        .update()
                > 0);
    }

    private static @Nullable UUID person(Whom whom) {
        return switch (whom) {
            case Whom.Person p -> p.personId();
            case Whom.Organization _, Whom.Everybody _ -> null;
        };
    }

    private static @Nullable UUID organization(Whom whom) {
        return switch (whom) {
            case Whom.Organization o -> o.organizationId();
            case Whom.Person _, Whom.Everybody _ -> null;
        };
    }
}
