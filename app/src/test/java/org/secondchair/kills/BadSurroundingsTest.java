package org.secondchair.kills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What a server says when its surroundings are bad, and that it goes on by itself once they are mended. */
@Timeout(300)
class BadSurroundingsTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @Test
    void aSecondServerATakenPortAndAnAbsentDatabaseAreSaidPlainly(@TempDir Path folder) throws Exception {
        try (var server = new ServerUnderFire(folder.resolve("data"))) {
            server.start();
            var crew = Founding.gather(server, new AtomicLong());
            assertThat(refused(server)).contains("Another Secondchair server is using the data folder");
            assertThat(refused(server.elsewhere(folder.resolve("other"))))
                    .contains("Port " + server.port() + " is in use")
                    .contains("--port");

            try (var squatter = new ServerSocket()) {
                server.killDatabase();
                occupy(squatter, server.databasePort());
                Caller.Answer page = crew.owner().attempt(crew.matter(), "text/html");
                assertThat(page.status()).isEqualTo(503);
                assertThat(page.body()).contains("The server cannot reach its database");
                Caller.Answer problem =
                        crew.owner().attempt("/api" + crew.matter() + "/collections", "application/json");
                assertThat(problem.status()).isEqualTo(503);
                assertThat(problem.json().path("detail").asString()).contains("the database did not answer");
            }
            ServerUnderFire.await(
                    LONG,
                    "the page does not come back",
                    () -> crew.owner().attempt(crew.matter(), "text/html").status() == 200);
        }
    }

    private static void occupy(ServerSocket squatter, int port) {
        ServerUnderFire.await(LONG, "the database's port stays taken", () -> {
            try {
                squatter.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
                return true;
            } catch (IOException e) {
                return squatter.isBound();
            }
        });
    }

    private static String refused(ServerUnderFire server) throws InterruptedException {
        List<String> heard = new CopyOnWriteArrayList<>();
        Process second = server.launch(heard);
        try {
            assertThat(second.waitFor(90, TimeUnit.SECONDS)).isTrue();
            assertThat(second.exitValue()).isEqualTo(2);
            ServerUnderFire.await(Duration.ofSeconds(5), "it says nothing", () -> heard.size() > 1);
            assertThat(heard).noneMatch(line -> line.startsWith("\tat "));
            return String.join("\n", heard);
        } finally {
            second.destroyForcibly();
        }
    }

    @Test
    void aFullDiskAcknowledgesNothingItCannotStoreAndGoesOnOnceThereIsRoom(@TempDir Path folder) throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=220m", "tmpfs", disk.toString()),
                "needs the right to mount a small disk");
        try (var server = new ServerUnderFire(disk.resolve("data"))) {
            server.start();
            var crew = Founding.gather(server, new AtomicLong());
            String address = "/api" + crew.matter() + "/collections";
            Map<String, String> fields = Map.of("name", "Before", "custodian", "Ines Vale");
            crew.owner().upload(address, "upload-before", fields, Material.upload(1, 1));
            awaitDone(crew, 1);

            Path ballast = disk.resolve("ballast");
            fill(ballast, 0);
            byte[] large = new byte[3 << 20];
            new Random(5).nextBytes(large);
            Caller.Answer refusal =
                    crew.owner().attemptUpload(address, "upload-large", fields, Map.of("large.bin", large));
            assertThat(refusal.status()).as(refusal.body()).isIn(503, 507);
            assertThat(refusal.body()).containsAnyOf("no room", "did not answer");
            fill(ballast, 1 << 20);
            Caller.Answer small = crew.owner()
                    .attemptUpload(
                            address, "upload-archive", fields, Map.of("large.zip", Material.archive(9, 400_000)));
            ServerUnderFire.pause(6_000); // whatever was begun meets the end of the disk
            Files.delete(ballast);

            Caller.Answer archive = crew.owner()
                    .upload(address, "upload-archive", fields, Map.of("large.zip", Material.archive(9, 400_000)));
            assertThat(archive.status()).isEqualTo(200);
            if (small.status() == 200) {
                assertThat(archive.body()).as("the same collection, once").isEqualTo(small.body());
            }
            crew.owner().upload(address, "upload-large", fields, Map.of("large.bin", large));
            awaitDone(crew, 3);
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static void awaitDone(Crew crew, int uploads) {
        List<JsonNode> all = new ArrayList<>();
        ServerUnderFire.await(LONG, "take-in does not come to its end", () -> {
            all.clear();
            crew.owner()
                    .get("/api" + crew.matter() + "/collections")
                    .json()
                    .valueStream()
                    .forEach(all::add);
            return all.stream().allMatch(c -> c.path("over").asBoolean());
        });
        assertThat(all).hasSize(uploads).allSatisfy(collection -> {
            assertThat(collection.path("state").asString())
                    .as(collection.toString())
                    .isEqualTo("DONE");
            assertThat(collection.path("excepted").asLong()).isLessThanOrEqualTo(1); // random bytes are no document
        });
    }

    /** Writes until nothing more fits, then leaves so much room. */
    private static void fill(Path ballast, int room) throws IOException {
        Files.deleteIfExists(ballast);
        byte[] block = new byte[64 * 1024];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(ballast)) {
            while (true) {
                out.write(block);
                written += block.length;
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
        try (var file = java.nio.channels.FileChannel.open(ballast, java.nio.file.StandardOpenOption.WRITE)) {
            file.truncate(Math.max(0, written - room));
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false; // no such program here
        }
    }
}
