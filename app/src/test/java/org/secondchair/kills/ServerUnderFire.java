package org.secondchair.kills;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.secondchair.tenancy.database.TestPostgres;

/** A server in a process of its own, with its embedded PostgreSQL and its extractors, all of which can be killed. */
final class ServerUnderFire implements AutoCloseable {
    static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Path data;
    private final int port;
    private final int databasePort = TestPostgres.freePort();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private @Nullable Process process;

    ServerUnderFire(Path data) {
        this(data, TestPostgres.freePort());
    }

    private ServerUnderFire(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Another installation on the same port, not started. */
    ServerUnderFire elsewhere(Path other) {
        return new ServerUnderFire(other, port);
    }

    int port() {
        return port;
    }

    int databasePort() {
        return databasePort;
    }

    /** Starts it and waits until it answers; returns how long that took. */
    Duration start() {
        long began = System.nanoTime();
        int before = said.size();
        process = launch(said);
        await(
                START_LIMIT,
                "the server did not come up",
                () -> said.subList(before, said.size()).stream().anyMatch(line -> line.startsWith("Secondchair is up"))
                        || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("the server ended at once:\n" + tail());
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** A further server with the same settings; what it says goes to the list. */
    Process launch(List<String> heard) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx700m",
                "-Dsecondchair.password-iterations=2000",
                "-cp",
                System.getProperty("java.class.path"),
                "org.secondchair.Secondchair",
                "up",
                "--port",
                Integer.toString(port),
                "--database-port",
                Integer.toString(databasePort),
                "--data",
                data.toString());
        try {
            Process started =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            Thread.ofVirtual().start(() -> listen(started, heard));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void listen(Process started, List<String> heard) {
        try (var out = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard.add(line);
            }
        } catch (IOException e) {
            heard.add("(its output broke off: " + e.getMessage() + ")");
        }
    }

    /** The token of the founder's link, from what the server said. */
    String founderToken() {
        await(Duration.ofSeconds(20), "no founder's link", () -> said.stream().anyMatch(l -> l.contains("token=")));
        return said.stream()
                .filter(line -> line.contains("token="))
                .map(line -> line.substring(line.indexOf("token=") + 6).strip())
                .toList()
                .getLast();
    }

    void killServer() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().join();
        }
    }

    /** True when there was one to kill. */
    boolean killDatabase() {
        Optional<ProcessHandle> postmaster = postmaster();
        postmaster.ifPresent(ProcessHandle::destroyForcibly);
        return postmaster.isPresent();
    }

    Optional<ProcessHandle> postmaster() {
        Path file = data.resolve("postgresql/cluster/postmaster.pid");
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                            .filter(p -> p.info().command().orElse("").endsWith("/postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** True when there was one to kill. */
    boolean killExtractor(Random random) {
        List<ProcessHandle> all = extractors();
        return !all.isEmpty() && all.get(random.nextInt(all.size())).destroyForcibly();
    }

    List<ProcessHandle> extractors() {
        return process == null
                ? List.of()
                : process.descendants()
                        .filter(p -> p.info().commandLine().orElse("").contains("org.secondchair.extractor"))
                        .toList();
    }

    boolean databaseAnswers() {
        try (var socket = new Socket("127.0.0.1", databasePort)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /** A connection that row-level security does not hold, to count what is really there. */
    Connection superuser() throws SQLException, IOException {
        String password = Files.readString(
                        data.resolveSibling(data.getFileName() + "-keys").resolve("database-admin"))
                .strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/secondchair", "postgres", password);
    }

    String tail() {
        return String.join("\n", said.subList(Math.max(0, said.size() - 400), said.size()));
    }

    static void await(Duration limit, String complaint, BooleanSupplier condition) {
        long end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(complaint + " within " + limit.toSeconds() + " s");
            }
            pause(20);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Stops the server as a person would; what does not stop is killed. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            process.destroy();
            try {
                process.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                process.destroyForcibly();
            }
        }
        killDatabase();
    }
}
