package org.secondchair.corpus.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.secondchair.access.BenchPeople;
import org.secondchair.corpus.Collection;
import org.secondchair.corpus.Collections;
import org.secondchair.corpus.IntakeCounts;
import org.secondchair.corpus.extraction.ExtractorPool;
import org.secondchair.jobs.Job;
import org.secondchair.jobs.Jobs;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.kernel.TreeMemory;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Takes files in through the public entry, with row-level security, encryption, log and real extractor processes, and
 * compares with the extractors alone on the same files in the same run.
 */
@Component
class TakeInBench implements Bench {
    private static final int INVENTED = 2_000;

    private final ObjectProvider<BenchPeople> people;
    private final Matters matters;
    private final Collections collections;
    private final Jobs jobs;
    private final ExtractorPool pool;

    TakeInBench(
            ObjectProvider<BenchPeople> people,
            Matters matters,
            Collections collections,
            Jobs jobs,
            ExtractorPool pool) {
        this.people = people;
        this.matters = matters;
        this.collections = collections;
        this.jobs = jobs;
        this.pool = pool;
    }

    @Override
    public String name() {
        return "take-in";
    }

    @Override
    public String summary() {
        return "documents a second against the parsers alone: --from PATH (repeatable; without it, invented notes)";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        try {
            Path scratch = Files.createTempDirectory("take-in-bench");
            try {
                List<Path> sources = options.all("from").stream()
                        .map(Path::of)
                        .map(TakeInBench::resolved)
                        .toList();
                for (Path source : sources) {
                    if (!Files.exists(source)) {
                        throw new IllegalArgumentException("There is no file or folder " + source + ".");
                    }
                }
                return measure(sources.isEmpty() ? List.of(invented(scratch)) : sources, out);
            } finally {
                FileSystemUtils.deleteRecursively(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Relative paths are meant from where the person stands. */
    private static Path resolved(Path path) {
        return Path.of(System.getProperty("secondchair.called-from", ""))
                .resolve(path)
                .toAbsolutePath()
                .normalize();
    }

    private Map<String, Object> measure(List<Path> sources, PrintStream out) throws IOException {
        ParseOnly.run(pool, List.of(invented(Files.createTempDirectory("take-in-warm-up")))); // starts the extractors
        try (var memory = new TreeMemory()) {
            long began = System.nanoTime();
            long parsed = ParseOnly.run(pool, sources);
            double parseSeconds = (System.nanoTime() - began) / 1e9;
            out.printf("%-34s %,10d in %,8.1f s%n", "opened by the extractors alone", parsed, parseSeconds);
            Actor owner =
                    people.getObject().person(people.getObject().organization("Marlow & Tice LLP"), "Sunniva Marlow");
            UUID matter =
                    Acting.as(owner, () -> matters.open(new MatterDetails("Take-in", "0000-0001", "", ZoneOffset.UTC)));
            began = System.nanoTime();
            Collection collection = Acting.as(owner, () -> collections.takeIn(matter, "Bench", "Bench", sources));
            Job job = awaitEnd(owner, collection);
            double seconds = (System.nanoTime() - began) / 1e9;
            IntakeCounts counts = Acting.as(owner, () -> collections.counts(collection.id()));
            if (job.state() != Job.State.DONE || !counts.settled()) {
                throw new IllegalStateException("the take-in did not come to its end: " + job);
            }
            return report(counts, seconds, parsed / parseSeconds, memory.peakMb(), out);
        }
    }

    private static Map<String, Object> report(
            IntakeCounts counts, double seconds, double parseOnly, long peakMb, PrintStream out) {
        long documents = counts.in() - counts.containers();
        double rate = documents / seconds;
        out.printf("%-34s %,10d in %,8.1f s%n", "taken in", documents, seconds);
        out.printf(
                "  = %,d processed + %,d excepted + %,d deduplicated + %,d filtered, and %,d containers%n",
                counts.documents(), counts.excepted(), counts.deduplicated(), counts.filtered(), counts.containers());
        counts.exceptedByCause().forEach((cause, count) -> out.printf("  excepted: %-24s %,d%n", cause, count));
        out.printf("%-34s %,10.0f%n", "documents a second", rate);
        out.printf("%-34s %,10.0f%n", "… of the extractors alone", parseOnly);
        out.printf("%-34s %,10d MiB (server, PostgreSQL, extractors; shared pages once)%n", "peak memory", peakMb);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("documents", documents);
        figures.put("processed", counts.documents());
        figures.put("excepted", counts.excepted());
        figures.put("deduplicated", counts.deduplicated());
        figures.put("seconds", Math.round(seconds * 100) / 100.0);
        figures.put("docsPerSecond", Math.round(rate));
        figures.put("parseOnlyDocsPerSecond", Math.round(parseOnly));
        figures.put("ratioToParseOnly", Math.round(rate / parseOnly * 1000) / 1000.0);
        figures.put("peakRssMb", peakMb);
        figures.put("filtered", counts.filtered());
        figures.put("containers", counts.containers());
        return figures;
    }

    private Job awaitEnd(Actor owner, Collection collection) {
        UUID id = java.util.Objects.requireNonNull(collection.jobId());
        while (true) {
            Job job = Acting.as(owner, () -> jobs.find(id)).orElseThrow();
            if (job.state().over()) {
                return job;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static Path invented(Path folder) throws IOException {
        var random = new Random(7);
        String[] words =
                "rebate pulp mill invoice harbour delivery canteen schedule gauge warranty pump quarter freight"
                        .split(" ");
        for (int i = 0; i < INVENTED; i++) {
            var text = new StringBuilder("From: Ines Vale <ines.vale@harbour.example>\n"
                    + "To: Oskar Brandt <oskar.brandt@mill.example>\nDate: Tue, 3 Mar 2026 10:00:00 +0000\nSubject: Note "
                    + i + "\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n");
            for (int word = 0; word < 250; word++) {
                text.append(words[random.nextInt(words.length)]).append(word % 12 == 11 ? ".\n" : " ");
            }
            Files.writeString(folder.resolve("note-%05d.eml".formatted(i)), text, StandardCharsets.UTF_8);
        }
        return folder;
    }
}
