package org.secondchair.staffing.team;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.team.Candidate.Day;
import org.secondchair.staffing.team.Candidate.Level;

/** Small made-up pools and requests, and all teams that could be made of them. */
final class Crowd {
    static final Currency USD = Currency.getInstance("USD");
    static final List<String> SITES = List.of("lyon", "pune", "austin");
    private static final List<String> ZONES = List.of("Europe/Paris", "Asia/Kolkata", "America/Chicago");

    private Crowd() {}

    static UUID id(int number) {
        return new UUID(7, number);
    }

    static Candidate candidate(int number, int rate, String... roles) {
        return new Candidate(
                id(number),
                Set.of(roles),
                Set.of("DE"),
                Map.of("en", Level.C1),
                Set.of(),
                new Day(ZoneId.of("Europe/Paris"), LocalTime.of(9, 0), LocalTime.of(18, 0)),
                40,
                Money.of(String.valueOf(rate), "USD"),
                "lyon",
                500);
    }

    static List<Candidate> pool(Random random, int size) {
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int place = random.nextInt(3);
            Set<String> admissions = new HashSet<>();
            for (String where : List.of("US-NY", "US-TX", "DE")) {
                if (random.nextInt(3) == 0) {
                    admissions.add(where);
                }
            }
            Map<String, Level> languages = new HashMap<>(Map.of("en", Level.C1));
            if (random.nextBoolean()) {
                languages.put("de", Level.values()[random.nextInt(7)]);
            }
            int from = random.nextInt(6, 14);
            pool.add(new Candidate(
                    id(i),
                    random.nextInt(3) == 0 ? Set.of("lead", "reviewer") : Set.of("reviewer"),
                    admissions,
                    languages,
                    random.nextBoolean() ? Set.of("privilege") : Set.of(),
                    new Day(ZoneId.of(ZONES.get(place)), LocalTime.of(from, 0), LocalTime.of(from + 9, 0)),
                    10 * random.nextInt(1, 5),
                    Money.of(String.valueOf(random.nextInt(4, 9) * 10), "USD"),
                    SITES.get(place),
                    random.nextInt(0, 5) * 100));
        }
        return pool;
    }

    /** Every kind of requirement turns up now and then. */
    static TeamRequest request(Random random, int poolSize, boolean hard) {
        List<Requirement> asked = new ArrayList<>();
        asked.add(new Requirement.HeadCount("reviewer", random.nextInt(2, 4)));
        int odds = hard ? 2 : 4;
        if (random.nextBoolean()) {
            asked.add(new Requirement.Ratio("lead", "reviewer", random.nextInt(2, 5)));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.Admitted(
                    random.nextBoolean() ? "US" : "US-NY", random.nextInt(1, hard ? 4 : 2), role(random)));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.Speaking("de", Level.B2, random.nextInt(1, hard ? 4 : 2), role(random)));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.Skilled("privilege", random.nextInt(1, 3), role(random)));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.Overlapping(
                    ZoneId.of("Europe/Paris"),
                    LocalTime.of(9, 0),
                    LocalTime.of(17, 30),
                    LocalDate.of(2026, 3, 16),
                    random.nextInt(1, 5) * 50));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.HoursEach(hard ? 30 : 20));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.HoursTogether(hard ? 95 : 60));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.Budget(Money.of(hard ? "140" : "200", "USD")));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.FromSites(Set.of("lyon", "pune")));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.FewSites(1));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.MustBeIn(id(random.nextInt(poolSize))));
        }
        if (random.nextInt(odds) == 0) {
            asked.add(new Requirement.MustBeOut(id(random.nextInt(poolSize))));
        }
        Set<UUID> excluded = random.nextBoolean() ? Set.of(id(random.nextInt(poolSize))) : Set.of();
        return new TeamRequest(USD, asked, excluded, random.nextInt(3) == 0 ? 150 : 0);
    }

    private static Optional<String> role(Random random) {
        return random.nextBoolean() ? Optional.empty() : Optional.of("reviewer");
    }

    /** All ways to take people into roles, with at most the seats that there are. */
    static List<List<TeamChecks.Seat>> teams(List<Candidate> pool, TeamRequest request) {
        List<List<TeamChecks.Seat>> teams = new ArrayList<>();
        grow(pool, request, 0, new ArrayList<>(), new HashMap<>(request.seats()), teams);
        return teams;
    }

    private static void grow(
            List<Candidate> pool,
            TeamRequest request,
            int at,
            List<TeamChecks.Seat> seats,
            Map<String, Integer> open,
            List<List<TeamChecks.Seat>> teams) {
        if (at == pool.size()) {
            teams.add(List.copyOf(seats));
            return;
        }
        Candidate candidate = pool.get(at);
        grow(pool, request, at + 1, seats, open, teams);
        if (request.excluded().contains(candidate.id())) {
            return;
        }
        for (String role : List.copyOf(open.keySet())) {
            if (open.get(role) > 0 && candidate.roles().contains(role)) {
                open.merge(role, -1, Integer::sum);
                seats.add(new TeamChecks.Seat(candidate.id(), role));
                grow(pool, request, at + 1, seats, open, teams);
                seats.removeLast();
                open.merge(role, 1, Integer::sum);
            }
        }
    }
}
