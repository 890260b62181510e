package org.secondchair.staffing.shift.digest;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What a client reads in the morning. Nobody is named: the client sees work, and how many were there.
 *
 * @param day by the client's calendar
 * @param since 08:00 of the day before
 * @param at 08:00 of the day, or when it was made if that is later
 * @param until 08:00 of the day after
 * @param due shifts that began in the time behind
 * @param absent of those, the ones that nobody began
 * @param notesMissing shifts that ended in the time behind and left no note
 * @param openPoints from the notes written in the time behind, oldest first
 */
public record MorningDigest(
        LocalDate day,
        ZoneId zone,
        Instant since,
        Instant at,
        Instant until,
        int due,
        int absent,
        int notesMissing,
        List<Behind> behind,
        List<Ahead> ahead,
        List<String> openPoints) {
    public record Behind(Instant from, int needed, int planned, int present) {}

    public record Ahead(Instant from, int needed, int planned) {}

    public MorningDigest {
        behind = List.copyOf(behind);
        ahead = List.copyOf(ahead);
        openPoints = List.copyOf(openPoints);
    }

    /** Blocks in which fewer were there than needed. */
    public int shortBehind() {
        return (int) behind.stream().filter(one -> one.present() < one.needed()).count();
    }

    public int shortAhead() {
        return (int) ahead.stream().filter(one -> one.planned() < one.needed()).count();
    }
}
