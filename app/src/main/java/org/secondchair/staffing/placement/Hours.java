package org.secondchair.staffing.placement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Access;
import org.secondchair.access.Decision;
import org.secondchair.access.Locks;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Ids;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.placement.Placement.State;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/**
 * Hours that professionals log on their placements. Where there is a cap, no entry passes it, and whoever reached it is
 * locked out of the matter until the client raises it or an entry is reversed.
 */
@Service
public class Hours {
    /** Name of the lock in room access. */
    static final String LOCK = "hours";

    public static final int LONGEST_NOTE = 500;
    private static final int DAY_MINUTES = 1440;
    private static final int DAYS_AFTER_THE_END = 14;
    private static final String REASON = "The hours that the client agreed to are used up.";

    /** What came of logging or reversing. */
    public sealed interface Logging {
        /** @param full whether the cap is reached now */
        record Logged(UUID entryId, boolean full) implements Logging {}

        /** It would pass the cap; nothing was logged. */
        record OverTheCap(int leftMinutes) implements Logging {}

        /** Outside of the placement, in the future, or more than a day holds. */
        record NotThatDay() implements Logging {}

        /** No such placement or entry of the acting person's, or its time is over. */
        record NotNow() implements Logging {}

        record ReversedBefore() implements Logging {}
    }

    private final HourStore store;
    private final PlacementStore placements;
    private final Locks locks;
    private final Access access;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Hours(
            HourStore store,
            PlacementStore placements,
            Locks locks,
            Access access,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.placements = placements;
        this.locks = locks;
        this.access = access;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param minutes 1 to 1,440 @param note at most 500 characters; may be empty */
    public Logging log(UUID placementId, LocalDate day, int minutes, String note) {
        if (minutes < 1 || minutes > DAY_MINUTES || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("out of bounds");
        }
        return transactions.write(() -> {
            Optional<Placement> own = own(placementId);
            if (own.isEmpty()) {
                return new Logging.NotNow();
            }
            Placement placement = own.get();
            if (!covers(placement, day) || store.minutesOn(placementId, day) + minutes > DAY_MINUTES) {
                return new Logging.NotThatDay();
            }
            int logged = store.minutes(placementId);
            Integer capped = placement.capMinutes();
            if (capped != null && !new HourCap(capped, logged).takes(minutes)) {
                HourCap cap = new HourCap(capped, logged);
                lockWhenFull(placement, cap);
                return new Logging.OverTheCap(cap.leftMinutes());
            }
            var entry = new HourEntry(Ids.next(), day, minutes, note.strip(), null, false, clock.instant());
            store.insert(placementId, entry);
            told("staffing.hours-logged", placement, entry.id());
            boolean full = false;
            if (capped != null) {
                HourCap after = new HourCap(capped, logged).after(minutes);
                alert(placement, after);
                full = after.full();
            }
            return new Logging.Logged(entry.id(), full);
        });
    }

    /** Takes an own entry back by another one. */
    public Logging reverse(UUID placementId, UUID entryId) {
        return transactions.write(() -> {
            Optional<Placement> own = own(placementId);
            Optional<HourEntry> entry = own.flatMap(_ -> store.of(placementId).stream()
                    .filter(one -> one.id().equals(entryId) && one.reverses() == null)
                    .findFirst());
            if (entry.isEmpty()) {
                return new Logging.NotNow();
            }
            HourEntry wrong = entry.get();
            if (wrong.reversed()) {
                return new Logging.ReversedBefore();
            }
            var reversal = new HourEntry(
                    Ids.next(), wrong.day(), -wrong.minutes(), wrong.note(), wrong.id(), false, clock.instant());
            store.insert(placementId, reversal);
            told("staffing.hours-reversed", own.get(), entryId);
            liftBelow(own.get(), own.get().capMinutes());
            return new Logging.Logged(reversal.id(), false);
        });
    }

    /**
     * The client lets somebody work more hours, or sets a cap where there is none.
     *
     * @param hours 1 to 100,000
     * @return false when it is not the acting client's placement, is over, or the cap would not rise
     */
    public boolean raiseCap(UUID placementId, int hours) {
        if (hours < 1 || hours > Placements.Terms.MOST_HOURS) {
            throw new IllegalArgumentException("out of bounds");
        }
        return transactions.write(() -> {
            Optional<Placement> found = placements
                    .hold(placementId)
                    .filter(one -> one.state().live()
                            && !one.organizationId().equals(Acting.current().organizationId()));
            Integer before = found.map(Placement::capMinutes).orElse(null);
            int cap = hours * 60;
            if (found.isEmpty() || (before == null ? cap <= store.minutes(placementId) : cap <= before)) {
                return false;
            }
            Placement placement = found.get();
            placements.cap(placementId, cap);
            UUID client = Acting.current().organizationId();
            log.append(AuditEvent.of(client, placement.matterId(), "staffing.cap-raised", placementId)
                    .with("hours", hours));
            liftBelow(placement, cap);
            notices.tell(
                    List.of(placement.invitedBy()),
                    Told.of("staffing.notice.cap", Placements.at(placement), placement.name(), String.valueOf(hours)));
            notices.tell(
                    List.of(placement.personId()),
                    Told.of(
                            "staffing.notice.cap",
                            Placements.mine(placement),
                            placement.name(),
                            String.valueOf(hours)));
            return true;
        });
    }

    /** Newest day first; at most 500. */
    public List<HourEntry> of(UUID placementId) {
        return transactions.read(() -> store.of(placementId));
    }

    /** Lifts what a placement that is over leaves: a later one places its own. */
    void forget(Placement placement) {
        locks.lift(placement.matterId(), new Locks.Whom.Person(placement.personId()), LOCK);
    }

    /** The acting person's, held: entries of one placement wait for each other. */
    private Optional<Placement> own(UUID placementId) {
        return placements
                .hold(placementId)
                .filter(one -> one.personId().equals(Acting.current().personId())
                        && (one.state() == State.SEATED || one.state() == State.ENDED && lately(one)));
    }

    private boolean lately(Placement placement) {
        Instant ended = placement.endedAt();
        return placement.seatedAt() != null
                && ended != null
                && ended.plus(Duration.ofDays(DAYS_AFTER_THE_END)).isAfter(clock.instant());
    }

    private boolean covers(Placement placement, LocalDate day) {
        ZoneId zone = people.find(Acting.current().personId())
                .map(person -> ZoneId.of(person.timeZone()))
                .orElse(ZoneId.of("UTC"));
        Instant ended = placement.endedAt();
        LocalDate last = LocalDate.ofInstant(ended == null ? clock.instant() : ended, zone);
        return !day.isBefore(placement.startsOn()) && !day.isAfter(placement.endsOn()) && !day.isAfter(last);
    }

    private void alert(Placement placement, HourCap cap) {
        for (int percent : cap.reached()) {
            if (store.alert(placement.id(), cap.capMinutes(), percent, clock.instant())) {
                notices.tellEven(
                        List.of(placement.personId()),
                        Told.of(
                                "staffing.notice.hours",
                                Placements.mine(placement),
                                placement.name(),
                                String.valueOf(percent)));
                notices.tell(
                        List.of(placement.invitedBy(), placement.askedBy()),
                        Told.of(
                                "staffing.notice.hours",
                                Placements.at(placement),
                                placement.name(),
                                String.valueOf(percent)));
            }
        }
        lockWhenFull(placement, cap);
    }

    /** Whoever has left, or stands before a wall, is out already. */
    private void lockWhenFull(Placement placement, HourCap cap) {
        if (cap.full()
                && placement.state() == State.SEATED
                && !(access.decide(Permission.SEE_MATTER, placement.matterId()) instanceof Decision.Hidden)) {
            locks.place(placement.matterId(), new Locks.Whom.Person(placement.personId()), LOCK, REASON);
        }
    }

    private void liftBelow(Placement placement, @Nullable Integer cap) {
        if (cap == null || !new HourCap(cap, store.minutes(placement.id())).full()) {
            forget(placement);
        }
    }

    private void told(String type, Placement placement, UUID entryId) {
        log.append(
                AuditEvent.of(placement.organizationId(), placement.organizationId(), type, entryId, placement.id()));
    }
}
