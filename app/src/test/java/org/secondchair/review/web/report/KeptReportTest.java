package org.secondchair.review.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Currency;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.audit.History;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.review.Reviews;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.work.HandOver;
import org.secondchair.work.Move;
import org.secondchair.work.Requests;
import org.secondchair.work.prediction.Priority;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KeptReportTest extends FourteenDocuments {
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
}
