package org.secondchair.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
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
    private final AccessLog log;

    Locks(JdbcClient jdbc, Transactions transactions, AccessLog log) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
    }

    /** Places a lock that holds from now on; where one of that name holds already, it stays as it is. */
    public void place(UUID scopeId, Whom whom, String name, String reason) {
        place(scopeId, whom, name, reason, null);
    }

    /**
     * Places a lock that begins later. Where one of that name is open already, it stays, and begins at the earlier of the
     * two times: placing never lets anybody in.
     *
     * @param from when it begins to hold; null for now
     */
    public void place(UUID scopeId, Whom whom, String name, String reason, @Nullable Instant from) {
        transactions.write(() -> {
            Optional<UUID> placed = jdbc.sql("""
                            insert into access.lock
                                (id, scope_id, person_id, organization_id, name, reason, placed_by, valid_from)
                            values (:id, :scope, :person, :organization, :name, :reason, :by,
                                    coalesce(:from::timestamptz, now()))
                            on conflict (scope_id, name, coalesce(person_id, '00000000-0000-0000-0000-000000000000'),
                                         coalesce(organization_id, '00000000-0000-0000-0000-000000000000'))
                                where lifted_at is null
                                do update set valid_from = excluded.valid_from
                                where lock.valid_from > greatest(excluded.valid_from, now())
                            returning id
                            """)
                    .param("id", Ids.next())
                    .param("scope", scopeId)
                    .param("person", person(whom))
                    .param("organization", organization(whom))
                    .param("name", name)
                    .param("reason", reason)
                    .param("by", Acting.current().personId())
                    .param("from", from == null ? null : OffsetDateTime.ofInstant(from, ZoneOffset.UTC))
                    .query(UUID.class)
                    .optional();
            String when = from == null ? "" : " (from " + from + ")";
            placed.ifPresent(
                    id -> log.toldIn(scopeId, "access.lock-placed", name + ": " + reason + when, subjects(id, whom)));
        });
    }

    /** The people whom a lock of that name keeps out of the scope now, as far as the acting person is told of locks. */
    public Set<UUID> held(UUID scopeId, String name) {
        return transactions.read(() -> Set.copyOf(jdbc.sql("""
                        select person_id from access.lock
                        where scope_id = :scope and name = :name and person_id is not null and lifted_at is null
                          and valid_from <= now() and (valid_until is null or valid_until > now())
                        """)
                .param("scope", scopeId)
                .param("name", name)
                .query(UUID.class)
                .list()));
    }

    /** Lifts the open lock of that name, begun or not; returns false when there was none. */
    public boolean lift(UUID scopeId, Whom whom, String name) {
        return transactions.write(() -> {
            Optional<UUID> lifted = jdbc.sql("""
                            update access.lock set lifted_at = now(), lifted_by = :by
                            where scope_id = :scope and name = :name and lifted_at is null
                              and person_id is not distinct from :person::uuid
                              and organization_id is not distinct from :organization::uuid
                            returning id
                            """)
                    .param("by", Acting.current().personId())
                    .param("scope", scopeId)
                    .param("name", name)
                    .param("person", person(whom))
                    .param("organization", organization(whom))
                    .query(UUID.class)
                    .optional();
            lifted.ifPresent(id -> log.toldIn(scopeId, "access.lock-lifted", name, subjects(id, whom)));
            return lifted.isPresent();
        });
    }

    private static UUID[] subjects(UUID lockId, Whom whom) {
        return switch (whom) {
            case Whom.Person p -> new UUID[] {lockId, p.personId()};
            case Whom.Organization o -> new UUID[] {lockId, o.organizationId()};
            case Whom.Everybody _ -> new UUID[] {lockId};
        };
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
