package org.secondchair.staffing.team;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Says which requirements a team breaks. Shares nothing with the search but the records: it is what tests and
 * measurements hold the search against.
 */
public final class TeamChecks {
    /** Who sits in which role. */
    public record Seat(UUID candidate, String role) {}

    private TeamChecks() {}

    public static List<String> violations(List<Candidate> pool, TeamRequest request, Team team) {
        return violations(
                pool,
                request,
                team.members().stream()
                        .map(member -> new Seat(member.candidate(), member.role()))
                        .toList());
    }

    /** In words for developers; empty when the team is as asked. */
    public static List<String> violations(List<Candidate> pool, TeamRequest request, List<Seat> seats) {
        Map<UUID, Candidate> byId = new HashMap<>();
        pool.forEach(candidate -> byId.put(candidate.id(), candidate));
        List<String> found = new ArrayList<>();
        Set<UUID> seen = new HashSet<>();
        for (Seat seat : seats) {
            Candidate candidate = byId.get(seat.candidate());
            if (candidate == null) {
                return List.of("unknown " + seat.candidate());
            }
            if (!seen.add(seat.candidate())) {
                found.add("twice " + seat.candidate());
            }
            if (!candidate.roles().contains(seat.role())) {
                found.add(seat + " cannot fill the role");
            }
            if (request.excluded().contains(seat.candidate())) {
                found.add(seat + " is excluded");
            }
        }
        if (seats.size() != request.size()) {
            found.add(seats.size() + " members instead of " + request.size());
        }
        for (Requirement requirement : request.requirements()) {
            if (!holds(requirement, seats, byId)) {
                found.add(requirement.toString());
            }
        }
        return found;
    }

    static boolean holds(Requirement requirement, List<Seat> seats, Map<UUID, Candidate> byId) {
        List<Candidate> people =
                seats.stream().map(seat -> byId.get(seat.candidate())).toList();
        return switch (requirement) {
            case Requirement.HeadCount(var role, int count) -> in(role, seats) == count;
            case Requirement.Ratio(var role, var per, int each) -> in(role, seats) * (long) each >= in(per, seats);
            case Requirement.Admitted(var where, int count, var role) ->
                members(seats, byId, role, one -> one.admittedIn(where)) >= count;
            case Requirement.Speaking(var language, var level, int count, var role) ->
                members(seats, byId, role, one -> one.speaks(language, level)) >= count;
            case Requirement.Skilled(var skill, int count, var role) ->
                members(seats, byId, role, one -> one.skills().contains(skill)) >= count;
            case Requirement.Overlapping overlapping ->
                people.stream().allMatch(one -> minutesShared(overlapping, one) >= overlapping.minutes());
            case Requirement.HoursEach(int hours) -> people.stream().allMatch(one -> one.weeklyHours() >= hours);
            case Requirement.HoursTogether(int hours) ->
                people.stream().mapToInt(Candidate::weeklyHours).sum() >= hours;
            case Requirement.Budget(var perHour) ->
                people.stream()
                        .map(one -> one.hourlyRate().rounded())
                        .reduce((a, b) -> a.plus(b))
                        .map(sum -> sum.compareTo(perHour.rounded()) <= 0)
                        .orElse(true);
            case Requirement.FromSites from ->
                people.stream().allMatch(one -> from.sites().contains(one.site()));
            case Requirement.FewSites(int atMost) ->
                people.stream().map(Candidate::site).collect(Collectors.toSet()).size() <= atMost;
            case Requirement.MustBeIn(var wanted) ->
                people.stream().anyMatch(one -> one.id().equals(wanted));
            case Requirement.MustBeOut(var unwanted) ->
                people.stream().noneMatch(one -> one.id().equals(unwanted));
        };
    }

    private static long in(String role, List<Seat> seats) {
        return seats.stream().filter(seat -> seat.role().equals(role)).count();
    }

    private static long members(
            List<Seat> seats, Map<UUID, Candidate> byId, Optional<String> role, Predicate<Candidate> test) {
        return seats.stream()
                .filter(seat -> role.isEmpty() || role.get().equals(seat.role()))
                .filter(seat -> test.test(byId.get(seat.candidate())))
                .count();
    }

    /** Minute by minute, which is slow and hard to get wrong. */
    private static int minutesShared(Requirement.Overlapping asked, Candidate candidate) {
        Instant start = asked.on().atTime(asked.from()).atZone(asked.zone()).toInstant();
        LocalDate last =
                asked.to().isAfter(asked.from()) ? asked.on() : asked.on().plusDays(1);
        Instant end = last.atTime(asked.to()).atZone(asked.zone()).toInstant();
        ZoneId zone = candidate.day().zone();
        LocalTime from = candidate.day().from();
        LocalTime to = candidate.day().to();
        int shared = 0;
        for (Instant minute = start; minute.isBefore(end); minute = minute.plus(Duration.ofMinutes(1))) {
            LocalTime there = minute.atZone(zone).toLocalTime();
            boolean working = to.isAfter(from)
                    ? !there.isBefore(from) && there.isBefore(to)
                    : !there.isBefore(from) || there.isBefore(to);
            shared += working ? 1 : 0;
        }
        return shared;
    }
}
