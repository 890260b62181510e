package org.secondchair.search.index;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.kernel.Ids;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.SearchIndexes;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.Searches;
import org.secondchair.search.Sight;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/// Feeds an encrypted index with invented documents and asks it what lawyers ask. Each answer is a first page as
/// the screen shows it: exact total, 25 rows with snippets and marks, and for `withFacetsP95Ms` all facets, behind
/// a restriction.
@Component
final class SearchBench implements Bench {
    private static final int BATCH = 1_000;
    private static final int COMMIT_EVERY = 50_000;
    private static final int PAGE = 25;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Override
    public String name() {
        return "search";
    }

    @Override
    public String summary() {
        return "index invented documents, then search them: --documents N --queries N --seed N";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int documents = options.number("documents", 100_000);
        int queries = options.number("queries", 200);
        var invented = new InventedTexts(options.number("seed", 1));
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        Path folder = temporary();
        try (var search =
                new LuceneSearch(_ -> folder, _ -> key.clone(), _ -> new Sight.Except(Set.of("counsel only")))) {
            UUID matter = Ids.next();
            double seconds = feed(search.feeding(), matter, invented, documents);
            long bytes = bytes(folder);
            out.printf(
                    "%,d documents indexed in %.1f s (%,.0f a second), %,d MiB on disk, encrypted%n",
                    documents, seconds, documents / seconds, bytes >> 20);
            Map<InventedTexts.Kind, List<String>> asked = new LinkedHashMap<>();
            for (var kind : InventedTexts.Kind.values()) {
                var some = new ArrayList<String>();
                for (int i = 0; i < Math.max(1, queries / InventedTexts.Kind.values().length); i++) {
                    some.add(invented.query(kind));
                }
                asked.put(kind, some);
            }
            ask(search.asking(), matter, asked, false); // once, so that the code is warm
            Map<InventedTexts.Kind, double[]> plain = ask(search.asking(), matter, asked, false);
            Map<InventedTexts.Kind, double[]> faceted = ask(search.asking(), matter, asked, true);
            return report(documents, seconds, bytes, plain, faceted, out);
        } finally {
            delete(folder);
        }
    }

    private static Map<String, Object> report(
            int documents,
            double seconds,
            long bytes,
            Map<InventedTexts.Kind, double[]> plain,
            Map<InventedTexts.Kind, double[]> faceted,
            PrintStream out) {
        out.printf("%-34s %8s %9s %9s %9s %12s%n", "", "queries", "p50 ms", "p95 ms", "max ms", "facets p95");
        plain.forEach((kind, times) -> out.printf(
                "%-34s %8d %9.2f %9.2f %9.2f %12.2f%n",
                kind.words(),
                times.length,
                quantile(times, .5),
                quantile(times, .95),
                quantile(times, 1),
                quantile(faceted.getOrDefault(kind, times), .95)));
        double[] all = together(plain, Set.of(InventedTexts.Kind.values()));
        double[] near = together(
                plain, Set.of(InventedTexts.Kind.NEAR, InventedTexts.Kind.NEAR_PREFIX, InventedTexts.Kind.NEAR_GROUP));
        var result = new LinkedHashMap<String, Object>();
        result.put("documents", documents);
        result.put("queries", all.length);
        result.put("p50Ms", round(quantile(all, .5)));
        result.put("p95Ms", round(quantile(all, .95)));
        result.put("proximityP95Ms", round(quantile(near, .95)));
        result.put("withFacetsP95Ms", round(quantile(together(faceted, Set.of(InventedTexts.Kind.values())), .95)));
        result.put("indexSeconds", round(seconds));
        result.put("indexMb", bytes >> 20);
        return result;
    }

    private static double feed(SearchIndexes feeding, UUID matter, InventedTexts invented, int documents) {
        long started = System.nanoTime();
        var batch = new ArrayList<IndexedDocument>(BATCH);
        for (int i = 0; i < documents; i++) {
            batch.add(document(i, invented));
            if (batch.size() == BATCH || i == documents - 1) {
                feeding.index(matter, batch);
                batch.clear();
            }
            if (i % COMMIT_EVERY == COMMIT_EVERY - 1 || i == documents - 1) {
                feeding.commit(matter, String.valueOf(i));
            }
        }
        feeding.refresh(matter);
        return (System.nanoTime() - started) / 1e9;
    }

    private static IndexedDocument document(int ordinal, InventedTexts invented) {
        return new IndexedDocument(
                ordinal,
                Ids.next(),
                new UUID(0, ordinal / 3),
                null,
                List.of("Custodian " + ordinal % 20),
                new IndexedDocument.Participants(
                        List.of("sender" + ordinal % 997 + "@example.com"),
                        List.of("recipient" + ordinal % 1009 + "@example.com"),
                        List.of(),
                        List.of()),
                invented.text(6),
                "message" + ordinal + ".eml",
                ordinal % 4 == 0 ? "email" : "pdf",
                "en",
                Instant.ofEpochSecond(946_684_800L + ordinal % 1000 * 90_000L),
                1_000 + ordinal % 5_000,
                ordinal % 5 == 0,
                ordinal % 50 == 0 ? Set.of("counsel only") : Set.of(),
                invented.text(60 + ordinal % 90));
    }

    private static Map<InventedTexts.Kind, double[]> ask(
            Searches asking, UUID matter, Map<InventedTexts.Kind, List<String>> asked, boolean withFacets) {
        var times = new LinkedHashMap<InventedTexts.Kind, double[]>();
        asked.forEach((kind, queries) -> {
            double[] each = new double[queries.size()];
            for (int i = 0; i < each.length; i++) {
                var request = new SearchRequest(
                        queries.get(i), Map.of(), SearchRequest.Order.RELEVANCE, ZONE, PAGE, null, withFacets);
                long started = System.nanoTime();
                SearchOutcome outcome = asking.search(matter, request);
                each[i] = (System.nanoTime() - started) / 1e6;
                if (!(outcome instanceof SearchOutcome.Found)) {
                    throw new IllegalStateException(queries.get(i) + ": " + outcome);
                }
            }
            times.put(kind, each);
        });
        return times;
    }

    private static double[] together(Map<InventedTexts.Kind, double[]> times, Set<InventedTexts.Kind> kinds) {
        return times.entrySet().stream()
                .filter(entry -> kinds.contains(entry.getKey()))
                .flatMapToDouble(entry -> Arrays.stream(entry.getValue()))
                .toArray();
    }

    private static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }

    private static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("search-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
