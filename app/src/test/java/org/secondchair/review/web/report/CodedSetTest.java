package org.secondchair.review.web.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.audit.History;
import org.secondchair.audit.LoggedEvent;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.corpus.Document;
import org.secondchair.review.ReviewedMatter;
import org.secondchair.review.ReviewedMatter.Answer;
import org.secondchair.review.report.ControlNumbers;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class CodedSetTest {
    private static final String SECRET = "FALCONRY";
    private static final String WITH_ATTACHMENT = """
            Message-ID: <%1$s@mill.example>
            Date: Tue, 4 Mar 2025 09:15:00 +0000
            From: Aud Renner <aud@mill.example>
            To: Teo Varga <teo@mill.example>
            Subject: %1$s
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=xyz

            --xyz
            Content-Type: text/plain; charset=utf-8

            %2$s
            --xyz
            Content-Type: text/plain; name=%3$s
            Content-Disposition: attachment; filename=%3$s

            %4$s
            --xyz--
            """;

    @Autowired
    ApplicationContext context;

    @LocalServerPort
    int port;

    @TempDir
    Path folder;

    ReviewedMatter review;

    @BeforeEach
    void aReviewWithSecrets() {
        review = new ReviewedMatter(context, port);
        Map<String, String> files = new LinkedHashMap<>();
        files.put(
                "plain.txt", "The rebate of the pulp mill was agreed. Lot nine was settled in May. It was paid late.");
        files.put("advice.txt", "Counsel advises on " + SECRET + " and nothing else.");
        files.put("partly.txt", "Half of this is advice on " + SECRET + ", the other half is weather.");
        files.put("open.txt", "Nobody knows what " + SECRET + " is about here.");
        files.put("lunch.txt", "The canteen serves soup.");
        files.put(
                "carrier.eml",
                WITH_ATTACHMENT.formatted("cover", "See the attached page.", "memo.txt", "Legal memo: " + SECRET));
        files.put(
                "second.eml",
                WITH_ATTACHMENT.formatted("again", "The same page once more.", "copy.txt", "Legal memo: " + SECRET));
        files.put(
                "harmless.eml",
                WITH_ATTACHMENT.formatted("menu", "Our order of rebates.", "menu.txt", "Soup of the day"));
        review.takeIn(folder, "Renner", files);
        Answer responsive = Answer.of("RESPONSIVE");
        review.answers.put(
                "plain.txt", new Answer("RESPONSIVE", "NOT_PRIVILEGED", List.of("rebate"), true, "=HYPERLINK(\"x\")"));
        review.answers.put(
                "advice.txt", new Answer("RESPONSIVE", "WITHHOLD", List.of(), true, SECRET + " in the note"));
        review.answers.put("partly.txt", new Answer("RESPONSIVE", "REDACT", List.of(), false, ""));
        review.answers.put("open.txt", new Answer("UNSURE", "NOT_PRIVILEGED", List.of(), false, "Is it?"));
        review.answers.put("cover", responsive);
        review.answers.put("memo.txt", new Answer("RESPONSIVE", "WITHHOLD", List.of(), false, ""));
        review.answers.put("again", responsive);
        review.answers.put("copy.txt", responsive);
        review.answers.put("menu", responsive);
        review.open("rebate");
        assertThat(review.code(review.with.reviewer, "batches", 100)).isEqualTo(11);
    }

    private HttpResponse<byte[]> take(Actor who, String path) {
        HttpVisitor visitor = review.browser(who);
        var cookie = visitor.cookies().entrySet().iterator().next();
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Cookie", cookie.getKey() + "=" + cookie.getValue())
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private byte[] set(String form) {
        var answer = take(review.with.owner, "/api/matters/" + review.matter + "/coded-set." + form);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private Map<String, byte[]> workbook() throws IOException {
        Path book = Files.write(folder.resolve("set.xlsx"), set("xlsx"));
        Map<String, byte[]> files = new TreeMap<>();
        try (var zip = new ZipFile(book.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                try (var in = zip.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    /** Rows of a load file by the number of the document, each by the names of the columns. */
    private static Map<String, Map<String, String>> rows(byte[] dat) {
        String text = new String(dat, UTF_8);
        assertThat(text).startsWith("\uFEFFþBEGBATESþ\u0014");
        List<List<String>> lines = text.substring(1)
                .lines()
                .map(line -> List.of(line.substring(1, line.length() - 1).split("þ\u0014þ", -1)))
                .toList();
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.put(line.getFirst(), row);
        }
        return rows;
    }

    private String number(String name) {
        Document document = review.document(name);
        return new ControlNumbers("1001-7").number(document.ordinal());
    }

    @Test
    void whatIsPrivilegedNeverLeavesInAnyForm() throws IOException {
        byte[] zip = set("zip");
        Map<String, byte[]> files = unzipped(zip);
        files.forEach((path, bytes) -> assertThat(new String(bytes, UTF_8))
                .as(path)
                .doesNotContain(SECRET)
                .doesNotContain("Is it?"));
        assertThat(new String(set("csv"), UTF_8)).doesNotContain(SECRET).contains("WITHHELD");
        workbook()
                .forEach((path, bytes) ->
                        assertThat(new String(bytes, UTF_8)).as(path).doesNotContain(SECRET));

        Map<String, Map<String, String>> rows = rows(files.get("coded-set.dat"));
        assertThat(rows.get(number("advice.txt")))
                .containsEntry("STATUS", "WITHHELD")
                .containsEntry("NATIVEPATH", "")
                .containsEntry("TEXTPATH", "")
                .containsEntry("FILENAME", "")
                .containsEntry("SUMMARY", "")
                .containsEntry("NOTE", "");
        assertThat(rows.get(number("partly.txt"))).containsEntry("STATUS", "REDACTION_PENDING");
        assertThat(rows.get(number("memo.txt")))
                .containsEntry("STATUS", "WITHHELD")
                .containsEntry("PARENT", number("cover"));
        // coded differently, and yet the same bytes as a withheld document
        assertThat(rows.get(number("copy.txt"))).containsEntry("STATUS", "SAME_AS_PRIVILEGED");
        // the native of a mail carries its attachment
        for (String carrier : List.of("cover", "again")) {
            assertThat(rows.get(number(carrier)))
                    .containsEntry("STATUS", "GIVEN_WITHOUT_NATIVE")
                    .containsEntry("NATIVEPATH", "")
                    .containsEntry("TEXTPATH", "text/" + number(carrier) + ".txt");
        }
        assertThat(rows).doesNotContainKeys(number("open.txt"), number("lunch.txt"), number("menu.txt"));
    }

    @Test
    void countsAddUpAndEveryFileIsInTheManifestByItsHash() throws IOException, NoSuchAlgorithmException {
        Map<String, byte[]> files = unzipped(set("zip"));
        JsonNode manifest = JsonMapper.builder().build().readTree(files.get("manifest.json"));
        JsonNode counts = manifest.path("counts");
        assertThat(counts.path("documents").asInt()).isEqualTo(11);
        assertThat(counts.path("given").asInt()).isEqualTo(4);
        assertThat(counts.path("givenWithoutNative").asInt()).isEqualTo(2);
        assertThat(counts.path("withheld").asInt()).isEqualTo(2);
        assertThat(counts.path("redactionPending").asInt()).isEqualTo(1);
        assertThat(counts.path("sameAsPrivileged").asInt()).isEqualTo(1);
        assertThat(counts.path("leftOutAsNotResponsive").asInt()).isEqualTo(2);
        assertThat(counts.path("open").asInt()).isEqualTo(1);
        assertThat(manifest.path("rows").asInt()).isEqualTo(8);

        Map<String, Map<String, String>> rows = rows(files.get("coded-set.dat"));
        assertThat(rows).hasSize(8);
        Map<String, String> listed = new HashMap<>();
        new String(files.get("manifest.csv"), UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.split(","))
                .forEach(line -> {
                    listed.put(line[0], line[2]);
                    assertThat(files.get(line[0])).hasSize(Integer.parseInt(line[1]));
                });
        List<String> packed = new ArrayList<>(files.keySet());
        packed.removeAll(List.of("manifest.csv", "manifest.json"));
        assertThat(listed.keySet()).containsExactlyInAnyOrderElementsOf(packed);
        for (Map.Entry<String, String> one : listed.entrySet()) {
            assertThat(sha256(files.get(one.getKey()))).isEqualTo(one.getValue());
        }
        assertThat(sha256(files.get("manifest.csv")))
                .isEqualTo(manifest.path("manifestCsvSha256").asString());

        Map<String, String> plain = rows.get(number("plain.txt"));
        assertThat(files.get(plain.get("NATIVEPATH"))).asString(UTF_8).startsWith("The rebate of the pulp mill");
        assertThat(files.get(plain.get("TEXTPATH"))).asString(UTF_8).contains("Lot nine");
        assertThat(sha256(files.get(plain.get("NATIVEPATH")))).isEqualTo(plain.get("SHA256HASH"));
        assertThat(plain.get("SUMMARY")).contains("The rebate of the pulp mill was agreed.");
        assertThat(plain.get("SUMMARYPLACES")).startsWith("0-");
        assertThat(plain.get("ISSUES")).isEqualTo("rebate");
        assertThat(plain.get("HOT")).isEqualTo("HOT");
        Map<String, String> mail = rows.get(number("menu"));
        assertThat(mail.get("NATIVEPATH")).endsWith(".eml");
        assertThat(mail.get("DATESENT")).isEqualTo("2025-03-04T09:15:00Z");
        assertThat(mail.get("ENDATTACH")).isEqualTo(number("menu.txt"));

        LoggedEvent given = event("review.coded-set-given");
        assertThat(given.details().get("manifest")).isEqualTo(sha256(files.get("manifest.json")));
        assertThat(given.details().get("given")).isEqualTo(4);
        assertThat(given.actorId()).isEqualTo(review.with.owner.personId());
        assertThat(event("review.coded-set-begun").at()).isBeforeOrEqualTo(given.at());
        JsonNode seen = review.report(review.with.owner).path("seen");
        assertThat(seen.path("sentAhead").asInt()).isEqualTo(4);
    }

    private LoggedEvent event(String type) {
        return Acting.as(
                        review.with.owner,
                        () -> context.getBean(History.class)
                                .of(review.matter, new History.Filter(null, type, null, null), null, 10))
                .items()
                .getFirst();
    }

    @Test
    void documentsThatAreNotResponsiveComeWhenAskedFor() {
        byte[] csv = take(review.with.owner, "/api/matters/" + review.matter + "/coded-set.csv?notResponsiveToo=true")
                .body();
        assertThat(new String(csv, UTF_8))
                .contains(number("lunch.txt"), number("menu.txt"))
                .doesNotContain(number("open.txt"));
    }

    @Test
    void nothingInASpreadsheetIsAFormula() throws IOException {
        assertThat(new String(set("csv"), UTF_8)).contains("\"'=HYPERLINK(\"\"x\"\")\"");
        String sheet = workbook().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith("xl/worksheets/"))
                .map(entry -> new String(entry.getValue(), UTF_8))
                .findFirst()
                .orElseThrow();
        assertThat(sheet).contains("=HYPERLINK(").doesNotContain("<f>");
        assertThat(sheet.split("<row ").length - 1)
                .as("the head and a row for each document")
                .isEqualTo(9);
    }

    @Test
    void onlyWhoMayExportTakesTheSet() {
        assertThat(take(review.with.manager, "/api/matters/" + review.matter + "/coded-set.zip")
                        .statusCode())
                .isEqualTo(403);
        assertThat(take(review.with.reviewer, "/matters/" + review.matter + "/coded-set.xlsx")
                        .statusCode())
                .isEqualTo(403);
        assertThat(review.browser(review.with.owner)
                        .get(review.page("/coded-set"))
                        .body())
                .contains("Load file with natives");
    }

    private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
