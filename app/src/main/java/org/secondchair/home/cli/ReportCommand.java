package org.secondchair.home.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Prints the Monday report of a matter, and saves it as PDF. */
@Command(
        name = "report",
        description = {
            "Prints the Monday report of a matter, as a person, and saves it as PDF with --pdf.",
            "Exit code 0: every document has an answer and no question is open; 1: the work is under way."
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

    @Override
    public Integer call() throws IOException {
        try (ApiClient api = signIn.open()) {
            JsonNode report = api.get("/api/matters/" + matter + "/review/report");
            System.out.println(json ? report.toPrettyString() : words(report));
            if (pdf != null) {
                Path file = Surroundings.resolve(pdf);
                api.download("/matters/" + matter + "/report.pdf", file);
                System.out.println("PDF: " + file);
            }
            return "DECIDED".equals(report.path("state").asString()) ? 0 : 1;
        }
    }

    /** The report on a terminal, one line a figure. */
    static String words(JsonNode report) {
        List<String> lines = new ArrayList<>();
        lines.add("Monday report: %s (%s)".formatted(text(report, "matter"), text(report, "number")));
        lines.add("As of " + text(report, "at") + ", " + state(text(report, "state")));
        JsonNode in = report.path("cameIn");
        lines.add("");
        lines.add(
                "Came in    %,d in = %,d processed + %,d excepted + %,d deduplicated + %,d filtered + %,d waiting; %,d documents%s"
                        .formatted(
                                number(in, "in"),
                                number(in, "processed"),
                                number(in, "excepted"),
                                number(in, "deduplicated"),
                                number(in, "filtered"),
                                number(in, "waiting"),
                                number(in, "documents"),
                                in.path("addsUp").asBoolean() ? "; it adds up" : ""));
        JsonNode work = report.path("work");
        lines.add("Done       %,d of %,d decided, %,d questions open, %,d second looks by %,d people"
                .formatted(
                        number(work, "decided"),
                        number(work, "documents"),
                        number(work, "unsure"),
                        number(work, "checks"),
                        number(work, "people")));
        for (JsonNode one : work.path("reviewers")) {
            lines.add("           %-28s %,6d documents %,6d checks %5.0f/h  overturned %s"
                    .formatted(
                            text(one, "name"),
                            number(one, "documents"),
                            number(one, "checks"),
                            one.path("perHour").asDouble(),
                            measure(one.path("overturned"))));
        }
        JsonNode well = report.path("howWell");
        lines.add("How well   overturned " + measure(well.path("overturned")));
        lines.add("           elusion " + measure(well.path("elusion")));
        lines.add("           recall of the first level " + measure(well.path("recall")));
        JsonNode found = report.path("found");
        lines.add("Found      %,d responsive, %,d not; %,d hot; %,d withheld, %,d to redact"
                .formatted(
                        number(found, "responsive"),
                        number(found, "notResponsive"),
                        number(found, "hot"),
                        number(found, "withheld"),
                        number(found, "redact")));
        for (JsonNode issue : found.path("issues")) {
            lines.add("           %-28s %,6d".formatted(text(issue, "name"), number(issue, "documents")));
        }
        for (JsonNode digest : report.path("content").path("digests")) {
            if ("RESPONSIVE".equals(text(digest, "of"))) {
                digest.path("passages")
                        .forEach(passage -> lines.add(
                                "           “%s” %s".formatted(text(passage, "text"), text(passage, "number"))));
            }
        }
        lines.add("Time       %.2f hours on documents; first in %s, last decision %s"
                .formatted(
                        report.path("time").path("readingSeconds").asLong() / 3600.0,
                        text(report.path("time"), "firstIn"),
                        text(report.path("time"), "lastDecision")));
        if (report.path("cost").isEmpty()) {
            lines.add("Cost       no rate agreed");
        }
        for (JsonNode cost : report.path("cost")) {
            lines.add("Cost       %s %s: %s"
                    .formatted(
                            cost.path("amount").path("amount").asString(),
                            text(cost.path("amount"), "currency"),
                            text(cost, "title")));
        }
        JsonNode log = report.path("log");
        lines.add("Log head   %s, key %s".formatted(text(log, "fingerprint"), text(log, "key")));
        return String.join(System.lineSeparator(), lines);
    }

    private static String state(String state) {
        return switch (state) {
            case "NOTHING_IN" -> "nothing has come in yet";
            case "NOT_OPENED" -> "no review is open";
            case "NOT_STARTED" -> "nothing was decided yet";
            case "DECIDED" -> "every document has an answer";
            case String _ -> "the review is under way";
        };
    }

    private static String measure(JsonNode measure) {
        return measure.path("measured").asBoolean()
                ? "%.1f %% (%.1f–%.1f %%, %,d documents)"
                        .formatted(
                                measure.path("estimate").asDouble() * 100,
                                measure.path("low").asDouble() * 100,
                                measure.path("high").asDouble() * 100,
                                number(measure, "n"))
                : "not measured";
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong();
    }

    /** Control characters of a hostile document must not reach the terminal. */
    private static String text(JsonNode node, String field) {
        return node.path(field).asString("–").replaceAll("[\\p{Cntrl}]+", " ");
    }
}
