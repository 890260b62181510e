package org.secondchair.home.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.secondchair.kernel.Bench;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.kernel.TreeMemory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * From the start of the process to its first page, on a data folder that exists already, and the memory of server and
 * PostgreSQL some seconds later. The server runs in a process of its own, with this one's Java options.
 */
@Component
class StartBench implements Bench {
    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "time to the first page, and idle memory: --starts N --idle-seconds S";
    }

    @Override
    public Map<String, Object> run(BenchOptions options, PrintStream out) {
        try {
            Path scratch = Files.createTempDirectory("start-bench");
            try {
                return measure(scratch, options.number("starts", 3), options.number("idle-seconds", 15), out);
            } finally {
                FileSystemUtils.deleteRecursively(scratch);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> measure(Path scratch, int starts, int idleSeconds, PrintStream out)
            throws IOException {
        long first = started(scratch, Duration.ZERO).millis;
        List<Life> lives = new ArrayList<>();
        for (int i = 0; i < starts; i++) {
            lives.add(started(scratch, i == starts - 1 ? Duration.ofSeconds(idleSeconds) : Duration.ZERO));
        }
        Life last = lives.getLast();
        List<Long> times = lives.stream().map(Life::millis).sorted().toList();
        long median = times.get(times.size() / 2);
        out.printf("%-44s %,8d ms%n", "first start, on an empty folder", first);
        out.printf("%-44s %,8d ms (of %d: %s)%n", "later start, to the first page (median)", median, starts, times);
        out.printf("%-44s %,8d MiB%n", "idle: server", last.serverKb >> 10);
        out.printf("%-44s %,8d MiB (shared pages once)%n", "idle: PostgreSQL", last.databaseKb >> 10);
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("firstPageMs", median);
        figures.put("idleMb", last.serverKb + last.databaseKb >> 10);
        figures.put("emptyFolderMs", first);
        figures.put("serverMb", last.serverKb >> 10);
        figures.put("databaseMb", last.databaseKb >> 10);
        return figures;
    }

    private record Life(long millis, long serverKb, long databaseKb) {}

    private static Life started(Path scratch, Duration idle) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.secondchair.Secondchair"));
        command.addAll(List.of(
                "up",
                "--data",
                scratch.resolve("data").toString(),
                "--port",
                Integer.toString(port),
                "--database-port",
                Integer.toString(freePort())));
        long began = System.nanoTime();
        Process server = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(scratch.resolve("server.log").toFile())
                .start();
        try {
            awaitPage(server, port, scratch.resolve("server.log"));
            long millis = (System.nanoTime() - began) / 1_000_000;
            pause(idle.toMillis());
            long whole = TreeMemory.ofOne(server.toHandle());
            long database = server.descendants().mapToLong(TreeMemory::ofOne).sum();
            return new Life(millis, whole, database);
        } finally {
            stop(server);
        }
    }

    private static void awaitPage(Process server, int port, Path log) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                .header("Accept", "text/html")
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (server.isAlive()) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (java.net.ConnectException e) {
                    pause(10); // nobody listens yet
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("the server ended before its first page: " + Files.readString(log));
    }

    private static void stop(Process server) {
        server.destroy();
        try {
            server.onExit().get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            server.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
