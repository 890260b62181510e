package org.secondchair.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.tenancy.Actor;
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
            Actor actor, String personName, String organizationName, Instant provedAt, boolean secondFactor) {}

    private final JdbcClient door;
    private final Clock clock;

    Sessions(@Qualifier("door") JdbcClient door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Begins a session and returns its token, which is shown to the browser once and stored nowhere. */
    public String begin(Actor actor, boolean secondFactor, String address) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        door.sql("""
                        insert into access.session
                            (token_hash, person_id, organization_id, begun_at, seen_at, ends_at, proved_at, second_factor, address)
                        values (:hash, :person, :organization, :now, :now, :ends, :now, :factor, :address)
                        """)
                .param("hash", hash(token))
                .param("person", actor.personId())
                .param("organization", actor.organizationId())
                .param("now", time(now))
                .param("ends", time(now.plus(LONGEST)))
                .param("factor", secondFactor)
                .param("address", address)
                .update();
        return token;
    }

    /** The session of that token, when it still holds; notes that it was used. */
    public Optional<Session> find(String token) {
        Instant now = clock.instant();
        byte[] hash = hash(token);
        Optional<Seen> seen = door.sql("""
                        select s.person_id, s.organization_id, p.name as person_name, o.name as organization_name,
                               s.seen_at, s.proved_at, s.second_factor
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

    /** Notes that password and second factor were given again. */
    public void proved(String token) {
        door.sql("update access.session set proved_at = :now where token_hash = :hash")
                .param("now", time(clock.instant()))
                .param("hash", hash(token))
                .update();
    }

    public void end(String token) {
        door.sql("delete from access.session where token_hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    /** Ends every session of a person: after a changed password or a disabled account. */
    public void endAll(UUID personId) {
        door.sql("delete from access.session where person_id = :person")
                .param("person", personId)
                .update();
    }

    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
