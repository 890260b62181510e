package org.secondchair.staffing.placement;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How much of what was planned was worked, by weeks that begin on Monday. Weekends are planned for nobody. */
public final class Utilisation {
    /** Below this share, in percent, a week counts as idle. */
    public static final int LEAST_PERCENT = 60;

    private static final int WORKING_DAYS = 5;

    /** @param loggedMinutes reversals taken off */
    public record Week(LocalDate monday, int plannedMinutes, int loggedMinutes) {
        public boolean idle() {
            return 100L * loggedMinutes < (long) LEAST_PERCENT * plannedMinutes;
        }

        /** Of what was planned; empty where nothing was. */
        public Optional<Double> share() {
            return plannedMinutes == 0 ? Optional.empty() : Optional.of(loggedMinutes / (double) plannedMinutes);
        }
    }

    private Utilisation() {}

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /**
     * The weeks of a placement from one Monday to another, both included, those without a planned day left out.
     *
     * @param lastDay of the placement, as it really ended
     * @param capMinutes never planned beyond; null for no cap
     * @param logged minutes by Monday
     */
    static List<Week> weeks(
            LocalDate firstDay,
            LocalDate lastDay,
            int weeklyHours,
            @Nullable Integer capMinutes,
            Map<LocalDate, Integer> logged,
            LocalDate from,
            LocalDate to) {
        List<Week> weeks = new ArrayList<>();
        long plannedBefore = 0;
        for (LocalDate monday = monday(firstDay); !monday.isAfter(to); monday = monday.plusDays(7)) {
            int days = 0;
            for (LocalDate day = monday; day.isBefore(monday.plusDays(WORKING_DAYS)); day = day.plusDays(1)) {
                days += day.isBefore(firstDay) || day.isAfter(lastDay) ? 0 : 1;
            }
            int planned = weeklyHours * 60 * days / WORKING_DAYS;
            if (capMinutes != null) {
                planned = (int) Math.max(0, Math.min(planned, capMinutes - plannedBefore));
            }
            plannedBefore += planned;
            if (planned > 0 && !monday.isBefore(from)) {
                weeks.add(new Week(monday, planned, logged.getOrDefault(monday, 0)));
            }
        }
        return weeks;
    }

    /**
     * Since when somebody has been idle for at least two complete weeks running, the last of them just over.
     *
     * @param today whose own week does not count yet
     */
    static Optional<LocalDate> idleSince(List<Week> weeks, LocalDate today) {
        LocalDate expected = monday(today).minusDays(7);
        LocalDate since = null;
        int running = 0;
        for (Week week : weeks.reversed()) {
            if (week.monday().isAfter(expected)) {
                continue;
            }
            if (!week.monday().equals(expected) || !week.idle()) {
                break;
            }
            since = week.monday();
            running++;
            expected = expected.minusDays(7);
        }
        return running >= 2 ? Optional.ofNullable(since) : Optional.empty();
    }

    /**
     * By how many people a week was overstaffed: how many fewer could have done the work that was logged.
     *
     * @param weeks one for each person of that week
     */
    static int surplus(List<Week> weeks) {
        long planned = weeks.stream().mapToLong(Week::plannedMinutes).sum();
        long logged = weeks.stream().mapToLong(Week::loggedMinutes).sum();
        if (planned == 0) {
            return 0;
        }
        long needed = Math.ceilDiv(logged * weeks.size(), planned);
        return (int) Math.max(0, weeks.size() - needed);
    }
}
