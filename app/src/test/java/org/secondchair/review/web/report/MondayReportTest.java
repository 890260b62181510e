package org.secondchair.review.web.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Role;
import org.secondchair.audit.History;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.review.Batch;
import org.secondchair.review.Batches;
import org.secondchair.review.ReviewedMatter;
import org.secondchair.review.ReviewedMatter.Answer;
import org.secondchair.review.Reviews;
import org.secondchair.review.Samples;
import org.secondchair.review.quality.Intervals;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.work.HandOver;
import org.secondchair.work.Move;
import org.secondchair.work.Requests;
import org.secondchair.work.prediction.Priority;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class MondayReportTest {
    private static final String MAIL = """
            Message-ID: <%1$s@mill.example>
            Date: %2$s
            From: Aud Renner <aud@mill.example>
            To: Teo Varga <teo@mill.example>
            Subject: %1$s

            %3$s
            """;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    ReviewedMatter review;

    @BeforeEach
    void aMatterUnderAnEngagement() {
        review = new ReviewedMatter(context, port);
    }

    private static String mail(String subject, String date, String text) {
        return MAIL.formatted(subject, date, text);
    }

    /** Ten documents of Renner, four of Varga; one duplicate, one that cannot be opened. */
    private void fourteenDocuments() {
        Map<String, String> renner = new LinkedHashMap<>();
        for (int i = 0; i < 6; i++) {
            renner.put(
                    "r" + i + ".eml",
                    mail(
                            "rebate " + i,
                            "Tue, 4 Mar 2025 23:30:00 -0500",
                            "The rebate for lot " + i + " was agreed with the pulp mill in spring. Lunch is at noon."));
        }
        renner.put(
                "r6.eml", mail("counsel", "Wed, 5 Mar 2025 10:00:00 +0000", "Our lawyer advises against SECRETWORD."));
        renner.put(
                "r7.eml", mail("board", "Fri, 4 Apr 2025 10:00:00 +0000", "The board knew of the rebates all along."));
        renner.put("note.txt", "The canteen serves soup on Friday.");
        renner.put("same.txt", "Minutes of the works council, nothing decided.");
        renner.put("broken.zip", "PK\u0003\u0004 this is no archive");
        review.takeIn(folder, "Renner", renner);
        Map<String, String> varga = new LinkedHashMap<>();
        for (int i = 0; i < 4; i++) {
            varga.put("v" + i + ".txt", "Parking list of the north gate, week " + i + ".");
        }
        varga.put("same.txt", "Minutes of the works council, nothing decided.");
        review.takeIn(folder, "Varga", varga);
        for (int i = 0; i < 6; i++) {
            review.answers.put("rebate " + i, new Answer("RESPONSIVE", "NOT_PRIVILEGED", List.of("rebate"), false, ""));
        }
        review.answers.put("counsel", new Answer("RESPONSIVE", "WITHHOLD", List.of("rebate"), true, "legal advice"));
        review.answers.put("board", new Answer("RESPONSIVE", "NOT_PRIVILEGED", List.of("rebate", "board"), true, ""));
        review.answers.put("note.txt", new Answer("UNSURE", "NOT_PRIVILEGED", List.of(), false, "Is soup a rebate?"));
    }

    private static List<String> texts(JsonNode array, String field) {
        List<String> texts = new ArrayList<>();
        array.forEach(one -> texts.add(one.path(field).asString()));
        return texts;
    }

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
    void aCheckerSeesTheirOwnLineAloneAndBillingSeesNoWordOfADocument() {
        fourteenDocuments();
        review.open("rebate", "board");
        review.code(review.with.reviewer, "batches", 100);
        JsonNode forManager = review.report(review.with.manager);
        assertThat(texts(forManager.path("work").path("reviewers"), "name")).containsExactly("Ravi Solheim");
        assertThat(forManager.path("seen").isNull()).isTrue();
        JsonNode forChecker = review.report(review.checker);
        assertThat(forChecker.path("work").path("everybody").asBoolean()).isFalse();
        assertThat(forChecker.path("work").path("reviewers").size()).isZero();
        assertThat(forChecker.path("found").path("responsive").asLong()).isEqualTo(8);
        var access = context.getBean(AccessFixtures.class);
        Actor billing = access.person(review.with.owner.organizationId(), "Vesna Tice");
        access.seat(review.with.owner, billing, review.matter, Role.BILLING);
        JsonNode forBilling = review.report(billing);
        assertThat(forBilling.path("content").isNull()).isTrue();
        assertThat(forBilling.toString()).doesNotContain("board knew");
        assertThat(review.browser(review.with.reviewer)
                        .get(review.page("/report"))
                        .statusCode())
                .isEqualTo(403);
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

    @Test
    void theReportAsSignedIsKeptUnchangedWithItsHashInTheRecord() throws IOException, InterruptedException {
        fourteenDocuments();
        review.open("rebate", "board");
        review.code(review.with.reviewer, "batches", 5);
        HandOver handOver = context.getBean(HandOver.class);
        UUID request = Acting.as(review.with.owner, () -> {
            handOver.save(handOver.draft(review.matter)
                    .saying("Review the rebates", "")
                    .with(14, "Two folders", Instant.now().plusSeconds(5 * 86_400))
                    .planned(Priority.SPEED, EngagementModel.LPO, Currency.getInstance("EUR"), Map.of(), 50)
                    .to(review.with.manager.organizationId(), review.with.attorney.personId()));
            return ((HandOver.Outcome.Done) handOver.handOver(review.matter)).requestId();
        });
        Acting.as(review.with.manager, () -> {
            context.getBean(Requests.class).accept(request);
            context.getBean(Requests.class).begin(request);
            context.getBean(Requests.class).delivered(request, "");
        });
        assertThat(kept(review.with.owner)).isEmpty();
        assertThat(Acting.as(
                        review.with.owner, () -> context.getBean(Requests.class).signOff(request)))
                .isInstanceOf(Move.Moved.class);
        review.code(review.with.reviewer, "batches", 100);
        Acting.as(review.with.owner, () -> context.getBean(Reviews.class).close(review.matter));

        JsonNode kept = kept(review.with.owner);
        assertThat(texts(kept, "occasion")).containsExactly("CLOSED", "SIGNED_OFF");
        JsonNode signed = kept.get(1);
        String at = "/report/kept/" + signed.path("id").asString() + "/report";
        HttpResponse<byte[]> figures = take(review.with.owner, review.api(at + ".json"));
        assertThat(sha256(figures.body())).isEqualTo(signed.path("jsonSha256").asString());
        JsonNode report = JsonMapper.builder().build().readTree(figures.body());
        assertThat(report.path("work").path("decided").asInt()).isEqualTo(5);
        assertThat(review.report(review.with.owner).path("work").path("decided").asInt())
                .isEqualTo(14);
        HttpResponse<byte[]> print = take(review.with.owner, review.page(at + ".pdf"));
        assertThat(sha256(print.body())).isEqualTo(signed.path("pdfSha256").asString());
        try (PDDocument pdf = Loader.loadPDF(print.body())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("5 / 14");
        }
        assertThat(Acting.as(
                                review.with.owner,
                                () -> context.getBean(History.class).of(review.matter, History.Filter.ANY, null, 500))
                        .items())
                .filteredOn(event -> event.type().equals("review.report-kept"))
                .extracting(event -> event.details().get("pdf-sha256"))
                .contains(signed.path("pdfSha256").asString());
        String page =
                review.browser(review.with.owner).get(review.page("/report")).body();
        assertThat(page).contains("As signed").contains(signed.path("pdfSha256").asString());

        assertThat(kept(review.with.manager).get(1).path("readable").asBoolean())
                .as("it holds what the client alone may see")
                .isFalse();
        assertThat(take(review.with.manager, review.api(at + ".json")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aDocumentShowsItsCodingToThoseWhoCheckAndToNobodyWhoChecksItNow() {
        fourteenDocuments();
        review.open("rebate", "board");
        review.code(review.with.reviewer, "batches", 100);
        String document = review.page("/documents/" + review.document("counsel").id());
        assertThat(review.browser(review.with.owner).get(document).body())
                .contains("legal advice")
                .contains("Ravi Solheim");
        assertThat(review.browser(review.checker).get(document).body())
                .contains("legal advice")
                .doesNotContain("Ravi Solheim");
        assertThat(review.browser(review.with.reviewer).get(document).body()).doesNotContain("legal advice");
        Acting.as(review.checker, () -> context.getBean(Samples.class).drawForChecking(review.matter, 14));
        for (boolean held = false; !held; ) {
            Acting.as(review.checker, () -> context.getBean(Batches.class).checkOut(review.matter, Batch.Kind.QC));
            held = review.browser(review.checker).get(document).body().contains("taking a second look");
            if (!held) {
                assertThat(review.code(review.checker, "checks", 4)).isPositive();
            }
        }
        assertThat(review.browser(review.checker).get(document).body()).doesNotContain("legal advice");
        assertThat(review.browser(review.with.owner).get(document).body()).contains("legal advice");
    }

    private JsonNode kept(Actor reader) {
        return JsonMapper.builder()
                .build()
                .readTree(review.browser(reader)
                        .json("GET", review.api("/report/kept"), "")
                        .body());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<byte[]> take(Actor reader, String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header(
                                        "Cookie",
                                        context.getBean(AccessFixtures.class).cookie(reader))
                                .header("Accept", "application/json, application/pdf")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
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
