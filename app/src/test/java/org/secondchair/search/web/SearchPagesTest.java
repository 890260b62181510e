package org.secondchair.search.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.search.IndexOutcome;
import org.secondchair.search.SearchIndexes;
import org.secondchair.search.SearchOutcome;
import org.secondchair.search.SearchRequest;
import org.secondchair.search.Searches;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.DataFolder;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.vault.MatterKeys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class SearchPagesTest {
    private static final String MAIL = """
            Message-ID: <%s@mill.example>
            Date: Fri, 1 Jun 2001 01:30:00 +0000
            From: Aud Renner <aud@mill.example>
            To: Teo Varga <teo@mill.example>
            Subject: %s
            Content-Type: text/plain; charset=utf-8

            %s
            """;
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    @Autowired
    AccessFixtures access;

    @Autowired
    CorpusFixtures corpus;

    @Autowired
    Matters matters;

    @Autowired
    MatterKeys keys;

    @Autowired
    Searches searches;

    @Autowired
    SearchIndexes indexes;

    @Autowired
    DataFolder data;

    @Value("${local.server.port}")
    int port;

    @TempDir
    Path folder;

    private Actor client;
    private UUID matter;

    @BeforeEach
    void aMatterWithMail() throws IOException, InterruptedException {
        client = access.person(access.organization("Marlow & Tice LLP", Organizations.Kind.FIRM), "Sunniva Marlow");
        matter = Acting.as(
                client, () -> matters.open(new MatterDetails("Pulp prices", "77-" + UUID.randomUUID(), "", ZONE)));
        Acting.as(client, () -> keys.provide(matter));
        Path box = Files.createDirectory(folder.resolve("box"));
        Files.writeString(
                box.resolve("1."),
                MAIL.formatted("a1", "Side letter", "We signed the <b>secret</b> side letter."),
                UTF_8);
        Files.writeString(box.resolve("2."), MAIL.formatted("a2", "Lunch", "Nothing of interest, a letter."), UTF_8);
        corpus.takeIn(client, matter, "Renner", box);
        awaitFound("letter", 2);
    }

    private void awaitFound(String query, long total) throws InterruptedException {
        long limit = System.nanoTime() + 90_000_000_000L;
        while (found(client, query) != total) {
            assertThat(System.nanoTime()).as("the index never caught up").isLessThan(limit);
            Thread.sleep(100);
        }
    }

    private long found(Actor actor, String query) {
        var request = SearchRequest.of(query, SearchRequest.Order.RELEVANCE, ZONE, 10);
        return Acting.as(actor, () -> searches.search(matter, request)) instanceof SearchOutcome.Found found
                ? found.total()
                : -1;
    }

    private HttpVisitor visitor(Actor actor) {
        return new HttpVisitor(port).with(access.cookie(actor));
    }

    private String address(String query) {
        return "/matters/" + matter + "/search?q=" + URLEncoder.encode(query, UTF_8);
    }

    @Test
    void showsWhatWasFoundWithItsHitsAndFacets() {
        String page = visitor(client)
                .get(address("(signed pre/6 letter) AND sent:2001-05-31"))
                .body();
        assertThat(page)
                .contains("<mark>signed</mark>")
                .contains("<mark>letter</mark>")
                .contains("&lt;b&gt;secret&lt;/b&gt;")
                .contains("31 May 2001")
                .contains("Side letter")
                .doesNotContain("Lunch");
        assertThat(visitor(client).get(address("letter")).body()).contains("Lunch");
        assertThat(visitor(client).get(address("letter") + "&month=1999-01").body())
                .contains("No document meets this search");
    }

    @Test
    void pointsAtTheFaultInAQuery() {
        var answer = visitor(client).get(address("fraud) AND <b>"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("There is a closing bracket at 6 without an opening one.")
                .contains("fraud<mark>)</mark> AND &lt;b&gt;");
    }

    @Test
    void answersTheApiAndRefusesInProblemDocuments() {
        var found = visitor(client).json("GET", "/api/matters/" + matter + "/search?q=signed", "");
        assertThat(found.statusCode()).isEqualTo(200);
        assertThat(found.body()).contains("\"total\":1").contains("\"readAs\":\"signed\"");
        var refused = visitor(client).json("GET", "/api/matters/" + matter + "/search?q=%28", "");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("The search ends where a word should follow.");
        var hits = visitor(client).json("GET", "/api/matters/" + matter + "/search/hits/99?q=signed", "");
        assertThat(hits.statusCode()).isEqualTo(404);
    }

    @Test
    void theRecordTellsFiltersInWordsAndALongSearchOnDemand() {
        String longest = "letter" + " OR letter".repeat(400);
        visitor(client).get(address(longest) + "&custodian=Renner&attachments=no");
        String record = visitor(client)
                .get("/matters/" + matter + "/record?type=search.asked")
                .body();
        assertThat(record)
                .contains("custodian: Renner, attachments: no")
                .doesNotContain("CUSTODIAN")
                .contains("<details><summary dir=\"auto\">")
                .contains(longest);
    }

    @Test
    void theExampleBesideTheSearchBoxCanBeSearchedFor() {
        String page = visitor(client).get("/matters/" + matter + "/search").body();
        String example = page.replaceAll("(?s).*For example: ([^<]+)<.*", "$1").strip();
        assertThat(example).contains("w/10");
        assertThat(visitor(client).get(address(example)).statusCode()).isEqualTo(200);
    }

    @Test
    void countsAPastedListOfTerms() {
        String page = visitor(client)
                .post("/matters/" + matter + "/search/terms", "terms", "letter\n\"side letter\"\n(oops")
                .body();
        assertThat(page).contains("Renner").contains("The opening bracket at 1 is never closed.");
    }

    @Test
    void isClosedToOthersInTheHandlerAndBehindIt() {
        Actor stranger = access.person(access.organization("Other LLP", Organizations.Kind.FIRM), "Rafe Other");
        assertThat(visitor(stranger).get(address("letter")).statusCode()).isEqualTo(404);
        assertThat(found(stranger, "letter")).isZero();
        Actor colleague = access.person(client.organizationId(), "Mara Colleague");
        assertThat(found(colleague, "letter")).isZero();
        access.seat(client, colleague, matter, Role.SUPERVISING_ATTORNEY);
        assertThat(found(colleague, "letter")).isEqualTo(2);
    }

    @Test
    void findsNothingOnceTheMattersKeyIsDestroyed() {
        Acting.as(client, () -> keys.destroy(matter));
        assertThat(found(client, "letter")).isZero();
    }

    @Test
    void makesADamagedIndexAnewFromTheCorpus() throws IOException, InterruptedException {
        Path index = data.matter(matter).resolve("search");
        List<Path> files;
        try (Stream<Path> listed = Files.list(index)) {
            files = listed.filter(file -> !file.endsWith("write.lock")).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2] ^= 1;
            Files.write(file, bytes);
        }
        assertThat(Acting.as(client, () -> indexes.verify(matter))).isInstanceOf(IndexOutcome.Damaged.class);
        assertThat(visitor(client).get(address("letter")).statusCode()).isIn(200, 422);
        awaitFound("letter", 2);
        assertThat(Acting.as(client, () -> indexes.verify(matter))).isInstanceOf(IndexOutcome.Ready.class);
    }
}
