package org.secondchair.staffing.bench;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Professionals;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.Shortlist;
import org.secondchair.staffing.Shortlists;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.staffing.TeamAsked;
import org.secondchair.tenancy.Acting;
import org.springframework.stereotype.Component;

/**
 * Shortlists as the provider's project manager draws them: row-level security on, every candidate judged, rates in
 * thirty currencies reckoned, clearances read. What is asked for is drawn from what the bench has.
 */
@Component
class ShortlistBench implements Bench {
    private final Stage stage;
    private final StaffingRequests requests;
    private final Shortlists shortlists;
    private final Professionals professionals;

    ShortlistBench(Stage stage, StaffingRequests requests, Shortlists shortlists, Professionals professionals) {
        this.stage = stage;
        this.requests = requests;
        this.shortlists = shortlists;
        this.professionals = professionals;
    }

    @Override
    public String name() {
        return "shortlist";
    }

    @Override
    public String summary() {
        return "shortlists out of a bench: --professionals N --queries Q --seed S";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int howMany = options.number("professionals", 2_500);
        int queries = options.number("queries", 100);
        int seed = options.number("seed", 7);
        Stage.Ready ready = stage.set(seed, howMany);
        var random = new Random(seed);
        var words = Acting.as(ready.manager(), professionals::vocabulary);
        List<Double> times = new ArrayList<>();
        long fitting = 0;
        for (int i = 0; i < queries; i++) {
            TeamAsked asked = drawn(random, words, ready);
            UUID request = ((StaffingRequests.Asking.Asked)
                            Acting.as(ready.owner(), () -> requests.ask(ready.engagement(), asked)))
                    .requestId();
            long began = System.nanoTime();
            Shortlist list = Acting.as(ready.manager(), () -> shortlists.of(request, "", false))
                    .orElseThrow();
            times.add((System.nanoTime() - began) / 1e6);
            fitting += list.fitting().size();
            Acting.as(ready.owner(), () -> requests.withdraw(request));
        }
        double first = times.getFirst();
        List<Double> later = times.subList(1, times.size()).stream().sorted().toList();
        out.printf("%-44s %,12d%n", "professionals on the bench", howMany);
        out.printf("%-44s %,12.1f ms%n", "first shortlist", first);
        out.printf("%-44s %,8.1f / %,.1f ms%n", "shortlist, p50 / p95", at(later, .5), at(later, .95));
        out.printf("%-44s %,12.1f%n", "people who fit, on average", fitting / (double) queries);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("professionals", howMany);
        figures.put("shortlistP50Ms", at(later, .5));
        figures.put("shortlistP95Ms", at(later, .95));
        figures.put("firstMs", Math.round(first));
        figures.put("meanFitting", fitting / (double) queries);
        return figures;
    }

    /** Ten reviewers; mostly an admission, a language or both of everybody, sometimes a skill of some. */
    private static TeamAsked drawn(Random random, Professionals.Vocabulary words, Stage.Ready ready) {
        List<TeamAsked.Admitted> admissions = random.nextInt(3) > 0
                ? List.of(new TeamAsked.Admitted(one(words.jurisdictions(), random), TeamAsked.EVERYBODY))
                : List.of();
        List<TeamAsked.Speaking> languages = random.nextInt(3) > 0
                ? List.of(new TeamAsked.Speaking(
                        one(words.languages(), random), LanguageSkill.Level.B2, TeamAsked.EVERYBODY))
                : List.of();
        List<TeamAsked.Skilled> skills =
                random.nextBoolean() ? List.of(new TeamAsked.Skilled(one(words.words(), random), 2)) : List.of();
        int start = 3 + random.nextInt(30);
        return new TeamAsked(
                "Review",
                List.of(new TeamAsked.Seats(SeatRole.REVIEWER, 10)),
                0,
                admissions,
                languages,
                skills,
                30,
                ready.today().plusDays(start),
                ready.today().plusDays(start + 6L + random.nextInt(60)),
                new BigDecimal("1000"),
                Currency.getInstance("EUR"),
                List.of());
    }

    private static String one(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static double at(List<Double> sorted, double share) {
        return Math.round(sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))) * 10) / 10.0;
    }
}
