package org.secondchair.access.door;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows guessing down, per account and per address. An attempt is counted before its password is looked at, so that
 * many attempts at once do not slip past the count; a success takes its own attempt back.
 */
@Component
class Throttle {
    private final JdbcClient door;
    private final TransactionTemplate transaction;
    private final Seals seals;

    Throttle(@Qualifier("door") JdbcClient door, @Qualifier("door") PlatformTransactionManager manager, Seals seals) {
        this.door = door;
        this.transaction = new TransactionTemplate(manager);
        this.seals = seals;
    }

    /** Counts an attempt; or says how long to wait, and counts nothing. */
    @SuppressWarnings("NullAway") // the template hands back exactly what the work returned
    Optional<Duration> enter(String account, String address, Instant now) {
        byte[] byAccount = key(ThrottlePolicy.ACCOUNT, account);
        byte[] byAddress = key(ThrottlePolicy.ADDRESS, address);
        return transaction.execute(status -> {
            // always in this order, so that two attempts never wait for each other
            Optional<Duration> wait = count(byAddress, ThrottlePolicy.ADDRESS, now)
                    .or(() -> count(byAccount, ThrottlePolicy.ACCOUNT, now));
            if (wait.isPresent()) {
                status.setRollbackOnly();
            }
            return wait;
        });
    }

    /** The attempt was right: the account starts afresh, the address gets its attempt back. */
    void succeeded(String account, String address) {
        transaction.executeWithoutResult(_ -> {
            door.sql("""
                            update access.attempt set failures = greatest(failures - 1, 0), closed_until = null
                            where key_hash = :key
                            """).param("key", key(ThrottlePolicy.ADDRESS, address)).update();
            door.sql("delete from access.attempt where key_hash = :key")
                    .param("key", key(ThrottlePolicy.ACCOUNT, account))
                    .update();
        });
    }

    private Optional<Duration> count(byte[] key, ThrottlePolicy policy, Instant now) {
        door.sql("""
                        insert into access.attempt (key_hash, failures, last_at) values (:key, 0, :now)
                        on conflict (key_hash) do nothing
                        """).param("key", key).param("now", time(now)).update();
        Counted counted = door.sql(
                        "select failures, closed_until, last_at from access.attempt where key_hash = :key for update")
                .param("key", key)
                .query(Counted.class)
                .single();
        if (counted.closedUntil() != null && counted.closedUntil().toInstant().isAfter(now)) {
            return Optional.of(Duration.between(now, counted.closedUntil().toInstant()));
        }
        boolean forgotten = counted.lastAt().toInstant().isBefore(now.minus(ThrottlePolicy.MEMORY));
        int failures = forgotten ? 1 : counted.failures() + 1;
        Duration wait = policy.waitAfter(failures);
        door.sql("""
                        update access.attempt set failures = :failures, closed_until = :until, last_at = :now
                        where key_hash = :key
                        """)
                .param("failures", failures)
                .param("until", wait.isZero() ? null : time(now.plus(wait)))
                .param("now", time(now))
                .param("key", key)
                .update();
        return Optional.empty();
    }

    /** Drops what is forgotten anyway. */
    void tidy(Instant now) {
        door.sql("delete from access.attempt where last_at < :old")
                .param("old", time(now.minus(ThrottlePolicy.MEMORY)))
                .update();
    }

    private record Counted(
            int failures, @org.jspecify.annotations.Nullable OffsetDateTime closedUntil, OffsetDateTime lastAt) {}

    private byte[] key(ThrottlePolicy policy, String name) {
        return seals.throttled(policy.name() + ":" + name.toLowerCase(Locale.ROOT));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
