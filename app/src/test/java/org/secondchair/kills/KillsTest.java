package org.secondchair.kills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.audit.Verification;
import org.secondchair.audit.VerifyLog;

/**
 * Kills a real server, its PostgreSQL and its extractors in the middle of take-in and review, and counts afterwards. The
 * callers write down, outside of the product, what was acknowledged. The seed of a run is in every failure; repeat it
 * with {@code SECONDCHAIR_KILL_SEED}.
 */
class KillsTest {
    /** The promise is 30 s on a machine of one's own; a test shares its machine with others. */
    private static final Duration BACK = Duration.ofSeconds(90);

    private static final long SEED = Long.parseLong(
            Optional.ofNullable(System.getenv("SECONDCHAIR_KILL_SEED")).orElse("20"));

    /** Who dies, and how often. */
    enum Victim {
        SERVER(4),
        DATABASE(6),
        EXTRACTOR(9),
        SERVER_AND_DATABASE(1);

        private final int kills;

        Victim(int kills) {
            this.kills = kills;
        }

        boolean server() {
            return this == SERVER || this == SERVER_AND_DATABASE;
        }
    }

    private final Random random = new Random(SEED);
    private final AtomicLong answered = new AtomicLong();

    @Test
    @Timeout(600)
    void nothingAcknowledgedIsLostAndNothingIsDoubleAfterTwentyKills(@TempDir Path folder) throws Exception {
        long began = System.nanoTime();
        try (var server = new ServerUnderFire(folder.resolve("data"))) {
            try {
                server.start();
                run(server, folder);
                System.out.printf("in all %.0f s%n", (System.nanoTime() - began) / 1e9);
            } catch (AssertionError | IllegalStateException e) {
                throw new AssertionError(
                        "seed " + SEED + ": " + e.getMessage() + "\nThe server said:\n" + server.tail(), e);
            }
        }
    }

    private void run(ServerUnderFire server, Path folder) throws Exception {
        var crew = Founding.gather(server, answered);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            crew.begin(threads, SEED);
            List<Victim> plan = plan();
            System.out.printf("kills, seed %d: %s%n", SEED, plan);
            long began = System.nanoTime();
            try {
                for (int i = 0; i < plan.size(); i++) {
                    kill(server, crew, plan.get(i), i + 1);
                }
                System.out.printf("%d kills in %.0f s%n", plan.size(), (System.nanoTime() - began) / 1e9);
                crew.finish(plan.size());
            } finally {
                crew.goHome();
            }
        }
        crew.complain();
        check(server, crew, folder);
    }

    private List<Victim> plan() {
        List<Victim> plan = new ArrayList<>();
        for (Victim victim : Victim.values()) {
            plan.addAll(Collections.nCopies(victim.kills, victim));
        }
        Collections.shuffle(plan, random);
        return plan;
    }

    private void kill(ServerUnderFire server, Crew crew, Victim victim, int number) {
        if (number % 3 == 1) {
            crew.upload();
        }
        if (victim == Victim.EXTRACTOR) {
            ServerUnderFire.await(
                    BACK, "no extractor", () -> !server.extractors().isEmpty());
        }
        crew.awaitProgress(number % 3 == 0);
        ServerUnderFire.pause(random.nextInt(500));
        List<ProcessHandle> orphans = victim.server() ? server.extractors() : List.of();
        long killed = System.nanoTime();
        switch (victim) {
            case SERVER -> server.killServer();
            case DATABASE -> server.killDatabase();
            case EXTRACTOR -> server.killExtractor(random);
            case SERVER_AND_DATABASE -> {
                server.killServer();
                server.killDatabase();
            }
        }
        String restart = victim.server() ? ", up in " + server.start().toMillis() + " ms" : "";
        String under = crew.probe();
        ServerUnderFire.await(
                BACK, "extractors outlive their server", () -> orphans.stream().noneMatch(ProcessHandle::isAlive));
        long millis = (System.nanoTime() - killed) / 1_000_000;
        System.out.printf("  %2d %-20s answers again after %,d ms%s; %s%n", number, victim, millis, restart, under);
        assertThat(Duration.ofMillis(millis)).as("back after kill " + number).isLessThan(BACK);
    }

    private void check(ServerUnderFire server, Crew crew, Path folder) throws SQLException, IOException {
        List<UUID> uploads = crew.uploads();
        try (Connection connection = server.superuser();
                Statement sql = connection.createStatement()) {
            assertThat(numbers(sql, "select id, 1 from corpus.collection").keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            uploads.stream().map(UUID::toString).toList());
            Map<String, Long> items =
                    numbers(sql, "select collection_id, count(*) from corpus.item group by collection_id");
            assertThat(items.values()).allMatch(count -> count == Material.ITEMS);
            Map<String, Long> states = numbers(sql, "select state, count(*) from corpus.item group by state");
            long excepted = states.getOrDefault("EXCEPTED", 0L);
            System.out.printf("%d uploads, items %s, %d decisions%n", uploads.size(), states, crew.decisions());
            assertThat(numbers(sql, "select cause, count(*) from corpus.item where state = 'EXCEPTED' group by cause")
                            .keySet())
                    .isSubsetOf("CRASHED");
            assertThat(excepted).as("given up after two deaths of its process").isLessThanOrEqualTo(1);
            assertThat(states)
                    .doesNotContainKey("FOUND")
                    .containsEntry("DEDUPLICATED", (long) uploads.size() * Material.COPIES);
            long documents = one(sql, "select count(*) from corpus.document");
            if (excepted == 0) {
                assertThat(documents).isEqualTo((long) uploads.size() * Material.DOCUMENTS);
                assertThat(one(sql, "select count(*) from corpus.occurrence"))
                        .isEqualTo((long) uploads.size() * (Material.FAMILIES + Material.COPIES));
            }
            assertThat(one(sql, "select max(ordinal) + 1 from corpus.document")).isEqualTo(documents);
            assertThat(one(sql, "select count(distinct (custodians, native_sha256)) from corpus.document"))
                    .isEqualTo(documents);
            assertThat(
                            one(
                                    sql,
                                    "select count(*) from corpus.document d where not exists (select from vault.blob b where b.id = d.native_blob)"))
                    .isZero();
            assertThat(numbers(sql, "select seq, 1 from review.decision").keySet())
                    .as("decisions: what was acknowledged, and nothing else")
                    .containsExactlyInAnyOrderElementsOf(crew.decided().keySet());
            assertThat(one(sql, "select count(distinct document_id) from review.decision"))
                    .isEqualTo(documents)
                    .isEqualTo(crew.decided().size());
            assertThat(one(sql, "select count(*) from review.coding")).isEqualTo(documents);
            assertThat(one(sql, "select count(*) from audit.view")).isGreaterThanOrEqualTo(crew.seen());
            ServerUnderFire.await(
                    Duration.ofSeconds(30),
                    "the log is not numbered to its end",
                    () -> quietly(sql, "select count(*) from audit.event where leaf is null") == 0
                            && quietly(sql, "select count(*) from audit.view where batch_id is null") == 0);
            assertThat(
                            one(
                                    sql,
                                    "select count(*) from (select organization_id from audit.event group by organization_id having count(*) <> max(leaf) + 1 or count(*) <> count(distinct leaf)) broken"))
                    .isZero();
        }
        crew.readEverything(random);
        Path export = Files.writeString(folder.resolve("record.jsonl"), crew.record());
        assertThat(new VerifyLog(new PrintStream(OutputStream.nullOutputStream()))
                        .verify(export, Optional.empty(), Optional.empty()))
                .isInstanceOf(Verification.Sound.class);
    }

    private static Map<String, Long> numbers(Statement sql, String query) throws SQLException {
        Map<String, Long> numbers = new TreeMap<>();
        try (ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                numbers.put(rows.getString(1), rows.getLong(2));
            }
        }
        return numbers;
    }

    private static long one(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static long quietly(Statement sql, String query) {
        try {
            return one(sql, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
