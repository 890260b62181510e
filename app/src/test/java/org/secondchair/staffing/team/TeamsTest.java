package org.secondchair.staffing.team;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.Candidate.Level;
import org.secondchair.staffing.team.Requirement.HeadCount;
import org.secondchair.staffing.team.Requirement.MustBeIn;
import org.secondchair.staffing.team.Requirement.MustBeOut;
import org.secondchair.staffing.team.Team.Reason;

class TeamsTest {
    private static final Limit LIMIT = Limit.ofSeconds(20);

    private static TeamRequest asking(Requirement... requirements) {
        return new TeamRequest(Crowd.USD, List.of(requirements));
    }

    private static Team found(List<Candidate> pool, TeamRequest request) {
        TeamOutcome outcome = Teams.solve(pool, request, LIMIT);
        assertThat(outcome).isInstanceOf(TeamOutcome.Found.class);
        return ((TeamOutcome.Found) outcome).team();
    }

    private static TeamOutcome.Infeasible clash(List<Candidate> pool, TeamRequest request) {
        TeamOutcome outcome = Teams.solve(pool, request, LIMIT);
        assertThat(outcome).isInstanceOf(TeamOutcome.Infeasible.class);
        return (TeamOutcome.Infeasible) outcome;
    }

    private static List<Candidate> four() {
        return List.of(
                Crowd.candidate(1, 50, "reviewer"),
                Crowd.candidate(2, 60, "reviewer"),
                Crowd.candidate(3, 70, "reviewer", "lead"),
                Crowd.candidate(4, 80, "reviewer"));
    }

    @Test
    void takesTheCheapest() {
        Team team = found(four(), asking(new HeadCount("reviewer", 2)));
        assertThat(team.people()).containsExactlyInAnyOrder(Crowd.id(1), Crowd.id(2));
        assertThat(team.perHour()).isEqualTo(Money.of("110", "USD"));
        assertThat(team.provenOptimal()).isTrue();
        assertThat(team.reproducible()).isTrue();
    }

    @Test
    void givesEachBegunTenReviewersALead() {
        List<Candidate> pool = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            pool.add(Crowd.candidate(i, 40 + i, "reviewer"));
        }
        pool.add(Crowd.candidate(20, 100, "lead"));
        pool.add(Crowd.candidate(21, 110, "lead"));
        TeamRequest request = asking(new HeadCount("reviewer", 11), new Requirement.Ratio("lead", "reviewer", 10));
        assertThat(request.seats()).isEqualTo(Map.of("reviewer", 11, "lead", 2));
        assertThat(found(pool, request).members().stream()
                        .collect(Collectors.groupingBy(Team.Member::role, Collectors.counting())))
                .isEqualTo(Map.of("reviewer", 11L, "lead", 2L));
    }

    @Test
    void locksAreRespectedAndSolvedAgain() {
        TeamRequest request = asking(new HeadCount("reviewer", 2));
        assertThat(found(four(), request.with(new MustBeIn(Crowd.id(4)))).people())
                .containsExactlyInAnyOrder(Crowd.id(1), Crowd.id(4));
        assertThat(found(four(), request.with(new MustBeOut(Crowd.id(1)))).people())
                .containsExactlyInAnyOrder(Crowd.id(2), Crowd.id(3));
    }

    @Test
    void aWallBeatsALockAndOnlyTheLockCanBeGivenUp() {
        TeamRequest request = new TeamRequest(
                Crowd.USD, List.of(new HeadCount("reviewer", 2), new MustBeIn(Crowd.id(1))), Set.of(Crowd.id(1)), 0);
        TeamOutcome.Infeasible infeasible = clash(four(), request);
        assertThat(infeasible.clash()).containsExactly(new MustBeIn(Crowd.id(1)));
        assertThat(infeasible.smallest()).isTrue();
        assertThat(infeasible.relaxations()).singleElement().satisfies(relaxation -> {
            assertThat(relaxation.asked().requirements()).containsExactly(new HeadCount("reviewer", 2));
            assertThat(relaxation.team().people()).doesNotContain(Crowd.id(1));
        });
    }

    @Test
    void namesTheBudgetAndTheSeatsThatClashAndSaysWhatIsNeeded() {
        Requirement budget = new Requirement.Budget(Money.of("100", "USD"));
        Requirement seats = new HeadCount("reviewer", 2);
        Requirement beside = new Requirement.HoursEach(20);
        TeamOutcome.Infeasible infeasible = clash(four(), asking(beside, seats, budget));
        assertThat(infeasible.clash()).containsExactlyInAnyOrder(seats, budget);
        TeamOutcome.Relaxation cheapest = infeasible.relaxations().getFirst();
        assertThat(cheapest.changes())
                .containsExactly(
                        new TeamOutcome.Change(budget, List.of(new Requirement.Budget(Money.of("110", "USD")))));
        assertThat(cheapest.team().perHour()).isEqualTo(Money.of("110", "USD"));
    }

    @Test
    void anEmptyPoolClashesWithTheSeats() {
        TeamOutcome.Infeasible infeasible = clash(List.of(), asking(new HeadCount("reviewer", 2)));
        assertThat(infeasible.clash()).containsExactly(new HeadCount("reviewer", 2));
        assertThat(infeasible.relaxations()).isEmpty();
    }

    @Test
    void aCountryIsMetByItsPartsButAPartOnlyByItself() {
        Candidate york = new Candidate(
                Crowd.id(1),
                Set.of("reviewer"),
                Set.of("US-NY"),
                Map.of(),
                Set.of(),
                Crowd.candidate(1, 50).day(),
                40,
                Money.of("50", "USD"),
                "lyon",
                0);
        assertThat(york.admittedIn("US")).isTrue();
        assertThat(york.admittedIn("US-NY")).isTrue();
        assertThat(york.admittedIn("US-TX")).isFalse();
        assertThat(Crowd.candidate(2, 50).admittedIn("DE-BY")).isFalse();
    }

    @Test
    void overlapIsReckonedByTheClocksOfThatDay() {
        var day = Crowd.candidate(1, 50).day();
        // on 16 March New York has changed its clocks and Paris has not: five hours apart instead of six
        assertThat(Merits.minutesShared(overlap(LocalDate.of(2026, 3, 16)), day))
                .isEqualTo(5 * 60 - 60);
        assertThat(Merits.minutesShared(overlap(LocalDate.of(2026, 4, 16)), day))
                .isEqualTo(3 * 60);
    }

    private static Requirement.Overlapping overlap(LocalDate on) {
        return new Requirement.Overlapping(
                ZoneId.of("America/New_York"), LocalTime.of(9, 0), LocalTime.of(17, 0), on, 60);
    }

    @Test
    void saysWhyEachMemberIsThere() {
        TeamRequest request = asking(
                new HeadCount("reviewer", 2),
                new Requirement.Speaking("en", Level.C1, 2, Optional.empty()),
                new MustBeIn(Crowd.id(4)));
        Team team = found(four(), request);
        assertThat(reasons(team, 4)).contains(new Reason.Locked(), new Reason.NotCheapest(2));
        assertThat(reasons(team, 1))
                .contains(
                        new Reason.Meets(request.requirements().get(1)),
                        new Reason.Decisive(request.requirements().get(1)),
                        new Reason.Cheapest(2));
    }

    private static List<Reason> reasons(Team team, int number) {
        return team.members().stream()
                .filter(member -> member.candidate().equals(Crowd.id(number)))
                .findFirst()
                .orElseThrow()
                .reasons();
    }

    @Test
    void refusesRatesInAnotherCurrency() {
        TeamRequest request =
                new TeamRequest(java.util.Currency.getInstance("EUR"), List.of(new HeadCount("reviewer", 1)));
        assertThatIllegalArgumentException().isThrownBy(() -> Teams.solve(four(), request, LIMIT));
    }

    /** People differ in two marks and a rate, so the best team is found by counting how many of each kind are in. */
    @Test
    void aLargePoolIsNarrowedWithoutLosingTheCheapestTeam() {
        for (int seed = 0; seed < 12; seed++) {
            Random random = new Random(seed);
            List<Candidate> pool = new ArrayList<>();
            List<List<Integer>> rates =
                    List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < 600; i++) {
                boolean skilled = random.nextInt(8) == 0;
                boolean german = random.nextInt(8) == 0;
                int rate = 30 + random.nextInt(60) + (skilled ? 15 : 0) + (german ? 12 : 0);
                rates.get((skilled ? 1 : 0) + (german ? 2 : 0)).add(rate);
                pool.add(new Candidate(
                        new UUID(seed, i),
                        Set.of("reviewer"),
                        Set.of(),
                        german ? Map.of("de", Level.C2) : Map.of(),
                        skilled ? Set.of("privilege") : Set.of(),
                        Crowd.candidate(1, 50).day(),
                        40,
                        Money.of(String.valueOf(rate), "USD"),
                        Crowd.SITES.get(random.nextInt(3)),
                        random.nextInt(1_001)));
            }
            TeamRequest request = asking(
                    new HeadCount("reviewer", 14),
                    new Requirement.Skilled("privilege", 6, Optional.empty()),
                    new Requirement.Speaking("de", Level.C1, 5, Optional.empty()));
            Team team = found(pool, request);
            assertThat(TeamChecks.violations(pool, request, team)).isEmpty();
            assertThat(team.provenOptimal()).isTrue();
            assertThat(team.perHour()).isEqualTo(Money.of(String.valueOf(cheapest(rates)), "USD"));
        }
    }

    private static int cheapest(List<List<Integer>> rates) {
        rates.forEach(kind -> kind.sort(null));
        int best = Integer.MAX_VALUE;
        for (int skilled = 0; skilled <= 14; skilled++) {
            for (int german = 0; skilled + german <= 14; german++) {
                for (int both = 0; skilled + german + both <= 14; both++) {
                    int neither = 14 - skilled - german - both;
                    if (skilled + both >= 6 && german + both >= 5) {
                        best = Math.min(
                                best,
                                first(rates.get(0), neither)
                                        + first(rates.get(1), skilled)
                                        + first(rates.get(2), german)
                                        + first(rates.get(3), both));
                    }
                }
            }
        }
        return best;
    }

    private static int first(List<Integer> rates, int count) {
        return count > rates.size()
                ? 1_000_000
                : rates.subList(0, count).stream().mapToInt(Integer::intValue).sum();
    }
}
