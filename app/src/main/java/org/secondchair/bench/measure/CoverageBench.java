package org.secondchair.bench.measure;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.BenchPeople;
import org.secondchair.access.Role;
import org.secondchair.bench.Coverages;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.ProfessionalQuery;
import org.secondchair.bench.Professionals;
import org.secondchair.bench.Profile;
import org.secondchair.bench.generator.SampleProfessionals;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Coverage and searches over made-up professionals, as the provider's project manager asks them: row-level security on,
 * a page of 50 read whole, questions drawn from what the bench has. Cold is the first question of all, which reads the
 * bench into memory; after a change the index catches up first.
 */
@Component
class CoverageBench implements Bench {
    private final ObjectProvider<BenchPeople> people;
    private final SampleProfessionals samples;
    private final Professionals professionals;
    private final Coverages coverages;
    private final Clock clock;

    CoverageBench(
            ObjectProvider<BenchPeople> people,
            SampleProfessionals samples,
            Professionals professionals,
            Coverages coverages,
            Clock clock) {
        this.people = people;
        this.samples = samples;
        this.professionals = professionals;
        this.coverages = coverages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public String summary() {
        return "coverage and searches of a bench: --professionals N --queries Q --seed S";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int howMany = options.number("professionals", 2_500);
        int queries = options.number("queries", 400);
        int seed = options.number("seed", 7);
        UUID provider = people.getObject().organization("Rehearsal Bench");
        Actor manager = people.getObject().person(provider, "Sunniva Marlow", Set.of(Role.PROJECT_MANAGER));
        return Acting.as(manager, () -> measure(howMany, queries, seed, out));
    }

    private Map<String, Object> measure(int howMany, int queries, int seed, PrintStream out) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        long began = System.nanoTime();
        samples.take(seed, howMany, today, done -> {
            if (done % 25_000 == 0) {
                out.printf("%,d of %,d are on the bench%n", done, howMany);
            }
        });
        double loadSeconds = (System.nanoTime() - began) / 1e9;
        double cold = millis(() -> coverages.of(ProfessionalQuery.ALL, LanguageSkill.Level.B2));
        var vocabulary = professionals.vocabulary();
        var random = new Random(seed);
        List<Double> coverage = new ArrayList<>();
        List<Double> search = new ArrayList<>();
        List<Double> changed = new ArrayList<>();
        for (int i = 0; i < queries; i++) {
            ProfessionalQuery query = drawn(random, vocabulary, today);
            search.add(millis(() -> professionals.search(query, null, 50)));
            ProfessionalQuery filter = ProfessionalQuery.ALL
                    .freeFrom(random.nextBoolean() ? today.plusDays(random.nextInt(60)) : null)
                    .clearedOn(random.nextBoolean() ? today : null);
            coverage.add(millis(() -> coverages.of(filter, LanguageSkill.Level.values()[random.nextInt(6)])));
            if (i % 20 == 0) {
                var one = professionals.search(query, null, 1).page().items().stream()
                        .findFirst();
                one.ifPresent(found -> {
                    Profile profile = found.profile();
                    professionals.change(found.id(), profile);
                    changed.add(millis(() -> professionals.search(query, null, 50)));
                });
            }
        }
        return report(howMany, loadSeconds, cold, coverage, search, changed, out);
    }

    /** One to four filters, as people set them. */
    private static ProfessionalQuery drawn(Random random, Professionals.Vocabulary words, LocalDate today) {
        ProfessionalQuery query = ProfessionalQuery.ALL;
        if (random.nextInt(3) > 0) {
            query = query.admittedIn(one(words.jurisdictions(), random));
        }
        if (random.nextInt(3) > 0) {
            query = query.speaking(one(words.languages(), random), LanguageSkill.Level.values()[random.nextInt(6)]);
        }
        if (random.nextInt(2) > 0) {
            query = query.withWords(one(words.words(), random));
        }
        if (random.nextInt(2) > 0) {
            query = query.freeFrom(today.plusDays(random.nextInt(60)));
        }
        if (random.nextInt(2) > 0) {
            query = query.clearedOn(today.plusDays(random.nextInt(30)));
        }
        return query.inOrder(
                random.nextBoolean() ? ProfessionalQuery.Order.NAME : ProfessionalQuery.Order.EXPERIENCE,
                random.nextBoolean());
    }

    private static String one(List<String> all, Random random) {
        return all.isEmpty() ? "" : all.get(random.nextInt(all.size()));
    }

    private static Map<String, Object> report(
            int howMany,
            double loadSeconds,
            double cold,
            List<Double> coverage,
            List<Double> search,
            List<Double> changed,
            PrintStream out) {
        out.printf("%-44s %,12d in %.1f s%n", "professionals put on the bench", howMany, loadSeconds);
        out.printf("%-44s %,12.1f ms%n", "first question, reads the bench", cold);
        out.printf("%-44s %,8.1f / %,.1f ms%n", "coverage, p50 / p95", at(coverage, .5), at(coverage, .95));
        out.printf("%-44s %,8.1f / %,.1f ms%n", "search, p50 / p95", at(search, .5), at(search, .95));
        out.printf("%-44s %,8.1f / %,.1f ms%n", "search after a change, p50 / p95", at(changed, .5), at(changed, .95));
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("professionals", howMany);
        figures.put("coverageP50Ms", at(coverage, .5));
        figures.put("coverageP95Ms", at(coverage, .95));
        figures.put("searchP50Ms", at(search, .5));
        figures.put("searchP95Ms", at(search, .95));
        figures.put("afterChangeP95Ms", at(changed, .95));
        figures.put("coldMs", Math.round(cold));
        figures.put("loadSeconds", Math.round(loadSeconds * 10) / 10.0);
        return figures;
    }

    private static double millis(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e6;
    }

    private static double at(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty()
                ? 0
                : Math.round(sorted.get((int) Math.min(sorted.size() - 1L, (long) (sorted.size() * share))) * 10)
                        / 10.0;
    }
}
