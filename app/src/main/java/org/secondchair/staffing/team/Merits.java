package org.secondchair.staffing.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.secondchair.staffing.team.Candidate.Day;
import org.secondchair.staffing.team.Requirement.Admitted;
import org.secondchair.staffing.team.Requirement.Budget;
import org.secondchair.staffing.team.Requirement.FewSites;
import org.secondchair.staffing.team.Requirement.FromSites;
import org.secondchair.staffing.team.Requirement.HeadCount;
import org.secondchair.staffing.team.Requirement.HoursEach;
import org.secondchair.staffing.team.Requirement.HoursTogether;
import org.secondchair.staffing.team.Requirement.MustBeIn;
import org.secondchair.staffing.team.Requirement.MustBeOut;
import org.secondchair.staffing.team.Requirement.Overlapping;
import org.secondchair.staffing.team.Requirement.Ratio;
import org.secondchair.staffing.team.Requirement.Skilled;
import org.secondchair.staffing.team.Requirement.Speaking;

/**
 * What somebody in a role brings towards a requirement, as a number of which more is never worse. What a requirement
 * asks of every single member is met by its {@link #threshold}, and more than that is not counted.
 */
final class Merits {
    private static final int MINUTES_PER_QUARTER = 15;

    /** Overlaps cost time-zone arithmetic, and a pool has few different working days. */
    private final Map<Overlapping, Map<Day, Integer>> overlaps = new HashMap<>();

    int of(Requirement requirement, Candidate candidate, String role) {
        return switch (requirement) {
            case Admitted(String jurisdiction, int _, Optional<String> in) ->
                in(in, role) && candidate.admittedIn(jurisdiction) ? 1 : 0;
            case Speaking(String language, Candidate.Level level, int _, Optional<String> in) ->
                in(in, role) && candidate.speaks(language, level) ? 1 : 0;
            case Skilled(String skill, int _, Optional<String> in) ->
                in(in, role) && candidate.skills().contains(skill) ? 1 : 0;
            case Overlapping overlapping -> Math.min(threshold(overlapping), quarters(overlapping, candidate));
            case HoursEach(int hours) -> Math.min(hours, candidate.weeklyHours());
            case HoursTogether(int _) -> candidate.weeklyHours();
            case FromSites from -> from.sites().contains(candidate.site()) ? 1 : 0;
            case MustBeIn(var wanted) -> wanted.equals(candidate.id()) ? 1 : 0;
            case MustBeOut(var unwanted) -> unwanted.equals(candidate.id()) ? 0 : 1;
            case HeadCount(String _, int _), Ratio(String _, String _, int _), Budget(var _), FewSites(int _) -> 0;
        };
    }

    /** What every member needs; 0 where the requirement is about the team and not about each member. */
    static int threshold(Requirement requirement) {
        return switch (requirement) {
            case Overlapping overlapping -> Math.ceilDiv(overlapping.minutes(), MINUTES_PER_QUARTER);
            case HoursEach(int hours) -> hours;
            case FromSites _, MustBeOut _ -> 1;
            case Admitted _, Speaking _, Skilled _, HoursTogether _, MustBeIn _ -> 0;
            case HeadCount _, Ratio _, Budget _, FewSites _ -> 0;
        };
    }

    private static boolean in(Optional<String> wanted, String role) {
        return wanted.isEmpty() || wanted.get().equals(role);
    }

    private int quarters(Overlapping overlapping, Candidate candidate) {
        int minutes = overlaps.computeIfAbsent(overlapping, _ -> new HashMap<>())
                .computeIfAbsent(candidate.day(), day -> minutesShared(overlapping, day));
        return minutes >= overlapping.minutes() ? threshold(overlapping) : minutes / MINUTES_PER_QUARTER;
    }

    static int minutesShared(Overlapping overlapping, Day day) {
        Span client = Span.of(overlapping.on(), overlapping.zone(), overlapping.from(), overlapping.to());
        long minutes = 0;
        for (int shift = -2; shift <= 2; shift++) {
            Span own = Span.of(overlapping.on().plusDays(shift), day.zone(), day.from(), day.to());
            Instant from = own.from.isAfter(client.from) ? own.from : client.from;
            Instant to = own.to.isBefore(client.to) ? own.to : client.to;
            minutes += Math.max(0, Duration.between(from, to).toMinutes());
        }
        return (int) minutes;
    }

    private record Span(Instant from, Instant to) {
        static Span of(LocalDate date, ZoneId zone, LocalTime from, LocalTime to) {
            LocalDate end = to.isAfter(from) ? date : date.plusDays(1);
            return new Span(
                    date.atTime(from).atZone(zone).toInstant(),
                    end.atTime(to).atZone(zone).toInstant());
        }
    }
}
