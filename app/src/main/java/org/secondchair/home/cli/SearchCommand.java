package org.secondchair.home.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.secondchair.home.client.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** Searches a matter's documents as on the screen, and prints a page of what was found. */
@Command(
        name = "search",
        description = {
            "Searches the documents of a matter, as a person, in the language of the search page.",
            "Exit code 0: something was found; 1: nothing was."
        })
final class SearchCommand implements Callable<Integer> {
    private static final String INDENT = " ".repeat(11);

    @Mixin
    private SignIn signIn = new SignIn();

    @Option(names = "--matter", required = true, description = "Id of the matter, as in its address.")
    private UUID matter = new UUID(0, 0);

    @Option(names = "--json", description = "Print the server's answer as it is.")
    private boolean json;

    @Option(names = "--after", description = "Cursor of the next page, as printed under the page before.")
    private String after = "";

    @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Such as: rebate /5 (mill OR \"paper works\")")
    private List<String> words = List.of();

    @Override
    public Integer call() {
        ApiClient api = signIn.open();
        String query = String.join(" ", words);
        JsonNode found = api.get("/api/matters/%s/search?q=%s%s"
                .formatted(matter, encoded(query), after.isBlank() ? "" : "&after=" + encoded(after)));
        System.out.println(
                json ? found.toPrettyString() : page(found, signIn.address("/matters/" + matter + "/documents/")));
        return found.path("total").asLong() > 0 ? 0 : 1;
    }

    /** @param documents begin of the address at which a document is read */
    static String page(JsonNode found, String documents) {
        var page = new StringBuilder("%,d documents for %s%n"
                .formatted(found.path("total").asLong(), found.path("readAs").asString()));
        for (JsonNode document : found.path("documents")) {
            String subject = document.path("subject").asString("");
            page.append("%n%-10s %s%n"
                    .formatted(
                            day(document.path("sent").asString("")),
                            oneLine(subject.isBlank() ? document.path("name").asString("") : subject)));
            String from = document.path("from").asString("");
            if (!from.isBlank()) {
                page.append(INDENT).append(oneLine(from)).append(System.lineSeparator());
            }
            page.append(INDENT)
                    .append(oneLine(document.path("snippet").path("text").asString("")))
                    .append(System.lineSeparator());
            page.append(INDENT)
                    .append(documents)
                    .append(document.path("documentId").asString(""))
                    .append(System.lineSeparator());
        }
        String next = found.path("next").asString("");
        if (!next.isBlank()) {
            page.append("%nMore with --after %s%n".formatted(next));
        }
        return page.toString();
    }

    private static String day(String instant) {
        return instant.length() >= 10 ? instant.substring(0, 10) : "no date";
    }

    /** Control characters of a hostile document must not reach the terminal. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
