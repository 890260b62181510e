package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.secondchair.home.client.ApiClient;
import org.secondchair.home.client.ApiClient.FilePart;
import org.secondchair.home.client.ApiClient.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Takes files and folders in through a running server, as a person, and waits until the counts add up. */
@Command(
        name = "take-in",
        description = "Takes files and folders in. Exit code 0 only if everything found is accounted for.")
final class TakeInCommand implements Callable<Integer> {
    private static final int FILES_A_PART = 1_000;
    private static final long BYTES_A_PART = 256L << 20;
    private static final int ATTEMPTS = 8;

    @Mixin
    private SignIn signIn = new SignIn();

    @Option(names = "--matter", required = true, description = "Id of the matter, as in its address.")
    private UUID matter = new UUID(0, 0);

    @Option(names = "--custodian", required = true, description = "Whose documents they are.")
    private String custodian = "";

    @Option(names = "--name", description = "Name of the collection (default: the first path's).")
    private String name = "";

    @Parameters(arity = "1..*", paramLabel = "PATH")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<FilePart> files = new ArrayList<>();
        for (Path given : paths) {
            Path path = Surroundings.resolve(given);
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("There is no file or folder " + path + ". Nothing was sent.");
            }
            collect(path, files);
        }
        ApiClient api = signIn.open();
        String address = "/api/matters/" + matter + "/collections";
        String title = name.isBlank() ? paths.getFirst().getFileName().toString() : name;
        String source = paths.size() == 1
                ? "%s (%d files)".formatted(paths.getFirst(), files.size())
                : "%d paths, the first of them %s (%d files)".formatted(paths.size(), paths.getFirst(), files.size());
        JsonNode begun = persistently(key ->
                api.post(address + "/in-parts", Map.of("name", title, "custodian", custodian, "source", source), key));
        String collection = address + "/" + begun.path("id").asString();
        send(api, collection + "/files", files);
        persistently(key -> api.post(collection + "/submit", Map.of(), key));
        return watch(api, collection);
    }

    /** Part by part, so that a broken line or a restarted server costs one part at most. */
    private static void send(ApiClient api, String address, List<FilePart> files) throws IOException {
        int from = 0;
        while (from < files.size()) {
            int until = from;
            long bytes = 0;
            while (until < files.size() && until - from < FILES_A_PART && (until == from || bytes < BYTES_A_PART)) {
                bytes += Files.size(files.get(until++).file());
            }
            List<FilePart> part = files.subList(from, until);
            persistently(key -> api.upload(address, Map.of(), part, key));
            from = until;
            System.out.printf("\rSent %,d of %,d files", from, files.size());
            System.out.flush();
        }
        System.out.println();
    }

    /** Repeats a call under one idempotency key while nobody answers, with growing pauses. */
    private static JsonNode persistently(Function<String, JsonNode> call) {
        String key = UUID.randomUUID().toString();
        for (int attempt = 1; ; attempt++) {
            try {
                return call.apply(key);
            } catch (Refused e) {
                boolean mayPass = e.status() == 0 || e.status() == 503;
                if (!mayPass || attempt == ATTEMPTS || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                System.out.printf("%n%s Trying again in %d s …%n", e.getMessage(), attempt);
                LockSupport.parkNanos(attempt * 1_000_000_000L);
            }
        }
    }

    private static void collect(Path path, List<FilePart> files) throws IOException {
        Path base = path.getParent() == null ? path : path.getParent();
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                files.add(new FilePart(file, base.relativize(file).toString()));
            }
        }
    }

    private static Integer watch(ApiClient api, String address) throws InterruptedException {
        long began = System.nanoTime();
        while (true) {
            JsonNode state = api.get(address);
            long in = state.path("in").asLong();
            long settled = in - state.path("waiting").asLong();
            double seconds = (System.nanoTime() - began) / 1e9;
            double rate = settled / Math.max(0.001, seconds);
            System.out.printf(
                    "\r%,d of %,d opened, %,.0f/s, %s, %,d exceptions   ",
                    settled,
                    in,
                    rate,
                    left(in - settled, rate),
                    state.path("excepted").asLong());
            System.out.flush();
            if (state.path("over").asBoolean()) {
                boolean complete = "DONE".equals(state.path("state").asString());
                System.out.printf("%n%s%n", state.path("message").asString());
                return complete ? 0 : 1;
            }
            Thread.sleep(1_000);
        }
    }

    private static String left(long items, double rate) {
        if (rate <= 0) {
            return "time left not known yet";
        }
        long seconds = Math.round(items / rate);
        return seconds < 120 ? seconds + " s left" : (seconds + 59) / 60 + " min left";
    }
}
