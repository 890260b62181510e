package org.secondchair.staffing.shift;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Professionals;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The acting professional's own shifts: who goes before is read, what is left is written, presence is recorded. */
@Service
public class Shifts {
    private static final Duration SHOWN_BACK = Duration.ofHours(24);

    /** What came of a step in one's shift. */
    public sealed interface Step {
        record Taken() implements Step {}

        /** Too early for it. */
        record TooEarly(Instant from) implements Step {}

        /** The shift is over, or this was done before. */
        record TooLate() implements Step {}

        /** A note of those before has not been acknowledged. */
        record ReadFirst() implements Step {}

        /** A shift does not end without its hand-over note. */
        record NoteNeeded() implements Step {}

        /** The engagement's gate does not let the person into the work now. */
        record NotLetIn() implements Step {}

        /** No such shift of theirs, or they dropped out of it. */
        record NotYours() implements Step {}
    }

    private final RosterStore rosters;
    private final ShiftStore store;
    private final DropOuts dropOuts;
    private final Professionals professionals;
    private final Placements placements;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Shifts(
            RosterStore rosters,
            ShiftStore store,
            DropOuts dropOuts,
            Professionals professionals,
            Placements placements,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.rosters = rosters;
        this.store = store;
        this.dropOuts = dropOuts;
        this.professionals = professionals;
        this.placements = placements;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Empty for whoever is not on the bench. */
    public Optional<MyDay> mine() {
        return transactions.read(() -> professionals.mine().map(me -> {
            Instant now = clock.instant();
            ZoneId zone = me.profile().timeZone();
            Set<UUID> ended = ended();
            List<Shift> shifts = rosters.own(me.id(), now.minus(SHOWN_BACK)).stream()
                    .filter(shift -> !ended.contains(shift.engagementId()))
                    .toList();
            Map<UUID, Attendance> attendance =
                    store.attendance(shifts.stream().map(Shift::key).toList());
            // a shift whose note is missing stays until the note is written, for as long as anybody could want it
            List<Shift> late = rosters.own(me.id(), now.minus(Duration.ofDays(31))).stream()
                    .filter(shift -> !shifts.contains(shift) && !ended.contains(shift.engagementId()))
                    .toList();
            Map<UUID, Attendance> lateAttendance =
                    store.attendance(late.stream().map(Shift::key).toList());
            List<MyDay.Own> own = new ArrayList<>();
            late.stream()
                    .filter(shift -> Optional.ofNullable(lateAttendance.get(shift.key()))
                            .filter(one -> one.endedAt() == null)
                            .isPresent())
                    .forEach(shift -> own.add(own(me, shift, lateAttendance, now)));
            shifts.forEach(shift -> own.add(own(me, shift, attendance, now)));
            return new MyDay(zone, own);
        }));
    }

    /** Engagements on which the acting person is not placed any more: their shifts there are nobody's day. */
    private Set<UUID> ended() {
        Set<UUID> ended = new HashSet<>();
        Set<UUID> live = new HashSet<>();
        placements.mine().forEach(one -> (one.state().live() ? live : ended).add(one.engagementId()));
        ended.removeAll(live);
        return ended;
    }

    private MyDay.Own own(Professional me, Shift shift, Map<UUID, Attendance> attendance, Instant now) {
        List<DropOut> dropped = store.dropOutsOf(me.id(), now.minus(Duration.ofDays(62)));
        ShiftState state = ShiftState.of(shift, attendance.get(shift.key()), dropped, now);
        boolean near = shift.startsAt().isBefore(now.plus(SHOWN_BACK));
        List<Shift> beside = near ? rosters.beside(shift) : List.of();
        Set<UUID> read = near ? store.acknowledged(shift.key()) : Set.of();
        return new MyDay.Own(
                shift,
                state,
                attendance.get(shift.key()),
                beside.stream()
                        .filter(Shift::supervises)
                        .map(Shift::name)
                        .distinct()
                        .toList(),
                near
                        ? store.before(shift).stream()
                                .map(note -> new MyDay.Read(note, read.contains(note.shiftKey())))
                                .toList()
                        : List.of(),
                store.notes(List.of(shift.key())).get(shift.key()),
                shift.supervises() ? led(beside, now) : List.of());
    }

    private List<MyDay.Led> led(List<Shift> beside, Instant now) {
        Map<UUID, Attendance> attendance =
                store.attendance(beside.stream().map(Shift::key).toList());
        return beside.stream()
                .map(one -> new MyDay.Led(one, ShiftState.of(one, attendance.get(one.key()), List.of(), now)))
                .toList();
    }

    /** Says to have read every note of those who worked before, as far as they are written. */
    public Step acknowledge(UUID key) {
        return of(key, shift -> {
            store.before(shift).forEach(note -> store.acknowledge(shift, note.shiftKey(), clock.instant()));
            return new Step.Taken();
        });
    }

    /** Begins a shift: from half an hour before it until its end, once what was left is acknowledged. */
    public Step start(UUID key) {
        return of(key, shift -> {
            Instant now = clock.instant();
            Instant first = shift.startsAt().minus(ShiftState.EARLY);
            if (now.isBefore(first)) {
                return new Step.TooEarly(first);
            }
            if (!now.isBefore(shift.endsAt())) {
                return new Step.TooLate();
            }
            if (!store.letIn(shift.engagementId())) {
                return new Step.NotLetIn();
            }
            if (unread(shift)) {
                return new Step.ReadFirst();
            }
            if (!store.start(shift, now)) {
                return new Step.TooLate();
            }
            log(shift, "staffing.shift-started");
            return new Step.Taken();
        });
    }

    /**
     * Ends a shift by the note to those who take over.
     *
     * @param done what was done and where things stand, up to 4,000 characters
     * @param openPoints empty when nothing is open; the client reads them in the morning's digest
     */
    public Step end(UUID key, String done, String openPoints) {
        return of(key, shift -> {
            Attendance attendance = store.attendance(List.of(key)).get(key);
            if (attendance == null) {
                return new Step.TooEarly(shift.startsAt());
            }
            if (attendance.endedAt() != null) {
                return new Step.TooLate();
            }
            if (!store.letIn(shift.engagementId())) {
                return new Step.NotLetIn();
            }
            if (done.isBlank() || done.length() > HandOver.LONGEST || openPoints.length() > HandOver.LONGEST) {
                return new Step.NoteNeeded();
            }
            if (unread(shift)) {
                return new Step.ReadFirst();
            }
            Instant now = clock.instant();
            store.write(shift, new HandOver(key, shift.name(), shift.endsAt(), done.strip(), openPoints.strip(), now));
            store.end(key, now);
            log(shift, "staffing.shift-ended");
            return new Step.Taken();
        });
    }

    /** @param reason not blank, at most 2,000 characters */
    public Step dropOut(UUID key, String reason) {
        return of(
                key,
                shift -> store.attendance(List.of(key)).isEmpty() && dropOuts.ofOwn(key, shift.professionalId(), reason)
                        ? new Step.Taken()
                        : new Step.TooLate());
    }

    private boolean unread(Shift shift) {
        Set<UUID> read = store.acknowledged(shift.key());
        return store.before(shift).stream().anyMatch(note -> !read.contains(note.shiftKey()));
    }

    private Step of(UUID key, Function<Shift, Step> step) {
        return transactions.write(() -> {
            Optional<Professional> me = professionals.mine();
            Optional<Shift> shift = me.flatMap(one ->
                    rosters.shift(key).filter(found -> found.professionalId().equals(one.id())));
            boolean dropped = shift.isPresent()
                    && store.attendance(List.of(key)).isEmpty()
                    && store
                            .dropOutsOf(
                                    shift.get().professionalId(),
                                    clock.instant().minus(Duration.ofDays(62)))
                            .stream()
                            .anyMatch(one -> one.concerns(shift.get()));
            return shift.isEmpty() || dropped ? new Step.NotYours() : step.apply(shift.get());
        });
    }

    private void log(Shift shift, String event) {
        UUID organization = Acting.current().organizationId();
        log.append(AuditEvent.of(organization, organization, event, shift.key(), shift.rosterId()));
    }
}
