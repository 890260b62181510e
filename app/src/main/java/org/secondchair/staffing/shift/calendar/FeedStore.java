package org.secondchair.staffing.shift.calendar;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.staffing.SeatRole;
import org.secondchair.tenancy.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FeedStore {
    record Line(UUID key, SeatRole role, Instant startsAt, Instant endsAt, int version, Instant publishedAt) {}

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] tokenHash, Actor actor, Instant now) {
        jdbc.sql("""
                        insert into staffing.feed (token_hash, person_id, organization_id, made_at)
                        values (:hash, :person, :organization, :now)
                        """)
                .param("hash", tokenHash)
                .param("person", actor.personId())
                .param("organization", actor.organizationId())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .update();
    }

    int revokeAll(Actor actor, Instant now) {
        return jdbc.sql("update staffing.feed set revoked_at = :now where person_id = :person and revoked_at is null")
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .param("person", actor.personId())
                .update();
    }

    Optional<Instant> madeAt(Actor actor) {
        return jdbc.sql("""
                        select made_at from staffing.feed where person_id = :person and revoked_at is null
                        order by made_at desc limit 1
                        """)
                .param("person", actor.personId())
                .query((row, _) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /** Needs no actor: the secret is what lets in. */
    boolean known(byte[] tokenHash) {
        return jdbc.sql("select staffing.feed_known(:hash)")
                .param("hash", tokenHash)
                .query(Boolean.class)
                .single();
    }

    List<Line> lines(byte[] tokenHash) {
        return jdbc.sql("""
                        select key, role, starts_at, ends_at, version, published_at
                        from staffing.feed_shifts(:hash)
                        """)
                .param("hash", tokenHash)
                .query((row, _) -> new Line(
                        row.getObject("key", UUID.class),
                        SeatRole.valueOf(row.getString("role")),
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant(),
                        row.getInt("version"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }
}
