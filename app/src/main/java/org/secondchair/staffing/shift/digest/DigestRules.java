package org.secondchair.staffing.shift.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.shift.HandOver;
import org.secondchair.staffing.shift.RosterFacts.Standing;
import org.secondchair.staffing.shift.RosterVersion;
import org.secondchair.staffing.shift.ShiftState;

/**
 * Which days have a digest, and what stands in it. A day has one when somebody was to work in the time from 08:00 of the
 * day before or is to work until 08:00 of the day after, weekends and holidays too. It is due at 08:00 by the client's
 * clock; when nobody could make it then, later on the same day. A day that passed without is not told afterwards, nor is
 * the day on which a roster was published after 08:00.
 */
final class DigestRules {
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private DigestRules() {}

    static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /** The day whose digest is due now for a roster of this time. */
    static Optional<LocalDate> due(Instant published, Instant starts, Instant ends, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant morning = morning(today, zone);
        return !now.isBefore(morning) && !published.isAfter(morning) && tells(starts, ends, zone, today)
                ? Optional.of(today)
                : Optional.empty();
    }

    private static boolean tells(Instant starts, Instant ends, ZoneId zone, LocalDate day) {
        return starts.isBefore(morning(day.plusDays(1), zone)) && ends.isAfter(morning(day.minusDays(1), zone));
    }

    /** When to look again; empty once all days are through. */
    static Optional<Instant> next(Instant starts, Instant ends, ZoneId zone, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate day = now.isBefore(morning(today, zone)) ? today : today.plusDays(1);
        LocalDate first = starts.atZone(zone).toLocalDate().minusDays(1);
        LocalDate from = day.isBefore(first) ? first : day;
        return tells(starts, ends, zone, from) || tells(starts, ends, zone, from.plusDays(1))
                ? Optional.of(morning(tells(starts, ends, zone, from) ? from : from.plusDays(1), zone))
                : Optional.empty();
    }

    static MorningDigest of(LocalDate day, ZoneId zone, Instant at, List<Standing> standings) {
        Instant since = morning(day.minusDays(1), zone);
        Instant until = morning(day.plusDays(1), zone);
        List<MorningDigest.Behind> behind = new ArrayList<>();
        List<MorningDigest.Ahead> ahead = new ArrayList<>();
        List<HandOver> notes = new ArrayList<>();
        int due = 0;
        int absent = 0;
        int missing = 0;
        for (Standing standing : standings) {
            RosterVersion roster = standing.roster();
            for (int block = 0; block < roster.blocks(); block++) {
                Instant from = roster.begin(block);
                @Nullable Integer present = standing.present().get(block);
                if (!from.isBefore(since) && from.isBefore(at) && present != null) {
                    behind.add(new MorningDigest.Behind(
                            from, roster.needed().get(block), roster.planned().get(block), present));
                } else if (!from.isBefore(at) && from.isBefore(until)) {
                    ahead.add(new MorningDigest.Ahead(
                            from, roster.needed().get(block), roster.planned().get(block)));
                }
            }
            for (var shift : standing.shifts()) {
                ShiftState state = standing.states().get(shift.key());
                if (!shift.startsAt().isBefore(since) && shift.startsAt().isBefore(at)) {
                    due++;
                    absent += state == ShiftState.ABSENT || state == ShiftState.DROPPED_OUT ? 1 : 0;
                }
                if (!shift.endsAt().isBefore(since) && shift.endsAt().isBefore(at)) {
                    missing += state == ShiftState.NOTE_MISSING ? 1 : 0;
                }
            }
            notes.addAll(standing.notes());
        }
        behind.sort(Comparator.comparing(MorningDigest.Behind::from));
        ahead.sort(Comparator.comparing(MorningDigest.Ahead::from));
        return new MorningDigest(
                day,
                zone,
                since,
                at,
                until,
                due,
                absent,
                missing,
                behind,
                ahead,
                notes.stream()
                        .sorted(Comparator.comparing(HandOver::writtenAt))
                        .map(HandOver::openPoints)
                        .filter(open -> !open.isBlank())
                        .toList());
    }
}
