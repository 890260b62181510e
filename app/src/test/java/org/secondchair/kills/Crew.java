package org.secondchair.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** An owner who uploads and reviewers who decide, and what the server acknowledged to each. */
final class Crew {
    private static final long THINKING_MILLIS = 25;

    private final Caller owner;
    private final List<Caller> reviewers;
    private final String matter;
    private final Semaphore wanted = new Semaphore(0);
    private final List<UUID> uploads = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, UUID> decided = new ConcurrentHashMap<>();
    private final AtomicLong seen = new AtomicLong();
    private final List<Throwable> complaints = new CopyOnWriteArrayList<>();
    private volatile boolean over;
    private long settled;
    private int decidedThen;

    Crew(Caller owner, List<Caller> reviewers, String matter) {
        this.owner = owner;
        this.reviewers = reviewers;
        this.matter = matter;
    }

    static JsonNode made(Caller.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer.json();
    }

    Caller owner() {
        return owner;
    }

    /** Path of the matter's pages. */
    String matter() {
        return matter;
    }

    void begin(ExecutorService threads, long seed) {
        threads.submit(() -> watched(() -> send(seed)));
        for (int i = 0; i < reviewers.size(); i++) {
            Caller reviewer = reviewers.get(i);
            var random = new Random(seed + i);
            threads.submit(() -> watched(() -> review(reviewer, random)));
        }
    }

    private void watched(Runnable work) {
        try {
            work.run();
        } catch (AssertionError | IllegalStateException e) {
            complaints.add(e);
            over = true;
        }
    }

    /** One more upload, as soon as the one before it was acknowledged. */
    void upload() {
        asked.incrementAndGet();
        wanted.release();
    }

    private void send(long seed) {
        for (int number = 0; !over; number++) {
            try {
                wanted.acquire();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            if (over) {
                return;
            }
            uploads.add(UUID.fromString(made(owner.upload(
                            "/api" + matter + "/collections",
                            "upload-number-" + number,
                            Map.of("name", "Upload " + number, "custodian", "Custodian " + number % 3),
                            Material.upload(seed, number)))
                    .path("id")
                    .asString()));
        }
    }

    private void review(Caller reviewer, Random random) {
        while (!over) {
            JsonNode work = made(reviewer.post(
                    "/api" + matter + "/review/batches", UUID.randomUUID().toString(), Map.of()));
            JsonNode batch = work.path("batch");
            if (!batch.isObject()) {
                ServerUnderFire.pause(100);
                continue;
            }
            for (JsonNode document : batch.path("documents")) {
                if (!document.path("decided").asBoolean() && !decide(reviewer, random, batch, document)) {
                    break;
                }
                ServerUnderFire.pause(THINKING_MILLIS);
            }
        }
    }

    private boolean decide(Caller reviewer, Random random, JsonNode batch, JsonNode document) {
        String id = document.path("id").asString();
        made(reviewer.get("/api" + matter + "/review/documents/" + id));
        seen.incrementAndGet();
        Caller.Answer answer = reviewer.post(
                "/api" + matter + "/review/batches/" + batch.path("id").asString() + "/documents/" + id,
                "decide-" + id + "-" + batch.path("id").asString(),
                Map.of(
                        "responsive",
                        random.nextInt(3) == 0 ? "RESPONSIVE" : "NOT_RESPONSIVE",
                        "privilege",
                        "NOT_PRIVILEGED",
                        "issues",
                        List.of(),
                        "hot",
                        false,
                        "note",
                        "",
                        "secondsSpent",
                        2));
        if (answer.status() == 409) {
            return false;
        }
        String number = made(answer).path("seq").asString();
        UUID before = decided.put(number, UUID.fromString(id));
        assertThat(before)
                .as(
                        "decision %s stands for %s already; answer %s; the batch was handed out as %s",
                        number, id, answer, batch)
                .isNull();
        return true;
    }

    /** Waits until everything that was sent is taken in and decided; then everybody goes home. */
    void finish(int kills) {
        ServerUnderFire.await(
                Duration.ofSeconds(90), "uploads outstanding", () -> over || uploads.size() == asked.get());
        ServerUnderFire.await(
                Duration.ofSeconds(120),
                "take-in is not over after " + kills + " kills",
                () -> over
                        || collections().stream()
                                .allMatch(c -> "DONE".equals(c.path("state").asString())));
        long documents = collections().stream()
                        .mapToLong(c -> c.path("processed").asLong())
                        .sum()
                - uploads.size(); // the archives themselves
        ServerUnderFire.await(
                Duration.ofSeconds(120),
                "%d documents were not all decided on".formatted(documents),
                () -> over || decided.size() >= documents);
    }

    void goHome() {
        over = true;
        wanted.release();
    }

    /**
     * Returns once documents were settled or decided since the last call, so that no kill falls into idleness.
     *
     * @param takeIn wait for the take-in in any case, unless nothing waits for it
     */
    void awaitProgress(boolean takeIn) {
        long settledBefore = settled;
        int decidedBefore = decidedThen;
        ServerUnderFire.await(Duration.ofSeconds(120), "neither take-in nor review goes on", () -> {
            ServerUnderFire.pause(50);
            List<JsonNode> all = collections();
            long waiting =
                    all.stream().mapToLong(c -> c.path("waiting").asLong()).sum();
            settled = all.stream().mapToLong(c -> c.path("in").asLong()).sum() - waiting;
            decidedThen = decided.size();
            boolean takenIn = settled > settledBefore;
            return over || takenIn || (!takeIn || waiting == 0) && decidedThen > decidedBefore;
        });
    }

    /** Asks something that needs the database, and tells how much is under way. */
    String probe() {
        int acknowledged = uploads.size();
        List<JsonNode> all = collections();
        assertThat(all)
                .as("uploads, of which %d were acknowledged", acknowledged)
                .hasSizeGreaterThanOrEqualTo(acknowledged);
        long open = all.stream().filter(c -> !c.path("over").asBoolean()).count();
        long waiting = all.stream().mapToLong(c -> c.path("waiting").asLong()).sum();
        return "%d uploads, %d of them with %d units open, %d decisions"
                .formatted(all.size(), open, waiting, decided.size());
    }

    private List<JsonNode> collections() {
        JsonNode all = made(owner.get("/api" + matter + "/collections"));
        assertThat(all.isArray()).as("a list: %s", all).isTrue();
        return all.valueStream().toList();
    }

    /** Throws what went wrong in anybody's thread. */
    void complain() {
        if (!complaints.isEmpty()) {
            throw new AssertionError(complaints.getFirst().getMessage(), complaints.getFirst());
        }
    }

    List<UUID> uploads() {
        return List.copyOf(uploads);
    }

    int decisions() {
        return decided.size();
    }

    /** Number of each acknowledged decision, and its document. */
    Map<String, UUID> decided() {
        return new HashMap<>(decided);
    }

    /** Documents that were acknowledged as shown. */
    long seen() {
        return seen.get();
    }

    /** Originals and the index answer as if nothing had happened. */
    void readEverything(Random random) {
        for (UUID document : decided.values()) {
            if (random.nextInt(8) == 0) {
                assertThat(owner.get(matter + "/documents/" + document + "/original")
                                .status())
                        .isEqualTo(200);
            }
        }
        long notes = (long) uploads.size() * (Material.NOTES + Material.MEMBERS);
        ServerUnderFire.await(
                Duration.ofSeconds(30),
                "the index does not find all notes",
                () -> made(owner.get("/api" + matter + "/search?q=upload"))
                                .path("total")
                                .asLong()
                        == notes);
    }

    String record() {
        return owner.get(matter + "/record/export").body();
    }
}
