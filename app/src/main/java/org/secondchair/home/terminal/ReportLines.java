package org.secondchair.home.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** The Monday report, as the API tells it, in lines for a terminal. */
public final class ReportLines {
    private static final int SENTENCES = 6;
    private static final int LONGEST_SENTENCE = 160;
    private final List<String> lines = new ArrayList<>();

    private ReportLines() {}

    /** @param report as {@code GET /api/matters/{matterId}/review/report} answers */
    public static List<String> of(JsonNode report) {
        var lines = new ReportLines();
        lines.head(report);
        lines.cameIn(report.path("cameIn"));
        lines.work(report.path("work"));
        lines.howWell(report.path("howWell"));
        lines.found(report.path("found"));
        lines.sentences(report.path("content").path("digests"));
        lines.cost(report);
        lines.log(report);
        return List.copyOf(lines.lines);
    }

    /** What has to hold between the report's own figures. */
    public static boolean addsUp(JsonNode report) {
        JsonNode in = report.path("cameIn");
        JsonNode work = report.path("work");
        JsonNode found = report.path("found");
        return in.path("addsUp").asBoolean()
                && number(in, "waiting") == 0
                && number(in, "in")
                        == number(in, "processed")
                                + number(in, "excepted")
                                + number(in, "deduplicated")
                                + number(in, "filtered")
                && number(work, "decided") + number(work, "open") == number(work, "documents")
                && number(found, "responsive") + number(found, "notResponsive") + number(found, "unsure")
                        == number(work, "decided");
    }

    private void head(JsonNode report) {
        say("Monday report: %s · %s · for %s", text(report, "matter"), text(report, "number"), text(report, "client"));
        say("as of %s: %s", text(report, "at").replaceFirst("\\.\\d+", ""), state(text(report, "state")));
    }

    private void cameIn(JsonNode in) {
        title("What came in");
        say(
                "%,d in = %,d processed + %,d excepted + %,d deduplicated + %,d filtered%s",
                number(in, "in"),
                number(in, "processed"),
                number(in, "excepted"),
                number(in, "deduplicated"),
                number(in, "filtered"),
                in.path("addsUp").asBoolean() ? ": it adds up" : ": IT DOES NOT ADD UP");
        say("%,d documents; %,d processed items only held others", number(in, "documents"), number(in, "containers"));
        List<String> causes = new ArrayList<>();
        in.path("exceptedByCause")
                .properties()
                .forEach(cause -> causes.add("%s %,d"
                        .formatted(
                                cause.getKey().toLowerCase(Locale.ROOT).replace('_', ' '),
                                cause.getValue().asLong())));
        if (!causes.isEmpty()) {
            say("exceptions: %s", String.join(", ", causes));
        }
    }

    private void work(JsonNode work) {
        title("What was done, and by whom");
        say(
                "%,d of %,d documents decided by %d people, %,d decisions, %,d checks; protocol version %d",
                number(work, "decided"),
                number(work, "documents"),
                number(work, "people"),
                number(work, "decisions"),
                number(work, "checks"),
                number(work, "protocolVersion"));
        say("%,d left unread; %,d carry an open question", number(work, "open"), number(work, "unsure"));
        work.path("reviewers")
                .forEach(one -> say(
                        "  %-24s %,6d read %,6d checked  %4.0f/h   overturned %s",
                        text(one, "name"),
                        number(one, "documents"),
                        number(one, "checks"),
                        one.path("perHour").asDouble(),
                        measure(one.path("overturned"))));
    }

    private void howWell(JsonNode well) {
        title("How well");
        say("overturned on second look   %s", measure(well.path("overturned")));
        say("responsive among the unseen %s", measure(well.path("elusion")));
        JsonNode left = well.path("leftBehind");
        if (left.isObject()) {
            say(
                    "left behind, estimated      %.0f documents (%.0f to %.0f)",
                    left.path("estimate").asDouble(),
                    left.path("low").asDouble(),
                    left.path("high").asDouble());
        }
        say("recall, estimated           %s", measure(well.path("recall")));
    }

    private void found(JsonNode found) {
        title("What was found");
        say(
                "%,d responsive, %,d not responsive; %,d hot; %,d to withhold, %,d to redact",
                number(found, "responsive"),
                number(found, "notResponsive"),
                number(found, "hot"),
                number(found, "withheld"),
                number(found, "redact"));
        say("issues: %s", counts(found.path("issues")));
    }

    /** What the responsive documents say themselves; the other digests are on the page. */
    private void sentences(JsonNode digests) {
        digests.valueStream()
                .filter(digest -> "RESPONSIVE".equals(text(digest, "of")))
                .flatMap(digest -> digest.path("passages").valueStream())
                .limit(SENTENCES)
                .forEach(passage -> say("“%s” %s", shortened(text(passage, "text")), text(passage, "number")));
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
    }

    private static String state(String state) {
        return switch (state) {
            case "NOTHING_IN" -> "nothing has come in yet";
            case "NOT_OPENED" -> "no review is open";
            case "NOT_STARTED" -> "nothing was decided yet";
            case "CLOSED_EARLY" -> "the review is closed";
            case "DECIDED" -> "every document has an answer";
            case String _ -> "the review is under way";
        };
    }

    private void cost(JsonNode report) {
        title("Time and cost");
        say("%.1f hours of reading", report.path("time").path("readingSeconds").asDouble() / 3600);
        if (report.path("cost").isEmpty()) {
            say("no price agreed");
        }
        for (JsonNode cost : report.path("cost")) {
            say(
                    "%s: %s %,.2f for %,d documents at %,.2f",
                    text(cost, "provider"),
                    text(cost.path("amount"), "currency"),
                    cost.path("amount").path("amount").asDouble(),
                    number(cost, "documents"),
                    cost.path("rate").path("amount").asDouble());
        }
    }

    private void log(JsonNode report) {
        JsonNode seen = report.path("seen");
        JsonNode log = report.path("log");
        title("Proof");
        if (seen.isObject()) {
            say("%,d documents were seen, %,d views", number(seen, "documents"), number(seen, "viewed"));
        }
        say("head of the log: %,d events, root %s", number(log, "size"), text(log, "root"));
        say("fingerprint of the head %s", text(log, "fingerprint"));
        say("signed by the key %s", text(log, "key"));
    }

    private static String counts(JsonNode counts) {
        List<String> words = new ArrayList<>();
        counts.forEach(one -> words.add("%s %,d".formatted(text(one, "name"), number(one, "documents"))));
        return String.join(", ", words);
    }

    /** A share nobody measured is never shown as a number. */
    private static String measure(JsonNode measure) {
        if (!measure.path("measured").asBoolean()) {
            return "not measured: "
                    + text(measure, "missing").toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        return String.format(
                Locale.ROOT,
                "%.1f %% (%.1f to %.1f, %,d documents)",
                100 * measure.path("estimate").asDouble(),
                100 * measure.path("low").asDouble(),
                100 * measure.path("high").asDouble(),
                measure.path("n").asLong());
    }

    private static long number(JsonNode node, String field) {
        return node.path(field).asLong();
    }

    /** Control characters of a hostile document must not reach the terminal. */
    private static String text(JsonNode node, String field) {
        return node.path(field).asString("").replaceAll("\\p{Cntrl}+", " ");
    }

    private void title(String title) {
        lines.add("");
        lines.add("  " + title);
    }

    private void say(String format, Object... values) {
        lines.add("    " + String.format(Locale.ROOT, format, values));
    }
}
