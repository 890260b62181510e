package org.secondchair.review.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.secondchair.access.Sessions;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.tenancy.Actor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reviewers work over HTTP, each at their own pace. The time of a next document runs from the answer to the last
 * decision until the next document's content is there, the check-out of a new batch included; nothing is fetched ahead.
 */
@Component
class NextDocumentBench implements Bench {
    private final Rehearsal rehearsal;
    private final Sessions sessions;
    private final Environment environment;
    private final JsonMapper json;

    NextDocumentBench(Rehearsal rehearsal, Sessions sessions, Environment environment, JsonMapper json) {
        this.rehearsal = rehearsal;
        this.sessions = sessions;
        this.environment = environment;
        this.json = json;
    }

    @Override
    public String name() {
        return "next-document";
    }

    @Override
    public String summary() {
        return "reviewers over HTTP: --reviewers R --documents N --think-seconds S --warm-up S --seconds T";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int reviewers = options.number("reviewers", 60);
        int documents = options.number("documents", 3_000);
        double think = seconds(options.text("think-seconds", "2"));
        Rehearsal.Stage stage = rehearsal.set(documents, reviewers, options.number("batch-size", 25));
        int warmUp = options.number("warm-up", 10);
        var run = new Run(stage, think, Duration.ofSeconds(warmUp));
        long began = System.nanoTime();
        run.go(Duration.ofSeconds(warmUp + options.number("seconds", 60)));
        return run.report(reviewers, (System.nanoTime() - began) / 1e9 - warmUp, out);
    }

    private static double seconds(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--think-seconds  --warm-up Stakes a number, not " + text, e);
        }
    }

    private final class Run {
        private final Rehearsal.Stage stage;
        private final double think;
        private final Queue<Long> nexts = new ConcurrentLinkedQueue<>();
        private final Queue<Long> decisions = new ConcurrentLinkedQueue<>();
        private final AtomicInteger errors = new AtomicInteger();
        private final String base;
        private volatile String firstError = "";

        private final long counted;

        /** @param warmUp what falls into it is done, yet not timed: the compiler is still at work */
        Run(Rehearsal.Stage stage, double think, Duration warmUp) {
            this.stage = stage;
            this.think = think;
            this.counted = System.nanoTime() + warmUp.toNanos();
            this.base = "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/api/matters/"
                    + stage.matterId() + "/review";
        }

        void go(Duration limit) {
            long end = System.nanoTime() + limit.toNanos();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (Actor reviewer : stage.reviewers()) {
                    String cookie = "secondchair=" + sessions.begin(reviewer, true, "127.0.0.1", "bench");
                    threads.submit(
                            () -> review(cookie, new Random(reviewer.personId().getLeastSignificantBits()), end));
                }
            }
        }

        private void review(String cookie, Random random, long end) {
            try (HttpClient http =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
                Rehearsal.pause((long) (random.nextDouble() * think * 1000)); // people do not start in step
                long since = System.nanoTime();
                while (System.nanoTime() < end) {
                    JsonNode work = call(http, cookie, "POST", "/batches", Map.of());
                    if ("NOTHING_LEFT".equals(work.path("outcome").asString())) {
                        return;
                    }
                    JsonNode batch = work.path("batch");
                    for (JsonNode document : batch.path("documents")) {
                        if (System.nanoTime() >= end) {
                            return;
                        }
                        if (document.path("decided").asBoolean()) {
                            continue;
                        }
                        String id = document.path("id").asString();
                        call(http, cookie, "GET", "/documents/" + id, Map.of());
                        if (since >= counted) {
                            nexts.add(System.nanoTime() - since);
                        }
                        Rehearsal.pause((long) ((0.5 + random.nextDouble()) * think * 1000));
                        long asked = System.nanoTime();
                        call(
                                http,
                                cookie,
                                "POST",
                                "/batches/" + batch.path("id").asString() + "/documents/" + id,
                                answer(random));
                        since = System.nanoTime();
                        if (asked >= counted) {
                            decisions.add(since - asked);
                        }
                    }
                }
            }
        }

        private static Map<String, Object> answer(Random random) {
            return Map.of(
                    "responsive",
                    random.nextInt(9) == 0 ? "RESPONSIVE" : "NOT_RESPONSIVE",
                    "privilege",
                    "NOT_PRIVILEGED",
                    "issues",
                    List.of(),
                    "hot",
                    false,
                    "note",
                    "",
                    "secondsSpent",
                    3);
        }

        private JsonNode call(HttpClient http, String cookie, String method, String path, Map<String, Object> body) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                    .header("Cookie", cookie)
                    .header("Accept", "application/json")
                    .header("Content-Type", "application/json")
                    .header("Sec-Fetch-Site", "same-origin")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .method(
                            method,
                            method.equals("GET")
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build();
            try {
                HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                if (response.statusCode() >= 300) {
                    error(method + " " + path + ": " + response.statusCode() + " " + response.body());
                    return json.createObjectNode();
                }
                return json.readTree(response.body());
            } catch (IOException e) {
                error(method + " " + path + ": " + e);
                return json.createObjectNode();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }

        private void error(String what) {
            if (errors.incrementAndGet() == 1) {
                firstError = what;
            }
        }

        Map<String, Object> report(int reviewers, double seconds, PrintStream out) {
            List<Long> times = List.copyOf(nexts);
            List<Long> acknowledged = List.copyOf(decisions);
            out.printf(
                    "%d reviewers, %,d documents in %.0f s (%.1f a second), thinking %.1f s on average%n",
                    reviewers, times.size(), seconds, times.size() / seconds, think);
            out.printf(
                    "next document, ms:       p50 %.1f  p95 %.1f  p99 %.1f  max %.1f%n",
                    Rehearsal.quantile(times, .5),
                    Rehearsal.quantile(times, .95),
                    Rehearsal.quantile(times, .99),
                    Rehearsal.quantile(times, 1));
            out.printf(
                    "decision acknowledged:   p50 %.1f  p95 %.1f  p99 %.1f%n",
                    Rehearsal.quantile(acknowledged, .5),
                    Rehearsal.quantile(acknowledged, .95),
                    Rehearsal.quantile(acknowledged, .99));
            out.printf("errors: %d %s%n", errors.get(), firstError);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("reviewers", reviewers);
            figures.put("documents", times.size());
            figures.put("p50Ms", Rehearsal.quantile(times, .5));
            figures.put("p95Ms", Rehearsal.quantile(times, .95));
            figures.put("p99Ms", Rehearsal.quantile(times, .99));
            figures.put("errors", errors.get());
            figures.put("decisionP95Ms", Rehearsal.quantile(acknowledged, .95));
            return figures;
        }
    }
}
