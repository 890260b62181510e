package org.secondchair.home.cli;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Takes files and folders in through a running server, as a person, and waits until the counts add up. */
@Command(
        name = "take-in",
        description = "Takes files and folders in. Exit code 0 only if everything found is accounted for.")
final class TakeInCommand implements Callable<Integer> {
    private static final int MOST_FILES = 15_000;

    @Option(
            names = "--server",
            defaultValue = "http://127.0.0.1:8420",
            description = "Address of the server (default: ${DEFAULT-VALUE}).")
    private String server = "";

    @Option(
            names = "--as",
            required = true,
            description = "E-mail address of the person; the password is asked for, or read from SECONDCHAIR_PASSWORD.")
    private String email = "";

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
        List<Path> files = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Path given : paths) {
            Path path = Surroundings.resolve(given);
            if (!Files.exists(path)) {
                throw new IllegalArgumentException("There is no file or folder " + path + ". Nothing was sent.");
            }
            collect(path, files, names);
        }
        if (files.size() > MOST_FILES) {
            throw new IllegalArgumentException(
                    "%d files are too many for one upload (most: %d). Put them into a zip archive: its members are taken in one by one."
                            .formatted(files.size(), MOST_FILES));
        }
        try (var api = new ApiClient(server)) {
            api.signIn(email, password());
            String address = "/api/matters/" + matter + "/collections";
            String title = name.isBlank() ? paths.getFirst().getFileName().toString() : name;
            System.out.printf("Sending %d %s …%n", files.size(), files.size() == 1 ? "file" : "files");
            JsonNode begun = api.upload(address, Map.of("name", title, "custodian", custodian), files, names);
            return watch(api, address + "/" + begun.path("id").asString());
        }
    }

    private static void collect(Path path, List<Path> files, List<String> names) throws IOException {
        Path base = path.getParent() == null ? path : path.getParent();
        try (Stream<Path> found = Files.walk(path)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                files.add(file);
                names.add(base.relativize(file).toString());
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
            long left = rate > 0 ? Math.round((in - settled) / rate) : 0;
            System.out.printf(
                    "\r%,d of %,d opened, %,.0f/s, %d s left, %,d exceptions   ",
                    settled, in, rate, left, state.path("excepted").asLong());
            System.out.flush();
            if (state.path("over").asBoolean()) {
                boolean complete = "DONE".equals(state.path("state").asString());
                System.out.printf("%n%s%n", state.path("message").asString());
                return complete ? 0 : 1;
            }
            Thread.sleep(1_000);
        }
    }

    private String password() {
        String given = System.getenv("SECONDCHAIR_PASSWORD");
        if (given != null) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", email);
        if (typed == null) {
            throw new IllegalArgumentException("No password: set SECONDCHAIR_PASSWORD, or run this in a terminal.");
        }
        return new String(typed);
    }
}
