package org.secondchair.review.ranking.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.review.ranking.FeatureStore;
import org.secondchair.review.ranking.Recipe;
import org.secondchair.review.ranking.Rows;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Replays labelled collections with our ranking and with the baseline, same starts and same batches for both.
@Component
final class CalBench implements Bench {

    private record Topic(String label, BitSet relevant) {}

    private record Run(Topic topic, long seed, OptionalInt start) {}

    private record Result(Topic topic, CalFigures ours, CalFigures baseline) {}

    @Override
    public String name() {
        return "cal";
    }

    @Override
    public String summary() {
        return "how fast ranking finds what is relevant: --jsonl FILE, --label L or --min-relevant N, --seed-text FILE,"
                + " --seeds K";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        Path file = options.path("jsonl")
                .orElseThrow(() -> new IllegalArgumentException("--jsonl FILE is needed: lines {id, text, labels[]}"));
        try {
            LabelledCollection collection = LabelledCollection.read(file);
            Optional<String> brief = brief(options);
            List<Topic> topics = topics(collection, options);
            if (topics.isEmpty()) {
                throw new IllegalArgumentException("no such label; there are " + collection.labels());
            }
            List<Result> results = results(collection, topics, brief, options.number("seeds", 5));
            table(collection, topics, results, out);
            Map<String, Object> keys = new LinkedHashMap<>();
            keys.put("topics", topics.size());
            put(keys, CalFigures.mean(results.stream().map(Result::ours).toList()));
            Map<String, Object> baseline = new LinkedHashMap<>();
            put(baseline, CalFigures.mean(results.stream().map(Result::baseline).toList()));
            keys.put("baseline", baseline);
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the collection", e);
        }
    }

    private static List<Topic> topics(LabelledCollection collection, BenchOptions options) {
        List<String> labels = options.all("label");
        int least = options.number("min-relevant", labels.isEmpty() ? 20 : 1);
        return collection.labels().entrySet().stream()
                .filter(entry -> labels.isEmpty() || labels.contains(entry.getKey()))
                .filter(entry -> entry.getValue() >= least)
                .map(entry -> new Topic(entry.getKey(), collection.having(entry.getKey())))
                .toList();
    }

    /// The text of the file; of a JSON object its `title`.
    private static Optional<String> brief(BenchOptions options) throws IOException {
        Optional<Path> file = options.path("seed-text");
        if (file.isEmpty()) {
            return Optional.empty();
        }
        String text = Files.readString(file.get());
        if (!text.strip().startsWith("{")) {
            return Optional.of(text);
        }
        try {
            JsonNode node = new JsonMapper().readTree(text);
            return Optional.of(node.path("title").asString(text));
        } catch (JacksonException notJson) {
            return Optional.of(text);
        }
    }

    private static List<Result> results(
            LabelledCollection collection, List<Topic> topics, Optional<String> brief, int seeds) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (Topic topic : topics) {
            int[] relevant = topic.relevant.stream().toArray();
            for (int seed = 0; seed < seeds; seed++) {
                int first = relevant[new SplittableRandom(1_000 + seed).nextInt(relevant.length)];
                runs.add(new Run(topic, seed, brief.isPresent() ? OptionalInt.empty() : OptionalInt.of(first)));
            }
        }
        BmiCollection baseline = new BmiCollection(collection);
        Path folder = Files.createTempDirectory("cal-features");
        try (FeatureStore store = FeatureStore.open(folder)) {
            for (int i = 0; i < collection.size(); i++) {
                store.append(i, collection.documents().get(i).whole());
            }
            store.rebuild();
            Rows rows = store.rows();
            int documents = collection.size();
            return runs.parallelStream()
                    .map(run -> new Result(
                            run.topic,
                            CalSimulation.run(
                                    documents,
                                    run.topic.relevant,
                                    run.start,
                                    new SvmLearner(rows, Recipe.STANDARD, brief, run.seed)),
                            CalSimulation.run(
                                    documents,
                                    run.topic.relevant,
                                    run.start,
                                    new BmiLearner(baseline, brief, run.seed))))
                    .toList();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void put(Map<String, Object> keys, CalFigures figures) {
        keys.put("wssAt95", rounded(figures.wssAt95()));
        keys.put("effortAt95", Math.round(figures.effortAt95() * 10) / 10.0);
        keys.put("recallAt10", rounded(figures.recallAt10()));
        keys.put("area", rounded(figures.area()));
    }

    private static double rounded(double share) {
        return Math.round(share * 10_000) / 10_000.0;
    }

    private static void table(
            LabelledCollection collection, List<Topic> topics, List<Result> results, PrintStream out) {
        out.printf("%,d documents; WSS@95 / documents to 95 %% / recall at 10 %% / area%n", collection.size());
        out.printf("%-24s %9s  %-30s %-30s%n", "label", "relevant", "ours", "baseline (BMI)");
        for (Topic topic : topics) {
            List<Result> own = results.stream()
                    .filter(result -> result.topic.equals(topic))
                    .toList();
            out.printf(
                    "%-24s %9d  %-30s %-30s%n",
                    topic.label,
                    topic.relevant.cardinality(),
                    text(CalFigures.mean(own.stream().map(Result::ours).toList())),
                    text(CalFigures.mean(own.stream().map(Result::baseline).toList())));
        }
    }

    private static String text(CalFigures figures) {
        return "%.3f / %.0f / %.3f / %.3f"
                .formatted(figures.wssAt95(), figures.effortAt95(), figures.recallAt10(), figures.area());
    }
}
