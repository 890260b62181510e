package org.secondchair.home.cli;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.secondchair.kernel.HealthCheck.Finding;

/** What can be said of a machine and a data folder without starting anything. */
final class Examination {
    private static final long GIB = 1L << 30;
    private static final long LEAST_FREE = 2 * GIB;
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

    private Examination() {}

    static Finding java(Runtime.Version version) {
        return version.feature() >= 25
                ? new Finding(true, "JDK " + version)
                : new Finding(false, "JDK " + version + " is too old: install a JDK 25 and set JAVA_HOME to it.");
    }

    static Finding disk(Path data) throws IOException {
        Path there = data;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        if (!Files.isDirectory(there) || !Files.isWritable(there)) {
            return new Finding(
                    false, there + " cannot be written. Make it writable, or name another folder with --data.");
        }
        long free = Files.getFileStore(there).getUsableSpace();
        String words = "%.1f GiB free for %s".formatted(free / (double) GIB, data);
        return free >= LEAST_FREE
                ? new Finding(true, words)
                : new Finding(false, words + ": free at least 2 GiB, or name a folder on another disk with --data.");
    }

    /** A port is fine when it is free, or when a Secondchair answers there. */
    static Finding port(int port, String option, boolean web) {
        if (Ports.isFree(port)) {
            return new Finding(true, port + " is free");
        }
        if (web && secondchairAnswers(port)) {
            return new Finding(true, "a Secondchair server answers on " + port);
        }
        return new Finding(
                false, port + " is in use by another program. Stop it, or choose another port with " + option + ".");
    }

    private static boolean secondchairAnswers(int port) {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/openapi.json"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("Secondchair");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The keys lie beside the data folder, for their owner's eyes alone. */
    static Finding keys(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return new Finding(true, folder + " will be made at the first start");
        }
        List<String> open = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 1)) {
            for (Path file : files.toList()) {
                if (readableByOthers(file)) {
                    open.add(file.toString());
                }
            }
        }
        return open.isEmpty()
                ? new Finding(true, folder + " is readable by its owner alone")
                : new Finding(
                        false,
                        "others may read " + String.join(", ", open) + ". Run: chmod -R go= " + folder
                                + " and find out who read it.");
    }

    private static boolean readableByOthers(Path file) throws IOException {
        var view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return false; // a file system without such rights
        }
        Set<PosixFilePermission> rights = view.readAttributes().permissions();
        return rights.stream()
                .anyMatch(right ->
                        right.name().startsWith("GROUP") || right.name().startsWith("OTHERS"));
    }

    /** Optional: pictures of text are taken in without their text where it is missing. */
    static Finding ocr() {
        return new Finding(
                true,
                onPath(List.of("tesseract"))
                        .map(found -> found + " reads scans (start with SECONDCHAIR_OCR=true)")
                        .orElse("no tesseract: scans come in without text (Debian: apt install tesseract-ocr)"));
    }

    /** Needed by {@code ./secondchair test} alone. */
    static Finding browser() {
        Optional<String> named = Optional.ofNullable(System.getenv("SECONDCHAIR_CHROMIUM"));
        return new Finding(
                true,
                named.or(() -> onPath(BROWSERS))
                        .map(found -> found + " for the browser journeys of ./secondchair test")
                        .orElse("no Chromium: only ./secondchair test needs one (Debian: apt install chromium)"));
    }

    private static Optional<String> onPath(List<String> programs) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return programs.stream()
                .flatMap(program -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, program)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
