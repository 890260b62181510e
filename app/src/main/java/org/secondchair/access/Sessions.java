package org.secondchair.access;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Sha256;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Opaque server sessions: a random token in the browser, its hash here. Idle 20 minutes, at most 12 hours; looked up
 * at every request, so that a revoked session or a disabled person is out with the next one.
 */
@Component
public class Sessions {
    public static final Duration IDLE = Duration.ofMinutes(20);
    public static final Duration LONGEST = Duration.ofHours(12);
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A session that holds.
     *
     * @param provedAt when password and second factor were last given; for actions that ask for a step-up
     */
    public record Session(
            Actor actor,
            String personName,
            String organizationName,
            String timeZone,
            Instant provedAt,
            boolean secondFactor) {}

    /**
     * One of a person's own sessions, for the list in which they end what they do not know.
     *
     * @param address where it was begun from
     * @param agent what the browser called itself
     */
    public record Own(
            UUID id,
            Instant begunAt,
            Instant seenAt,
            String address,
            String agent,
            boolean secondFactor,
            boolean current) {}

    private final JdbcClient door;
    private final Transactions transactions;
    private final AccessLog log;
    private final Clock clock;

    Sessions(@Qualifier("door") JdbcClient door, Transactions transactions, AccessLog log, Clock clock) {
        this.door = door;
        this.transactions = transactions;
        this.log = log;
        this.clock = clock;
    }

    /** Begins a session and returns its token, which is shown to the browser once and stored nowhere. */
    public String begin(Actor actor, boolean secondFactor, String address, String agent) {
        String token = fresh();
        Instant now = clock.instant();
        door.sql("delete from access.session where ends_at < :now")
                .param("now", time(now))
                .update();
        door.sql("""
                        insert into access.session
                            (id, token_hash, person_id, organization_id, begun_at, seen_at, ends_at, proved_at,
                             second_factor, address, agent)
                        values (:id, :hash, :person, :organization, :now, :now, :ends, :now, :factor, :address, :agent)
                        """)
                .param("id", Ids.next())
                .param("hash", Sha256.of(token))
                .param("person", actor.personId())
                .param("organization", actor.organizationId())
                .param("now", time(now))
                .param("ends", time(now.plus(LONGEST)))
                .param("factor", secondFactor)
                .param("address", address)
                .param("agent", agent.substring(0, Math.min(agent.length(), 300)))
                .update();
        return token;
    }

    private static String fresh() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The session of that token, when it still holds; notes that it was used. */
    public Optional<Session> find(String token) {
        Instant now = clock.instant();
        byte[] hash = Sha256.of(token);
        Optional<Seen> seen = door.sql("""
                        select s.person_id, s.organization_id, p.name as person_name, o.name as organization_name,
                               p.time_zone, s.seen_at, s.proved_at, s.second_factor
                        from access.session s
                        join access.person p on p.id = s.person_id
                        join access.organization o on o.id = s.organization_id
                        where s.token_hash = :hash and s.ends_at > :now and s.seen_at > :idle and p.disabled_at is null
                        """)
                .param("hash", hash)
                .param("now", time(now))
                .param("idle", time(now.minus(IDLE)))
                .query((row, _) -> new Seen(
                        new Session(
                                new Actor(
                                        row.getObject("person_id", UUID.class),
                                        row.getObject("organization_id", UUID.class)),
                                row.getString("person_name"),
                                row.getString("organization_name"),
                                row.getString("time_zone"),
                                row.getTimestamp("proved_at").toInstant(),
                                row.getBoolean("second_factor")),
                        row.getTimestamp("seen_at").toInstant()))
                .optional();
        if (seen.isPresent() && seen.get().at().isBefore(now.minusSeconds(60))) {
            door.sql("update access.session set seen_at = :now where token_hash = :hash")
                    .param("now", time(now))
                    .param("hash", hash)
                    .update();
        }
        return seen.map(Seen::session);
    }

    private record Seen(Session session, Instant at) {}

    /** Notes that password and second factor were given again. Returns the new token; the old one holds no more. */
    public String prove(String token, boolean secondFactor) {
        String fresh = fresh();
        int proved = door.sql("""
                        update access.session set token_hash = :fresh, proved_at = :now, second_factor = :factor
                        where token_hash = :hash
                        """)
                .param("fresh", Sha256.of(fresh))
                .param("now", time(clock.instant()))
                .param("factor", secondFactor)
                .param("hash", Sha256.of(token))
                .update();
        if (proved != 1) {
            throw new IllegalStateException("the session ended meanwhile");
        }
        return fresh;
    }

    /** A person's sessions that hold, the latest used first. */
    public List<Own> of(UUID personId, String currentToken) {
        Instant now = clock.instant();
        byte[] current = Sha256.of(currentToken);
        return door.sql("""
                        select id, token_hash, begun_at, seen_at, coalesce(address, '') as address,
                               coalesce(agent, '') as agent, second_factor
                        from access.session
                        where person_id = :person and ends_at > :now and seen_at > :idle
                        order by seen_at desc, id limit 100
                        """)
                .param("person", personId)
                .param("now", time(now))
                .param("idle", time(now.minus(IDLE)))
                .query((row, _) -> new Own(
                        row.getObject("id", UUID.class),
                        row.getTimestamp("begun_at").toInstant(),
                        row.getTimestamp("seen_at").toInstant(),
                        row.getString("address"),
                        row.getString("agent"),
                        row.getBoolean("second_factor"),
                        MessageDigest.isEqual(current, row.getBytes("token_hash"))))
                .list();
    }

    /** Ends one session of the acting person. Returns false when there is none such. */
    public boolean end(UUID sessionId) {
        boolean ended = door.sql("delete from access.session where person_id = :person and id = :id")
                        .param("person", Acting.current().personId())
                        .param("id", sessionId)
                        .update()
                == 1;
        if (ended) {
            transactions.write(() -> log.told("access.session-ended", sessionId));
        }
        return ended;
    }

    public void end(String token) {
        door.sql("delete from access.session where token_hash = :hash")
                .param("hash", Sha256.of(token))
                .update();
    }

    /** Ends every session of a person: after a changed password or a disabled account. */
    public void endAll(UUID personId) {
        door.sql("delete from access.session where person_id = :person")
                .param("person", personId)
                .update();
    }

    /** Ends every session of a person but the one of that token. */
    public void endOthers(UUID personId, String token) {
        door.sql("delete from access.session where person_id = :person and token_hash <> :hash")
                .param("person", personId)
                .param("hash", Sha256.of(token))
                .update();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
