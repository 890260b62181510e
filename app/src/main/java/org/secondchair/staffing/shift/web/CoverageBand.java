package org.secondchair.staffing.shift.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.secondchair.staffing.shift.RosterVersion;

/**
 * Coverage as a band of 24 hours for each day of a zone, and the same as lines of a table.
 *
 * @param most people in any block, at least 1
 */
public record CoverageBand(ZoneId zone, int most, List<Day> days, List<Line> lines) {
    public static final int HEIGHT = 44;

    /** @param pieces parts of blocks that lie in the day */
    public record Day(LocalDate date, List<Piece> pieces) {}

    /** @param x and width as shares of the day, in per cent; a block over midnight makes two pieces */
    public record Piece(String x, String width, String end, Line line) {}

    /** @param present null for a block that has not begun */
    public record Line(
            Instant from,
            Instant until,
            int needed,
            int planned,
            int supervising,
            boolean led,
            @Nullable Integer present) {
        public boolean lacking() {
            return planned < needed || !led;
        }
    }

    /** Of {@link #HEIGHT}, from the top. */
    public int top(int people) {
        return HEIGHT - height(people);
    }

    public int height(int people) {
        return Math.round((HEIGHT - 4f) * people / most);
    }

    static CoverageBand of(RosterVersion roster, List<@Nullable Integer> present, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        int most = 1;
        Map<LocalDate, List<Piece>> days = new TreeMap<>();
        for (int block = 0; block < roster.blocks(); block++) {
            int needed = roster.needed().get(block);
            int supervising = roster.supervising().get(block);
            var line = new Line(
                    roster.begin(block),
                    roster.begin(block + 1),
                    needed,
                    roster.planned().get(block),
                    supervising,
                    needed == 0 || supervising >= Math.min(needed, roster.supervisorsNeeded()),
                    present.get(block));
            lines.add(line);
            most = Math.max(most, Math.max(needed, line.planned()));
            for (Instant at = line.from(); at.isBefore(line.until()); ) {
                LocalDate day = at.atZone(zone).toLocalDate();
                Instant begins = day.atStartOfDay(zone).toInstant();
                Instant ends = day.plusDays(1).atStartOfDay(zone).toInstant();
                Instant until = ends.isBefore(line.until()) ? ends : line.until();
                double whole = Duration.between(begins, ends).toMinutes();
                double x = 100 * Duration.between(begins, at).toMinutes() / whole;
                double width = 100 * Duration.between(at, until).toMinutes() / whole;
                days.computeIfAbsent(day, _ -> new ArrayList<>())
                        .add(new Piece(percent(x), percent(width - 0.3), percent(x + width - 0.3), line));
                at = until;
            }
        }
        return new CoverageBand(
                zone,
                most,
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList(),
                lines);
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
