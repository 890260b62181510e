package org.secondchair.staffing.shift.calendar;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Sha256;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.shift.MyDay;
import org.secondchair.staffing.shift.ShiftState;
import org.secondchair.staffing.shift.Shifts;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * Addresses under which calendars read shifts. Whoever knows the secret reads when its owner works and as what, and
 * nothing else: no client, no matter, no colleague. One address per person at a time; a new one ends the old.
 */
@Service
public class CalendarFeeds {
    private static final int SECRET_BYTES = 32;

    private final FeedStore store;
    private final Shifts shifts;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeeds(FeedStore store, Shifts shifts, AuditLog log, Transactions transactions, Clock clock) {
        this.store = store;
        this.shifts = shifts;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes an address and returns its secret, which is not kept and cannot be shown again. */
    public String make() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        transactions.write(() -> {
            store.revokeAll(Acting.current(), clock.instant());
            store.insert(Sha256.of(secret), Acting.current(), clock.instant());
            log("staffing.calendar-opened");
        });
        return secret;
    }

    /** From now on nobody reads anything under the address. */
    public boolean revoke() {
        return transactions.write(() -> {
            boolean revoked = store.revokeAll(Acting.current(), clock.instant()) > 0;
            if (revoked) {
                log("staffing.calendar-closed");
            }
            return revoked;
        });
    }

    private void log(String event) {
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(
                organization, organization, event, Acting.current().personId()));
    }

    /** When the address in force was made. */
    public Optional<Instant> madeAt() {
        return transactions.read(() -> store.madeAt(Acting.current()));
    }

    /**
     * The calendar behind a secret, as of now; nobody needs to act. Empty when no address in force has it.
     *
     * @param words for a kind of work, such as "Reviewer"
     */
    public Optional<String> read(String secret, String name, Function<SeatRole, String> words) {
        byte[] hash = Sha256.of(secret);
        return transactions.read(() -> store.known(hash)
                ? Optional.of(CalendarText.of(
                        name,
                        store.lines(hash).stream()
                                .map(line -> new CalendarText.Event(
                                        uid(line.key()),
                                        line.publishedAt(),
                                        line.startsAt(),
                                        line.endsAt(),
                                        line.version(),
                                        words.apply(line.role())))
                                .toList()))
                : Optional.empty());
    }

    /** The acting person's own shifts, the same way. */
    public String own(String name, Function<SeatRole, String> words) {
        List<MyDay.Own> own = shifts.mine().map(MyDay::shifts).orElse(List.of());
        Instant now = clock.instant();
        return CalendarText.of(
                name,
                own.stream()
                        .filter(one -> one.state() != ShiftState.DROPPED_OUT)
                        .map(one -> new CalendarText.Event(
                                uid(one.shift().key()),
                                now,
                                one.shift().startsAt(),
                                one.shift().endsAt(),
                                0,
                                words.apply(one.shift().role())))
                        .toList());
    }

    private static String uid(UUID shiftKey) {
        return shiftKey + "@shifts.secondchair";
    }
}
