package org.secondchair.staffing.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.TeamChecks.Seat;

/** The search against trying every team there is. */
class TeamsAgainstAllTeamsTest {
    private static final Limit LIMIT = Limit.ofSeconds(30);

    private record Score(long cost, long fit, long sites) {
        static Score of(List<Seat> seats, Map<UUID, Candidate> byId) {
            List<Candidate> people =
                    seats.stream().map(seat -> byId.get(seat.candidate())).toList();
            return new Score(
                    people.stream().mapToLong(Candidate::rateMinor).sum(),
                    people.stream().mapToLong(Candidate::fit).sum(),
                    people.stream().map(Candidate::site).distinct().count());
        }
    }

    /** By the aims in their order, as the request's tolerance has it. */
    private static Optional<Score> best(List<Candidate> pool, TeamRequest request, List<List<Seat>> valid) {
        Map<UUID, Candidate> byId = byId(pool);
        List<Score> scores =
                valid.stream().map(seats -> Score.of(seats, byId)).distinct().toList();
        if (scores.isEmpty()) {
            return Optional.empty();
        }
        long cheapest = scores.stream().mapToLong(Score::cost).min().orElseThrow();
        long ceiling = cheapest * (1_000 + request.tolerancePerMille()) / 1_000;
        return scores.stream()
                .filter(score -> score.cost() <= ceiling)
                .min(Comparator.comparingLong((Score score) -> -score.fit())
                        .thenComparingLong(Score::sites)
                        .thenComparingLong(Score::cost));
    }

    private static Map<UUID, Candidate> byId(List<Candidate> pool) {
        return pool.stream().collect(Collectors.toMap(Candidate::id, one -> one));
    }

    private static List<List<Seat>> valid(List<Candidate> pool, TeamRequest request) {
        return Crowd.teams(pool, request).stream()
                .filter(seats -> seats.size() == request.size())
                .filter(seats -> TeamChecks.violations(pool, request, seats).isEmpty())
                .toList();
    }

    @Test
    void noTeamIsBetterThanTheOneFound() {
        int found = 0;
        for (int seed = 0; seed < 120; seed++) {
            Random random = new Random(seed);
            List<Candidate> pool = Crowd.pool(random, 10);
            TeamRequest request = Crowd.request(random, 10, false);
            Optional<Score> best = best(pool, request, valid(pool, request));
            TeamOutcome outcome = Teams.solve(pool, request, LIMIT);
            if (best.isEmpty()) {
                assertThat(outcome).as("seed %d", seed).isInstanceOf(TeamOutcome.Infeasible.class);
                continue;
            }
            assertThat(outcome).as("seed %d %s", seed, request).isInstanceOf(TeamOutcome.Found.class);
            Team team = ((TeamOutcome.Found) outcome).team();
            assertThat(TeamChecks.violations(pool, request, team))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(team.provenOptimal()).isTrue();
            assertThat(new Score(Candidate.minor(team.perHour()), team.fit(), team.sites()))
                    .as("seed %d %s", seed, request)
                    .isEqualTo(best.get());
            found++;
        }
        assertThat(found).as("requests that can be met").isGreaterThan(50);
    }

    @Test
    void alternativesAreTheBestOfThoseThatDifferEnough() {
        int compared = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(1_000 + seed);
            List<Candidate> pool = Crowd.pool(random, 9);
            TeamRequest request = Crowd.request(random, 9, false);
            if (!(Teams.solve(pool, request, LIMIT) instanceof TeamOutcome.Found(Team first))) {
                continue;
            }
            List<Team> alternatives = Teams.alternatives(pool, request, first, 3, 2, LIMIT);
            List<List<Seat>> left = valid(pool, request);
            Set<Set<UUID>> apart = new HashSet<>(Set.of(first.people()));
            for (int i = 0; i <= alternatives.size() && i < 3; i++) {
                left = left.stream()
                        .filter(seats -> apart.stream().allMatch(team -> differ(team, seats) >= 2))
                        .toList();
                Optional<Score> best = best(pool, request, left);
                if (i == alternatives.size()) {
                    assertThat(best).as("seed %d", seed).isEmpty();
                    continue;
                }
                Team team = alternatives.get(i);
                assertThat(TeamChecks.violations(pool, request, team)).isEmpty();
                assertThat(new Score(Candidate.minor(team.perHour()), team.fit(), team.sites()))
                        .as("seed %d, %d", seed, i)
                        .isEqualTo(best.orElseThrow());
                apart.add(team.people());
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(30);
    }

    private static long differ(Set<UUID> team, List<Seat> seats) {
        return seats.stream().filter(seat -> !team.contains(seat.candidate())).count();
    }

    @Test
    void aClashCannotHoldAndNeedsEachOfItsRequirements() {
        int clashes = 0;
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(2_000 + seed);
            List<Candidate> pool = Crowd.pool(random, 7);
            TeamRequest request = Crowd.request(random, 7, true);
            if (!(Teams.solve(pool, request, LIMIT) instanceof TeamOutcome.Infeasible infeasible)) {
                continue;
            }
            List<List<Seat>> teams = Crowd.teams(pool, request);
            assertThat(infeasible.smallest()).isTrue();
            assertThat(canHold(infeasible.clash(), teams, pool))
                    .as("seed %d", seed)
                    .isFalse();
            for (Requirement one : infeasible.clash()) {
                List<Requirement> others = infeasible.clash().stream()
                        .filter(other -> !other.equals(one))
                        .toList();
                assertThat(canHold(others, teams, pool))
                        .as("seed %d without %s", seed, one)
                        .isTrue();
            }
            clashes++;
        }
        assertThat(clashes).isGreaterThan(30);
    }

    private static boolean canHold(List<Requirement> requirements, List<List<Seat>> teams, List<Candidate> pool) {
        Map<UUID, Candidate> byId = byId(pool);
        return teams.stream()
                .anyMatch(seats -> requirements.stream().allMatch(one -> TeamChecks.holds(one, seats, byId)));
    }

    @Test
    void relaxationsSufficeAndNoneOfTheSameRequirementsIsCheaper() {
        int tried = 0;
        for (int seed = 0; seed < 80; seed++) {
            Random random = new Random(3_000 + seed);
            List<Candidate> pool = Crowd.pool(random, 7);
            TeamRequest request = Crowd.request(random, 7, true);
            if (!(Teams.solve(pool, request, LIMIT) instanceof TeamOutcome.Infeasible infeasible)) {
                continue;
            }
            Map<Set<Requirement>, Long> prices = prices(pool, request);
            assertThat(infeasible.relaxations())
                    .as("seed %d", seed)
                    .isSortedAccordingTo(Comparator.comparingLong(TeamOutcome.Relaxation::price));
            Set<Set<Requirement>> named = new HashSet<>();
            for (TeamOutcome.Relaxation relaxation : infeasible.relaxations()) {
                Set<Requirement> touched = relaxation.changes().stream()
                        .map(TeamOutcome.Change::from)
                        .collect(Collectors.toSet());
                assertThat(TeamChecks.violations(pool, relaxation.asked(), relaxation.team()))
                        .as("seed %d %s", seed, relaxation.changes())
                        .isEmpty();
                assertThat(relaxation.price()).as("seed %d %s", seed, touched).isEqualTo(cheapest(prices, touched));
                assertThat(relaxation.proven()).isTrue();
                assertThat(named).noneMatch(touched::containsAll);
                named.add(touched);
                tried++;
            }
            if (!prices.isEmpty()) {
                assertThat(infeasible.relaxations().getFirst().price())
                        .isEqualTo(prices.values().stream()
                                .mapToLong(price -> price)
                                .min()
                                .orElseThrow());
            }
            if (named.size() < 5) {
                assertThat(prices.keySet())
                        .as("seed %d", seed)
                        .allMatch(set -> named.stream().anyMatch(set::containsAll));
            }
        }
        assertThat(tried).isGreaterThan(60);
    }

    private static long cheapest(Map<Set<Requirement>, Long> prices, Set<Requirement> touched) {
        return prices.entrySet().stream()
                .filter(entry -> touched.containsAll(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .min()
                .orElseThrow();
    }

    /** What each set of requirements costs at least, if just these ask for less. */
    private static Map<Set<Requirement>, Long> prices(List<Candidate> pool, TeamRequest request) {
        Map<Set<Requirement>, Long> prices = new HashMap<>();
        Map<UUID, Candidate> byId = byId(pool);
        for (List<Seat> seats : Crowd.teams(pool, request)) {
            if (seats.stream().noneMatch(seat -> seat.role().equals("reviewer"))) {
                continue;
            }
            Set<Requirement> touched = new HashSet<>();
            long price = 0;
            for (Requirement requirement : request.requirements()) {
                long shortfall = Shortfalls.of(requirement, seats, byId);
                if (shortfall > 0) {
                    touched.add(requirement);
                    price += shortfall * Loosening.price(requirement);
                }
            }
            prices.merge(touched, price, Math::min);
        }
        return prices;
    }
}
