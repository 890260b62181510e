package org.secondchair.staffing.team;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.secondchair.staffing.solving.Answer;
import org.secondchair.staffing.solving.CpSat;
import org.secondchair.staffing.solving.Effort;
import org.secondchair.staffing.solving.Limit;
import org.secondchair.staffing.team.TeamChecks.Seat;

/** Leaving people out beforehand loses nothing: a model that leaves nobody out comes to the same cost and fit. */
class TeamsAgainstAPlainModelTest {
    private static final Limit LIMIT = Limit.ofSeconds(30);

    private record Place(Candidate candidate, Seat seat, BoolVar taken) {}

    @Test
    void shortcutsLoseNothing() {
        int compared = 0;
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(7_000 + seed);
            List<Candidate> pool = Crowd.pool(random, 160);
            TeamRequest small = Crowd.request(random, 160, false);
            TeamRequest request = new TeamRequest(
                    Crowd.USD,
                    small.requirements().stream().map(one -> scaled(one)).toList(),
                    small.excluded(),
                    0);
            long plain = plain(pool, request);
            switch (Teams.solve(pool, request, LIMIT)) {
                case TeamOutcome.Found(Team team) -> {
                    assertThat(TeamChecks.violations(pool, request, team)).isEmpty();
                    assertThat(1_000_000 * Candidate.minor(team.perHour()) - team.fit())
                            .as("seed %d %s", seed, request)
                            .isEqualTo(plain);
                    compared++;
                }
                case TeamOutcome.Infeasible _ ->
                    assertThat(plain).as("seed %d", seed).isEqualTo(Long.MAX_VALUE);
                case TeamOutcome.OutOfTime() ->
                    assertThat(seed).as("out of time").isNegative();
            }
        }
        assertThat(compared).isGreaterThan(25);
    }

    private static Requirement scaled(Requirement one) {
        return switch (one) {
            case Requirement.HeadCount(var role, int seats) -> new Requirement.HeadCount(role, 3 * seats);
            case Requirement.HoursTogether(int hours) -> new Requirement.HoursTogether(4 * hours);
            case Requirement.Budget(var perHour) -> new Requirement.Budget(perHour.times(4));
            case Requirement.Admitted(var where, int seats, var role) ->
                new Requirement.Admitted(where, 4 * seats, role);
            case Requirement.Speaking(var language, var level, int seats, var role) ->
                new Requirement.Speaking(language, level, 3 * seats, role);
            case Requirement.Ratio _, Requirement.Skilled _, Requirement.Overlapping _, Requirement.HoursEach _ -> one;
            case Requirement.FromSites _, Requirement.FewSites _, Requirement.MustBeIn _, Requirement.MustBeOut _ ->
                one;
        };
    }

    private static long plain(List<Candidate> pool, TeamRequest request) {
        CpModel model = CpSat.model();
        Map<UUID, Candidate> byId = pool.stream().collect(Collectors.toMap(Candidate::id, one -> one));
        List<Place> places = new ArrayList<>();
        for (Candidate candidate : pool) {
            LinearExprBuilder once = LinearExpr.newBuilder();
            for (String role : request.seats().keySet()) {
                if (candidate.roles().contains(role) && !request.excluded().contains(candidate.id())) {
                    Place place = new Place(candidate, new Seat(candidate.id(), role), model.newBoolVar(""));
                    places.add(place);
                    once.add(place.taken());
                }
            }
            model.addLessOrEqual(once, 1);
        }
        request.seats()
                .forEach((role, count) -> model.addEquality(
                        sum(places, place -> place.seat().role().equals(role)), count));
        for (Requirement one : request.requirements()) {
            switch (one) {
                case Requirement.Admitted asked -> counted(model, places, byId, asked.seats(), single(asked));
                case Requirement.Speaking asked -> counted(model, places, byId, asked.seats(), single(asked));
                case Requirement.Skilled asked -> counted(model, places, byId, asked.seats(), single(asked));
                case Requirement.MustBeIn _ -> counted(model, places, byId, 1, one);
                case Requirement.Overlapping _,
                        Requirement.HoursEach _,
                        Requirement.FromSites _,
                        Requirement.MustBeOut _ ->
                    model.addEquality(sum(places, place -> !TeamChecks.holds(one, List.of(place.seat()), byId)), 0);
                case Requirement.HoursTogether(int hours) -> {
                    LinearExprBuilder together = LinearExpr.newBuilder();
                    places.forEach(place ->
                            together.addTerm(place.taken(), place.candidate().weeklyHours()));
                    model.addGreaterOrEqual(together, hours);
                }
                case Requirement.Budget(var perHour) -> {
                    LinearExprBuilder rates = LinearExpr.newBuilder();
                    places.forEach(place ->
                            rates.addTerm(place.taken(), place.candidate().rateMinor()));
                    model.addLessOrEqual(rates, Candidate.minor(perHour));
                }
                case Requirement.FewSites(int atMost) -> {
                    LinearExprBuilder sites = LinearExpr.newBuilder();
                    for (String site : Crowd.SITES) {
                        BoolVar used = model.newBoolVar("");
                        sites.add(used);
                        places.stream()
                                .filter(place -> place.candidate().site().equals(site))
                                .forEach(place -> model.addImplication(place.taken(), used));
                    }
                    model.addLessOrEqual(sites, atMost);
                }
                case Requirement.Ratio(var role, var per, int each) ->
                    model.addGreaterOrEqual(
                            LinearExpr.newBuilder()
                                    .addTerm(
                                            sum(
                                                    places,
                                                    place -> place.seat().role().equals(role)),
                                            each)
                                    .addTerm(
                                            sum(
                                                    places,
                                                    place -> place.seat().role().equals(per)),
                                            -1),
                            0);
                case Requirement.HeadCount _ -> {}
            }
        }
        LinearExprBuilder aim = LinearExpr.newBuilder();
        places.forEach(place -> aim.addTerm(
                place.taken(),
                1_000_000 * place.candidate().rateMinor() - place.candidate().fit()));
        model.minimize(aim);
        Answer answer = CpSat.solve(model, LIMIT, Effort.THOROUGH);
        if (!answer.found()) {
            assertThat(answer.certainty()).isEqualTo(Answer.Certainty.IMPOSSIBLE);
            return Long.MAX_VALUE;
        }
        assertThat(answer.certainty()).isEqualTo(Answer.Certainty.OPTIMAL);
        return answer.objective();
    }

    private static void counted(
            CpModel model, List<Place> places, Map<UUID, Candidate> byId, int asked, Requirement of) {
        model.addGreaterOrEqual(sum(places, place -> TeamChecks.holds(of, List.of(place.seat()), byId)), asked);
    }

    private static Requirement single(Requirement.Admitted asked) {
        return new Requirement.Admitted(asked.jurisdiction(), 1, asked.role());
    }

    private static Requirement single(Requirement.Speaking asked) {
        return new Requirement.Speaking(asked.language(), asked.level(), 1, asked.role());
    }

    private static Requirement single(Requirement.Skilled asked) {
        return new Requirement.Skilled(asked.skill(), 1, asked.role());
    }

    private static LinearArgument sum(List<Place> places, Predicate<Place> which) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        places.stream().filter(which).forEach(place -> sum.add(place.taken()));
        return sum;
    }
}
