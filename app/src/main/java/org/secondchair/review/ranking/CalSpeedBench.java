package org.secondchair.review.ranking;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.review.ranking.Decision.Answer;
import org.springframework.stereotype.Component;

/// Measures the time from a coding decision to the new ranking (train, score every row, pick the best 1,000) on
/// synthetic rows: terms drawn by Zipf's law, documents relevant when they hold enough of a topic's terms.
@Component
final class CalSpeedBench implements Bench {

    private static final int TERMS = 1 << 20;
    private static final int TOPIC_TERMS = 400;
    private static final int WARM_UP = 15;
    private static final int MEASURED = 60;
    private static final int BEST = 1_000;

    @Override
    public String name() {
        return "cal-speed";
    }

    @Override
    public String summary() {
        return "time from a decision to the new ranking: --documents N, --nonzeros K, --labels L";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int documents = options.number("documents", 1_000_000);
        int nonzeros = options.number("nonzeros", 100);
        int labels = options.number("labels", 2_000);
        if (documents < 1_000 || nonzeros < 1 || nonzeros > 10_000 || labels < 10 || labels > documents / 2) {
            throw new IllegalArgumentException("needs at least 1,000 documents and 10 labels on at most half of them");
        }
        try {
            Path folder = Files.createTempDirectory("cal-speed");
            Path file = folder.resolve("rows");
            Path copy = folder.resolve("cold");
            try {
                return measured(documents, nonzeros, labels, file, copy, out);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(copy);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the rows to measure with", e);
        }
    }

    private static Map<String, Object> measured(
            int documents, int nonzeros, int labels, Path file, Path copy, PrintStream out) throws IOException {
        BitSet relevant = new BitSet(documents);
        Rows rows = rows(synthetic(file, documents, nonzeros, relevant));
        out.printf(
                "%,d documents of %d terms, %,d relevant (%.1f %%)%n",
                documents, nonzeros, relevant.cardinality(), 100.0 * relevant.cardinality() / documents);
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        BitSet coded = new BitSet(documents);
        SplittableRandom random = new SplittableRandom(2);
        List<Decision> decisions = new ArrayList<>();
        while (decisions.size() < labels) {
            int document = random.nextInt(documents);
            if (!coded.get(document)) {
                coded.set(document);
                decisions.add(decision(document, relevant));
            }
        }
        long start = System.nanoTime();
        ranker.learn(rows, decisions);
        out.printf("%,d decisions learned at once: %.0f ms%n", labels, millis(start));
        double[] whole = new double[MEASURED];
        double[] learning = new double[MEASURED];
        long processor = 0;
        int next = ranker.rank(rows, coded, 1).document(0);
        for (int i = -WARM_UP; i < MEASURED; i++) {
            coded.set(next);
            start = System.nanoTime();
            ranker.learn(rows, List.of(decision(next, relevant)));
            double learned = millis(start);
            next = ranker.rank(rows, coded, BEST).document(0);
            if (i == -1) {
                processor = processorNanos();
            }
            if (i >= 0) {
                learning[i] = learned;
                whole[i] = millis(start);
            }
        }
        double processorMs = (processorNanos() - processor) / 1e6 / MEASURED;
        Arrays.sort(whole);
        Arrays.sort(learning);
        out.printf(
                "decision to ranking: p50 %.1f ms, p95 %.1f ms; of it training p50 %.1f, p95 %.1f%n",
                quantile(whole, 0.5), quantile(whole, 0.95), quantile(learning, 0.5), quantile(learning, 0.95));
        out.printf(
                "processor time per decision: %.1f ms over %d processors, whoever else uses them%n",
                processorMs, Runtime.getRuntime().availableProcessors());
        Map<String, Object> keys = new LinkedHashMap<>();
        keys.put("documents", documents);
        keys.put("labels", labels);
        keys.put("p50Ms", rounded(quantile(whole, 0.5)));
        keys.put("p95Ms", rounded(quantile(whole, 0.95)));
        if (droppedFromCache(file, copy)) {
            Rows cold = rows(RowSegment.open(copy));
            start = System.nanoTime();
            ranker.rank(cold, coded, BEST);
            keys.put("coldMs", rounded(millis(start)));
        } else {
            out.println("coldMs is left out: the file cache can be dropped with GNU dd only");
        }
        return keys;
    }

    private static Rows rows(RowSegment segment) {
        return new Rows(1, Optional.empty(), List.of(segment), TERMS);
    }

    private static Decision decision(int document, BitSet relevant) {
        return new Decision(document, relevant.get(document) ? Answer.RELEVANT : Answer.NOT_RELEVANT);
    }

    private static RowSegment synthetic(Path file, int documents, int nonzeros, BitSet relevant) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        BitSet topic = new BitSet();
        while (topic.cardinality() < TOPIC_TERMS) {
            topic.set(random.nextInt(1_000, 50_000));
        }
        RowSegment.Writer writer = new RowSegment.Writer(file, documents, (long) documents * nonzeros);
        int[] terms = new int[nonzeros];
        float[] weights = new float[nonzeros];
        double log = Math.log(TERMS);
        for (int document = 0; document < documents; document++) {
            for (int i = 0; i < nonzeros; i++) {
                terms[i] = (int) Math.exp(random.nextDouble() * log) - 1;
            }
            Arrays.sort(terms);
            for (int i = 1; i < nonzeros; i++) {
                terms[i] = Math.max(terms[i], terms[i - 1] + 1);
            }
            int hits = 0;
            double square = 0;
            for (int i = 0; i < nonzeros; i++) {
                terms[i] = Math.min(terms[i], TERMS - nonzeros + i);
                hits += topic.get(terms[i]) ? 1 : 0;
                weights[i] = (float) ((1 + random.nextDouble()) * (1 + Math.log1p(terms[i])));
                square += weights[i] * weights[i];
            }
            float scale = (float) (1 / Math.sqrt(square));
            for (int i = 0; i < nonzeros; i++) {
                weights[i] *= scale;
            }
            if (hits * 100 >= 3 * nonzeros) {
                relevant.set(document);
            }
            writer.add(document, new SparseRow(terms, weights));
        }
        return writer.finished();
    }

    /// Copies the file, has the copy written to disk and its pages dropped from the system's cache.
    private static boolean droppedFromCache(Path file, Path copy) throws IOException {
        Files.copy(file, copy);
        try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        try {
            Process dd = new ProcessBuilder("dd", "of=" + copy, "oflag=nocache", "conv=notrunc,fdatasync", "count=0")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return dd.waitFor() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static long processorNanos() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.round(share * (sorted.length - 1)))];
    }

    private static double millis(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e6;
    }

    private static double rounded(double millis) {
        return Math.round(millis * 10) / 10.0;
    }
}
