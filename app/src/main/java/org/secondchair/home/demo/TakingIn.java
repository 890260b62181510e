package org.secondchair.home.demo;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.secondchair.home.client.ApiClient.FilePart;
import org.secondchair.home.sample.SampleCustodian;
import org.secondchair.home.sample.SampleMatterFacts;
import tools.jackson.databind.JsonNode;

/**
 * The client uploads what its custodians have, one archive for each, as a browser does it. A memory stick that was found
 * comes as an archive of its own: what is on it means harm, and takes nobody else's documents with it.
 */
final class TakingIn {
    private static final String STICK = "memory-stick";
    private static final Duration LONGEST = Duration.ofMinutes(8);

    /** What came in, over all collections. {@code in} is the sum of the others once nothing waits. */
    record Counts(long in, long processed, long excepted, long deduplicated, long filtered, long waiting) {
        Counts plus(Counts more) {
            return new Counts(
                    in + more.in,
                    processed + more.processed,
                    excepted + more.excepted,
                    deduplicated + more.deduplicated,
                    filtered + more.filtered,
                    waiting + more.waiting);
        }

        boolean addUp() {
            return waiting == 0 && in == processed + excepted + deduplicated + filtered;
        }

        String sum() {
            return "%,d in = %,d processed + %,d excepted + %,d deduplicated + %,d filtered"
                    .formatted(in, processed, excepted, deduplicated, filtered);
        }
    }

    private final String path;
    private final Terminal terminal;

    TakingIn(String matter, Terminal terminal) {
        this.path = "/api/matters/" + matter + "/collections";
        this.terminal = terminal;
    }

    /** @param sample as it was written, one folder for each custodian */
    void upload(Player owner, Path sample, List<SampleCustodian> custodians) {
        for (SampleCustodian custodian : custodians) {
            Path folder = sample.resolve(custodian.folder());
            Path stick = folder.resolve(STICK);
            send(
                    owner,
                    custodian,
                    folder,
                    sample.resolve(custodian.folder() + ".zip"),
                    file -> !file.startsWith(stick));
            if (Files.isDirectory(stick)) {
                send(owner, custodian, stick, sample.resolve(STICK + ".zip"), _ -> true);
            }
        }
    }

    private void send(Player owner, SampleCustodian custodian, Path folder, Path zip, Predicate<Path> which) {
        try {
            zip(folder, zip, which);
            String name = zip.getFileName().toString();
            owner.at()
                    .upload(
                            path,
                            Map.of("name", name, "custodian", custodian.name()),
                            List.of(new FilePart(zip, name)),
                            UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until everything is settled. @throws DemoFailed when the counts do not add up */
    Counts settled(Player owner) {
        Steps.await("taking the documents in", LONGEST, Duration.ofMillis(400), () -> over(owner));
        Counts counts = counts(owner);
        if (!counts.addUp()) {
            throw new DemoFailed("the counts do not add up: " + counts.sum());
        }
        return counts;
    }

    private boolean over(Player owner) {
        JsonNode collections = owner.at().get(path);
        Counts counts = counts(collections);
        terminal.progress("taking in: %,d of %,d settled, %,d exceptions"
                .formatted(counts.in() - counts.waiting(), counts.in(), counts.excepted()));
        for (JsonNode collection : collections) {
            if (!collection.path("over").asBoolean()) {
                return false;
            }
            if (!"DONE".equals(collection.path("state").asString())) {
                throw new DemoFailed(
                        "taking in ended with: " + collection.path("message").asString());
            }
        }
        return true;
    }

    private Counts counts(Player owner) {
        return counts(owner.at().get(path));
    }

    private static Counts counts(JsonNode collections) {
        Counts sum = new Counts(0, 0, 0, 0, 0, 0);
        for (JsonNode one : collections) {
            sum = sum.plus(new Counts(
                    one.path("in").asLong(),
                    one.path("processed").asLong(),
                    one.path("excepted").asLong(),
                    one.path("deduplicated").asLong(),
                    one.path("filtered").asLong(),
                    one.path("waiting").asLong()));
        }
        return sum;
    }

    /** How many documents a client would say there are, before anybody has counted. */
    static int announced(SampleMatterFacts facts) {
        return (int) Math.ceil(facts.documents().size() / 100.0) * 100;
    }

    private static void zip(Path folder, Path target, Predicate<Path> which) throws IOException {
        try (var out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(target)));
                Stream<Path> found = Files.walk(folder)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Path file :
                    found.filter(Files::isRegularFile).filter(which).sorted().toList()) {
                out.putNextEntry(new ZipEntry(folder.relativize(file).toString().replace('\\', '/')));
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
