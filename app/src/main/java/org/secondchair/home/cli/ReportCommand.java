package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.secondchair.home.client.ApiClient;
import org.secondchair.home.terminal.ReportLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Prints the Monday report of a matter, and saves it as PDF. */
@Command(
        name = "report",
        description = {
            "Prints the Monday report of a matter, as a person, and saves it as PDF with --pdf.",
            "Exit code 0: the review is closed, or every document has an answer and no question is open;",
            "1: the work is under way."
        })
final class ReportCommand implements Callable<Integer> {
    @Mixin
    private SignIn signIn = new SignIn();

    @Option(names = "--matter", required = true, description = "Id of the matter, as in its address.")
    private UUID matter = new UUID(0, 0);

    @Option(names = "--pdf", paramLabel = "FILE", description = "Save the report there, too.")
    private @Nullable Path pdf;

    @Option(names = "--json", description = "Print the server's answer as it is.")
    private boolean json;

    /** Asked before anything is fetched: nobody waits for a report that has nowhere to go. */
    private static Path writable(Path file) {
        Path folder = file.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "There is no folder %s for the PDF. Make it first; nothing was fetched.".formatted(folder));
        }
        return file;
    }

    @Override
    public Integer call() throws IOException {
        Path file = pdf == null ? null : writable(Surroundings.resolve(pdf));
        ApiClient api = signIn.open();
        JsonNode report = api.get("/api/matters/" + matter + "/review/report");
        System.out.println(
                json ? report.toPrettyString() : String.join(System.lineSeparator(), ReportLines.of(report)));
        if (file != null) {
            api.download("/matters/" + matter + "/report.pdf", file);
            System.out.println("PDF: " + file);
        }
        return Set.of("CLOSED_EARLY", "DECIDED").contains(report.path("state").asString()) ? 0 : 1;
    }
}
