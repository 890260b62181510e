package org.secondchair.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/**
 * Records that a member stood before a lock, in the log of whom the matter belongs to. A page that asks again and again
 * is recorded once a minute, so that it cannot fill the log.
 */
@Component
public class Refusals {
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 10_000;

    private record Knock(UUID personId, UUID scopeId, Permission permission) {}

    private final Map<Knock, Instant> recorded = new ConcurrentHashMap<>();
    private final AccessLog log;
    private final Transactions transactions;
    private final Clock clock;

    Refusals(AccessLog log, Transactions transactions, Clock clock) {
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    public void locked(UUID scopeId, Permission permission, List<Decision.Lock> locks) {
        UUID me = Acting.current().personId();
        if (!due(new Knock(me, scopeId, permission), clock.instant())) {
            return;
        }
        String reason = permission.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + ": "
                + locks.stream().map(Decision.Lock::name).sorted().distinct().collect(Collectors.joining(", "));
        transactions.write(() -> log.toldIn(scopeId, "access.refused-while-locked", reason, me));
    }

    private boolean due(Knock knock, Instant now) {
        if (recorded.size() >= MOST_REMEMBERED) {
            recorded.clear();
        }
        Instant before = recorded.get(knock);
        if (before != null && before.plus(QUIET).isAfter(now)) {
            return false;
        }
        recorded.put(knock, now);
        return true;
    }
}
