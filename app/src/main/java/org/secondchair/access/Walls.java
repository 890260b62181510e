package org.secondchair.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ethical walls: a wall beats every grant. One person raises it and it holds at once, since waiting would be the
 * danger; lifting it takes two, of whom the second is not the one who asked. Where the organization has one person
 * only, the same person may confirm a day later.
 */
@Component
public class Walls {
    static final Duration ALONE = Duration.ofHours(24);

    /**
     * A wall with its history.
     *
     * @param walledName the person or the organization that is shut out
     */
    public record Wall(
            UUID id,
            boolean person,
            UUID walledId,
            String walledName,
            String reason,
            String raisedBy,
            Instant raisedAt,
            @Nullable UUID askedById,
            String askedBy,
            @Nullable Instant askedAt,
            String liftedBy,
            @Nullable Instant liftedAt) {
        public boolean stands() {
            return liftedAt == null;
        }
    }

    /** What came of asking to lift a wall. */
    public sealed interface Lift {
        record Asked() implements Lift {}

        record Lifted() implements Lift {}

        /** The same person asked already; somebody else has to confirm. */
        record NeedsAnother() implements Lift {}

        /** Nobody else is there to confirm; the same person may from then on. */
        record NotBefore(Instant at) implements Lift {}

        record NoSuchWall() implements Lift {}
    }

    private final JdbcClient jdbc;
    private final Transactions transactions;
    private final AccessLog log;
    private final Clock clock;

    Walls(JdbcClient jdbc, Transactions transactions, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** Shuts a person out of a scope, at once. */
    public UUID raiseAgainstPerson(UUID scopeId, UUID personId, String reason) {
        return raise(scopeId, personId, null, reason);
    }

    /** Shuts a whole organization out of a scope, at once. */
    public UUID raiseAgainstOrganization(UUID scopeId, UUID organizationId, String reason) {
        return raise(scopeId, null, organizationId, reason);
    }

    private UUID raise(UUID scopeId, @Nullable UUID personId, @Nullable UUID organizationId, String reason) {
        UUID id = Ids.next();
        transactions.write(() -> {
            jdbc.sql("""
                        insert into access.wall (id, scope_id, person_id, organization_id, reason, raised_by)
                        values (:id, :scope, :person, :organization, :reason, :by)
                        """)
                    .param("id", id)
                    .param("scope", scopeId)
                    .param("person", personId)
                    .param("organization", organizationId)
                    .param("reason", reason)
                    .param("by", Acting.current().personId())
                    .update();
            log.toldIn(
                    scopeId,
                    "access.wall-raised",
                    reason,
                    id,
                    personId == null ? Objects.requireNonNull(organizationId) : personId);
        });
        return id;
    }

    /** The first call asks, the call of a second person lifts. */
    public Lift lift(UUID scopeId, UUID wallId) {
        UUID me = Acting.current().personId();
        return transactions.write(() -> {
            Optional<Asked> found = jdbc.sql("""
                            select lift_asked_by, lift_asked_at from access.wall
                            where id = :wall and scope_id = :scope and lifted_at is null for update
                            """)
                    .param("wall", wallId)
                    .param("scope", scopeId)
                    .query(Asked.class)
                    .optional();
            if (found.isEmpty()) {
                return new Lift.NoSuchWall();
            }
            Asked asked = found.get();
            if (asked.liftAskedBy() == null || asked.liftAskedAt() == null) {
                ask(wallId, me);
                log.toldIn(scopeId, "access.wall-lift-asked", null, wallId);
                return new Lift.Asked();
            }
            if (asked.liftAskedBy().equals(me)) {
                Instant from = asked.liftAskedAt().toInstant().plus(ALONE);
                if (!alone(me)) {
                    return new Lift.NeedsAnother();
                }
                if (clock.instant().isBefore(from)) {
                    return new Lift.NotBefore(from);
                }
            }
            lifted(wallId, me);
            log.toldIn(scopeId, "access.wall-lifted", null, wallId);
            return new Lift.Lifted();
        });
    }

    private record Asked(
            @Nullable UUID liftAskedBy, @Nullable OffsetDateTime liftAskedAt) {}

    private void ask(UUID wallId, UUID me) {
        jdbc.sql("update access.wall set lift_asked_by = :me, lift_asked_at = :now where id = :wall")
                .param("me", me)
                .param("now", now())
                .param("wall", wallId)
                .update();
    }

    private void lifted(UUID wallId, UUID me) {
        jdbc.sql("update access.wall set lifted_by = :me, lifted_at = :now where id = :wall")
                .param("me", me)
                .param("now", now())
                .param("wall", wallId)
                .update();
    }

    private boolean alone(UUID me) {
        return jdbc.sql("""
                        select not exists (select 1 from access.person
                                           where organization_id = :organization and id <> :me and disabled_at is null)
                        """)
                .param("organization", Acting.current().organizationId())
                .param("me", me)
                .query(Boolean.class)
                .single();
    }

    /** All walls of a scope, standing ones first, then the latest first; at most 500. */
    public List<Wall> of(UUID scopeId) {
        return transactions.read(() -> jdbc.sql("""
                        select w.id, w.person_id, coalesce(w.person_id, w.organization_id) as walled_id,
                               coalesce(p.name, o.name, '') as walled_name, w.reason,
                               coalesce(r.name, '') as raised_by, w.raised_at,
                               w.lift_asked_by as asked_by_id, coalesce(a.name, '') as asked_by, w.lift_asked_at,
                               coalesce(l.name, '') as lifted_by, w.lifted_at
                        from access.wall w
                        left join access.person p on p.id = w.person_id
                        left join access.organization o on o.id = w.organization_id
                        left join access.person r on r.id = w.raised_by
                        left join access.person a on a.id = w.lift_asked_by
                        left join access.person l on l.id = w.lifted_by
                        where w.scope_id = :scope
                        order by w.lifted_at is not null, w.raised_at desc, w.id
                        limit 500
                        """)
                .param("scope", scopeId)
                .query((row, _) -> new Wall(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class) != null,
                        row.getObject("walled_id", UUID.class),
                        row.getString("walled_name"),
                        row.getString("reason"),
                        row.getString("raised_by"),
                        row.getTimestamp("raised_at").toInstant(),
                        row.getObject("asked_by_id", UUID.class),
                        row.getString("asked_by"),
                        instant(row.getTimestamp("lift_asked_at")),
                        row.getString("lifted_by"),
                        instant(row.getTimestamp("lifted_at"))))
                .list());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(java.sql.@Nullable Timestamp time) {
        return time == null ? null : time.toInstant();
    }
}
