package org.secondchair.review.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.CheckOut;
import org.secondchair.review.Decided;
import org.secondchair.review.Decisions;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.springframework.stereotype.Component;

/**
 * Reviewers ask for work at a fixed rate, whether or not the earlier ones were answered, decide on what they got at
 * once and become free again. A time runs from when the question was due, so that a stall counts for all who wait in it.
 */
@Component
class CheckOutBench implements Bench {
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Rehearsal rehearsal;
    private final Batches batches;
    private final Decisions decisions;

    CheckOutBench(Rehearsal rehearsal, Batches batches, Decisions decisions) {
        this.rehearsal = rehearsal;
        this.batches = batches;
        this.decisions = decisions;
    }

    @Override
    public String name() {
        return "check-out";
    }

    @Override
    public String summary() {
        return "batches handed out: --reviewers R --documents N --rate PER_SECOND --batch-size B --seconds S --warm-up S";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        int reviewers = options.number("reviewers", 500);
        int documents = options.number("documents", 6_000);
        int rate = options.number("rate", 50);
        int seconds = options.number("seconds", 30);
        Rehearsal.Stage stage = rehearsal.set(documents, reviewers, options.number("batch-size", 3));
        int warmUp = options.number("warm-up", 5);
        var run = new Run(stage, Duration.ofSeconds(warmUp));
        run.go(rate, warmUp + seconds);
        return run.report(reviewers, rate, out);
    }

    private final class Run {
        private final Rehearsal.Stage stage;
        private final LinkedBlockingQueue<Actor> free = new LinkedBlockingQueue<>();
        private final Queue<Long> waits = new ConcurrentLinkedQueue<>();
        private final Queue<Long> decided = new ConcurrentLinkedQueue<>();
        private final Queue<Batch> issued = new ConcurrentLinkedQueue<>();
        private final AtomicInteger unanswered = new AtomicInteger();
        private final AtomicBoolean over = new AtomicBoolean();

        private final long counted;

        /** @param warmUp what was due before its end is done, yet not timed: the compiler is still at work */
        Run(Rehearsal.Stage stage, Duration warmUp) {
            this.stage = stage;
            this.counted = System.nanoTime() + warmUp.toNanos();
            List<Actor> order = new ArrayList<>(stage.reviewers());
            java.util.Collections.shuffle(order, new Random(3));
            free.addAll(order);
        }

        void go(int rate, int seconds) {
            long began = System.nanoTime();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (long i = 0; i < (long) rate * seconds && !over.get(); i++) {
                    long due = began + i * 1_000_000_000L / rate;
                    long wait = due - System.nanoTime();
                    if (wait > 0) {
                        Rehearsal.pause(Math.max(1, wait / 1_000_000));
                    }
                    threads.submit(() -> ask(due));
                }
                Thread grace = Thread.ofVirtual().start(this::endAfterGrace);
                threads.close(); // waits for whoever still waits for a batch
                grace.interrupt();
            }
        }

        /** Whoever got nothing a minute after the last question is given up; the count of batches then tells. */
        private void endAfterGrace() {
            try {
                Thread.sleep(GRACE);
                over.set(true);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt(); // everybody was served in time
            }
        }

        private void ask(long due) {
            Actor reviewer;
            try {
                reviewer = free.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            Acting.as(reviewer, () -> {
                Batch batch = next();
                if (batch != null) {
                    if (due >= counted) {
                        waits.add(System.nanoTime() - due);
                    }
                    issued.add(batch);
                    work(batch, due >= counted);
                }
            });
            free.add(reviewer);
        }

        private @org.jspecify.annotations.Nullable Batch next() {
            while (!over.get()) {
                switch (batches.checkOut(stage.matterId(), Batch.Kind.REVIEW)) {
                    case CheckOut.Issued out -> {
                        return out.batch();
                    }
                    case CheckOut.Continued out -> {
                        return out.batch();
                    }
                    case CheckOut.BeingCut _ -> unanswered.incrementAndGet();
                    case CheckOut.NothingLeft _, CheckOut.NoReview _ -> {
                        over.set(true);
                        return null;
                    }
                }
            }
            return null;
        }

        private void work(Batch batch, boolean timed) {
            for (Batch.Place place : batch.documents()) {
                long began = System.nanoTime();
                Decided answer = decisions.decide(
                        stage.matterId(),
                        batch.id(),
                        place.documentId(),
                        Rehearsal.coding(place.ordinal() % 9 == 0),
                        4);
                if (!(answer instanceof Decided.Saved)) {
                    throw new IllegalStateException("a reviewer could not decide on what they hold: " + answer);
                }
                if (timed) {
                    decided.add(System.nanoTime() - began);
                }
            }
        }

        Map<String, Object> report(int reviewers, int rate, PrintStream out) {
            Map<UUID, UUID> batchOf = new HashMap<>();
            Map<UUID, Set<UUID>> batchesOfFamily = new HashMap<>();
            int doubles = 0;
            for (Batch batch : issued) {
                for (Batch.Place place : batch.documents()) {
                    doubles += batchOf.put(place.documentId(), batch.id()) == null ? 0 : 1;
                    batchesOfFamily
                            .computeIfAbsent(stage.familyOf().get(place.documentId()), _ -> new HashSet<>())
                            .add(batch.id());
                }
            }
            long split = batchesOfFamily.values().stream()
                    .filter(all -> all.size() > 1)
                    .count();
            List<Long> times = List.copyOf(waits);
            out.printf(
                    "%,d batches with %,d documents in %,d families handed out to %d people at %d a second%n",
                    issued.size(), batchOf.size(), batchesOfFamily.size(), reviewers, rate);
            out.printf(
                    "check-out, ms: p50 %.1f  p95 %.1f  p99 %.1f  max %.1f; %d times none was cut yet%n",
                    Rehearsal.quantile(times, .5),
                    Rehearsal.quantile(times, .95),
                    Rehearsal.quantile(times, .99),
                    Rehearsal.quantile(times, 1),
                    unanswered.get());
            out.printf(
                    "decision, ms:  p50 %.1f  p95 %.1f  p99 %.1f%n",
                    Rehearsal.quantile(List.copyOf(decided), .5),
                    Rehearsal.quantile(List.copyOf(decided), .95),
                    Rehearsal.quantile(List.copyOf(decided), .99));
            out.printf("handed out twice: %d; families in two batches: %d%n", doubles, split);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("reviewers", reviewers);
            figures.put("p50Ms", Rehearsal.quantile(times, .5));
            figures.put("p99Ms", Rehearsal.quantile(times, .99));
            figures.put("doubles", doubles);
            figures.put("splitFamilies", split);
            figures.put("checkOuts", issued.size());
            figures.put("ratePerSecond", rate);
            figures.put("decisionP95Ms", Rehearsal.quantile(List.copyOf(decided), .95));
            return figures;
        }
    }
}
