package org.secondchair.review.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.secondchair.review.Batch;
import org.secondchair.review.ReviewedMatter;
import org.secondchair.review.ReviewedMatter.Answer;
import org.secondchair.review.Reviews;
import org.secondchair.review.Samples;
import org.secondchair.review.quality.Intervals;
import org.secondchair.tenancy.Acting;
import tools.jackson.databind.JsonNode;

class MondayReportTest extends FourteenDocuments {
    @Test
    void everyFigureOfASmallReviewIsWhatWasDone() throws IOException, InterruptedException {
        fourteenDocuments();
        review.open("rebate", "board");
        assertThat(review.code(review.with.reviewer, "batches", 100)).isEqualTo(14);
        Samples samples = context.getBean(Samples.class);
        Acting.as(review.checker, () -> samples.drawForChecking(review.matter, 14));
        // the second look finds that one of the rebates is none
        review.answers.put("rebate 3", Answer.of("NOT_RESPONSIVE"));
        assertThat(review.code(review.checker, "checks", 100)).isEqualTo(14);

        JsonNode report = review.report(review.with.owner);
        JsonNode in = report.path("cameIn");
        assertThat(in.path("in").asLong()).isEqualTo(16);
        assertThat(in.path("processed").asLong()
                        + in.path("excepted").asLong()
                        + in.path("deduplicated").asLong()
                        + in.path("filtered").asLong())
                .isEqualTo(16);
        assertThat(in.path("documents").asLong()).isEqualTo(14);
        assertThat(in.path("excepted").asLong()).isEqualTo(1);
        assertThat(in.path("deduplicated").asLong()).isEqualTo(1);
        assertThat(in.path("addsUp").asBoolean()).isTrue();
        assertThat(texts(in.path("sources"), "custodian")).containsExactly("Renner", "Varga");

        JsonNode work = report.path("work");
        assertThat(work.path("decided").asLong()).isEqualTo(14);
        assertThat(work.path("decisions").asLong()).isEqualTo(28);
        assertThat(work.path("checks").asLong()).isEqualTo(14);
        assertThat(work.path("unsure").asLong()).isEqualTo(1);
        assertThat(report.path("state").asString()).isEqualTo("UNDER_WAY");
        JsonNode ravi = line(work.path("reviewers"), "Ravi Solheim");
        assertThat(ravi.path("organization").asString()).isEqualTo("Tessellate Review");
        assertThat(ravi.path("documents").asLong()).isEqualTo(14);
        assertThat(ravi.path("seconds").asLong()).isEqualTo(14L * ReviewedMatter.SECONDS);
        assertThat(ravi.path("perHour").asDouble()).isEqualTo(100.0, within(1e-9));
        // 13 answers are definite on both looks, one of them was overturned
        assertThat(ravi.path("overturned").path("hits").asLong()).isEqualTo(1);
        assertThat(ravi.path("overturned").path("n").asLong()).isEqualTo(13);

        JsonNode well = report.path("howWell");
        var interval = Intervals.wilson(1, 13, 0.95);
        assertThat(well.path("overturned").path("estimate").asDouble()).isEqualTo(1 / 13.0, within(1e-9));
        assertThat(well.path("overturned").path("low").asDouble()).isEqualTo(interval.low(), within(1e-9));
        assertThat(well.path("overturned").path("high").asDouble()).isEqualTo(interval.high(), within(1e-9));
        assertThat(well.path("ofPrivilege").path("hits").asLong()).isZero();
        assertThat(well.path("ofPrivilege").path("n").asLong()).isEqualTo(14);
        assertThat(well.path("elusion").path("measured").asBoolean()).isFalse();
        assertThat(well.path("elusion").path("missing").asString()).isEqualTo("NOTHING_UNSEEN");
        // 7 of the 8 called responsive are; none of the 5 called not responsive is
        assertThat(well.path("recall").path("measured").asBoolean()).isTrue();
        assertThat(well.path("recall").path("estimate").asDouble()).isEqualTo(1.0, within(1e-9));
        assertThat(well.path("recall").path("low").asDouble()).isLessThan(1.0);

        JsonNode found = report.path("found");
        assertThat(found.path("responsive").asLong()).isEqualTo(7);
        assertThat(found.path("notResponsive").asLong()).isEqualTo(6);
        assertThat(found.path("hot").asLong()).isEqualTo(2);
        assertThat(found.path("withheld").asLong()).isEqualTo(1);
        assertThat(found.path("responsiveWithheld").asLong()).isEqualTo(1);
        assertThat(counts(found.path("issues"))).isEqualTo(Map.of("board", 1L, "rebate", 7L));
        assertThat(counts(found.path("custodians"))).isEqualTo(Map.of("Renner", 7L));
        // 4 March, 23:30 in New York is 5 March in the matter's zone; April stands alone
        assertThat(counts(found.path("months"))).isEqualTo(Map.of("2025-03", 6L, "2025-04", 1L));

        JsonNode time = report.path("time");
        assertThat(time.path("readingSeconds").asLong()).isEqualTo(28L * ReviewedMatter.SECONDS);
        JsonNode cost = report.path("cost").get(0);
        assertThat(cost.path("documents").asLong()).isEqualTo(14);
        assertThat(cost.path("amount").path("amount").decimalValue()).isEqualByComparingTo("16.80");
        assertThat(cost.path("amount").path("currency").asString()).isEqualTo("EUR");

        // two people opened all 14 documents each
        JsonNode seen = report.path("seen");
        assertThat(seen.path("documents").asLong()).isEqualTo(14);
        assertThat(seen.path("viewed").asLong()).isEqualTo(28);
        assertThat(report.path("log").path("key").asString()).hasSize(64);

        theWordsAreThere(report);
        thePrintSaysTheSame();
    }

    private void theWordsAreThere(JsonNode report) {
        JsonNode hot = report.path("content").path("hot");
        assertThat(hot.size()).isEqualTo(2);
        assertThat(report.toString()).doesNotContain("SECRETWORD").doesNotContain("legal advice");
        assertThat(texts(report.path("content").path("digests"), "of")).contains("RESPONSIVE", "HOT", "ISSUE");
        JsonNode passage =
                report.path("content").path("digests").get(0).path("passages").get(0);
        String document = passage.path("documentId").asString();
        var page = review.browser(review.with.owner)
                .get(review.page("/documents/" + document + "?from="
                        + passage.path("start").asInt() + "&to="
                        + passage.path("end").asInt()));
        assertThat(page.body()).contains("<mark id=\"place\"").contains("rebate");
    }

    private void thePrintSaysTheSame() throws IOException, InterruptedException {
        String cookie = review.browser(review.with.owner).cookies().entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .findFirst()
                .orElseThrow();
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + review.page("/report.pdf")))
                                .header("Cookie", cookie)
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("[\\s\\u202f\\u00a0]+", " ");
            assertThat(text)
                    .contains("16 in = 14 processed")
                    .contains("14 / 14")
                    .contains("1 of 13")
                    .contains("7.7 %")
                    .contains("16.80 EUR")
                    .contains("Harrow v. Tindall")
                    .contains("1001-7.00")
                    .contains("Ravi Solheim")
                    .contains("not measured")
                    .doesNotContain("SECRETWORD");
        }
        assertThat(review.browser(review.with.owner).get(review.page("/record")).body())
                .contains("Report taken as PDF");
    }

    @Test
    void beforeAnythingHappenedTheReportSaysSo() {
        JsonNode empty = review.report(review.with.owner);
        assertThat(empty.path("state").asString()).isEqualTo("NOTHING_IN");
        assertThat(empty.path("howWell").path("recall").path("missing").asString())
                .isEqualTo("NO_CHECKS");
        String page =
                review.browser(review.with.owner).get(review.page("/report")).body();
        assertThat(page).contains("Nothing has come in yet").contains("not measured");
        review.takeIn(folder, "Renner", Map.of("a.txt", "One document."));
        assertThat(review.report(review.with.owner).path("state").asString()).isEqualTo("NOT_OPENED");
        review.open("rebate");
        assertThat(review.report(review.with.owner).path("state").asString()).isEqualTo("NOT_STARTED");
    }

    @Test
    void aSampleOfTheUnseenCountsUntilSomethingElseIsDecided() {
        fourteenDocuments();
        review.open("rebate", "board");
        review.code(review.with.reviewer, "batches", 4);
        Samples samples = context.getBean(Samples.class);
        Acting.as(review.checker, () -> samples.drawForChecking(review.matter, 4));
        review.code(review.checker, "checks", 100);
        int unseen =
                review.report(review.with.owner).path("howWell").path("unseen").asInt();
        Samples.Sample drawn = Acting.as(review.checker, () -> samples.drawFromUnseen(review.matter, 5))
                .orElseThrow();
        assertThat(drawn.kind()).isEqualTo(Batch.Kind.ELUSION);
        assertThat(drawn.population()).isLessThanOrEqualTo(unseen);
        review.code(review.checker, "unseen", 100);
        JsonNode well = review.report(review.with.owner).path("howWell");
        assertThat(well.path("elusion").path("measured").asBoolean()).isTrue();
        assertThat(well.path("elusion").path("n").asInt()).isEqualTo(5);
        assertThat(well.path("leftBehind").path("high").asDouble()).isPositive();
        // a batch that was cut before may bring one of the sample once more; something unseen comes soon
        int left = well.path("unseen").asInt();
        for (int i = 0; i < 10 && well.path("unseen").asInt() == left; i++) {
            review.code(review.with.reviewer, "batches", 1);
            well = review.report(review.with.owner).path("howWell");
        }
        assertThat(well.path("unseen").asInt()).isLessThan(left).isPositive();
        assertThat(well.path("recall").path("measured").asBoolean()).isFalse();
    }

    @Test
    void aReviewThatWasClosedEarlySaysWhatWasLeftUnreviewed() throws IOException, InterruptedException {
        fourteenDocuments();
        review.open("rebate", "board");
        review.code(review.with.reviewer, "batches", 5);
        Acting.as(review.with.owner, () -> context.getBean(Reviews.class).close(review.matter));
        assertThat(review.report(review.with.owner).path("state").asString()).isEqualTo("CLOSED_EARLY");
        assertThat(review.browser(review.with.owner).get(review.page("/report")).body())
                .contains("left unreviewed")
                .doesNotContain("is under way");
    }

    private static JsonNode line(JsonNode lines, String name) {
        for (JsonNode line : lines) {
            if (line.path("name").asString().equals(name)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + name);
    }

    private static Map<String, Long> counts(JsonNode counts) {
        Map<String, Long> found = new LinkedHashMap<>();
        counts.forEach(one ->
                found.put(one.path("name").asString(), one.path("documents").asLong()));
        return found;
    }
}
