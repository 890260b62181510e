package org.secondchair.home.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.corpus.CorpusFixtures;
import org.secondchair.home.client.ApiClient;
import org.secondchair.home.client.ApiClient.FilePart;
import org.secondchair.home.client.ApiClient.Refused;
import org.secondchair.matter.MatterDetails;
import org.secondchair.matter.Matters;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class, DoorFixtures.class})
class CommandLineTest {
    private record Said(int exitCode, String out, String err) {}

    @Autowired
    AccessFixtures access;

    @Autowired
    Matters matters;

    @Autowired
    DoorFixtures door;

    @Value("${local.server.port}")
    int port;

    @TempDir
    Path folder;

    private UUID matter;
    private String email;

    @BeforeEach
    void aClientWithAMatter() throws IOException {
        Actor client = access.person(
                access.organization("Tindall Paper", Organizations.Kind.LEGAL_DEPARTMENT),
                "Sunniva Marlow",
                Role.CLIENT_OWNER);
        matter = Acting.as(
                client,
                () -> matters.open(
                        new MatterDetails("Roll numbers", "12-" + UUID.randomUUID(), "", ZoneId.of("Europe/Lisbon"))));
        email = door.password(client);
        Files.writeString(folder.resolve("password"), DoorFixtures.PASSWORD + "\n");
    }

    private Said say(String... words) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        PrintStream before = System.out;
        PrintStream beforeErr = System.err;
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
        try {
            int code = CommandLineEntry.run(List.of(words));
            return new Said(code, out.toString(UTF_8), err.toString(UTF_8));
        } finally {
            System.setOut(before);
            System.setErr(beforeErr);
        }
    }

    private Said signedIn(String verb, String... words) {
        List<String> all = new ArrayList<>(List.of(verb, "--server", "http://127.0.0.1:" + port, "--as", email));
        all.addAll(List.of("--password-file", folder.resolve("password").toString(), "--matter", matter.toString()));
        all.addAll(List.of(words));
        return say(all.toArray(String[]::new));
    }

    @Test
    void takesInMoreFilesThanOnePartHoldsAndFindsOneOfThem() throws IOException {
        Path papers = Files.createDirectories(folder.resolve("papers"));
        for (int i = 0; i < 1_150; i++) {
            Files.writeString(papers.resolve("note-" + i + ".txt"), "note about roll number " + i);
        }
        Said taken = signedIn("take-in", "--custodian", "Brandt", papers.toString());
        assertThat(taken.exitCode()).as(taken.err()).isZero();
        assertThat(taken.out())
                .contains("1150 in = 1150 processed + 0 excepted + 0 deduplicated + 0 filtered")
                .contains("Sent 1,000 of 1,150 files");

        Said found = signedIn("search", "roll AND 1077");
        assertThat(found.exitCode()).as(found.err()).isZero();
        assertThat(found.out())
                .contains("1 documents for")
                .contains("note-1077.txt")
                .doesNotContain("#");
        assertThat(found.out()).contains("http://127.0.0.1:" + port + "/matters/" + matter + "/documents/");
        assertThat(signedIn("search", "zeppelin").exitCode()).isEqualTo(1);
    }

    @Test
    void printsTheReportAndSavesItAsPdf() throws IOException {
        Path note = Files.writeString(folder.resolve("roll.txt"), "One roll of paper.");
        signedIn("take-in", "--custodian", "Brandt", note.toString());
        Path pdf = folder.resolve("report.pdf");
        Said said = signedIn("report", "--pdf", pdf.toString());
        assertThat(said.exitCode()).as(said.err()).isEqualTo(1);
        assertThat(said.out())
                .contains("Monday report: Roll numbers")
                .contains("no review is open")
                .contains("1 in = 1 processed + 0 excepted")
                .contains("overturned on second look   not measured")
                .contains("no price agreed");
        assertThat(pdf).isNotEmptyFile();
        assertThat(Files.readAllBytes(pdf)).startsWith("%PDF".getBytes(UTF_8));
        assertThat(signedIn("report", "--json").out()).contains("\"state\" : \"NOT_OPENED\"");
    }

    @Test
    void aPathThatDoesNotExistIsRefusedBeforeAnythingIsSent() {
        Said said = signedIn(
                "take-in", "--custodian", "Brandt", folder.resolve("nowhere").toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("There is no file or folder").contains("Nothing was sent.");
    }

    @Test
    void aPartThatIsSentTwiceUnderOneKeyCountsOnceAndNothingIsAddedToAClosedCollection() throws IOException {
        Path note = Files.writeString(folder.resolve("note.txt"), "sent twice, kept once");
        var api = new ApiClient("http://127.0.0.1:" + port);
        api.signIn(email, DoorFixtures.PASSWORD);
        String address = "/api/matters/" + matter + "/collections";
        String collection = address + "/"
                + api.post(address + "/in-parts", Map.of("name", "Parts", "custodian", "Brandt", "source", "one file"))
                        .path("id")
                        .asString();
        for (int i = 0; i < 2; i++) {
            api.upload(
                    collection + "/files", Map.of(), List.of(new FilePart(note, "note.txt")), "the-same-key-" + matter);
        }
        api.post(collection + "/submit", Map.of());
        assertThat(api.post(collection + "/submit", Map.of()).path("in").asInt())
                .isEqualTo(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowableOfType(
                                Refused.class,
                                () -> api.upload(
                                        collection + "/files",
                                        Map.of(),
                                        List.of(new FilePart(note, "late.txt")),
                                        "a-later-key-" + matter))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void whatIsMistypedIsAnsweredInOneLineThatSaysWhatToDo() {
        Path nowhere = folder.resolve("nowhere");
        for (Said said : List.of(
                say("report", "--as", "somebody@example.org", "--matter", "12-34"),
                say("verify-log", nowhere.toString()),
                signedIn("report", "--pdf", nowhere.resolve("report.pdf").toString()),
                say("serach", "rebate"),
                say("search", "rebate"))) {
            assertThat(said.exitCode()).as(said.err()).isEqualTo(2);
            assertThat(said.err().strip()).hasLineCount(1).doesNotContain("Exception");
            assertThat(said.out()).isEmpty();
        }
        assertThat(say("report", "--as", "somebody@example.org", "--matter", "12-34")
                        .err())
                .contains("“12-34” is no id")
                .contains("/matters/");
        assertThat(say("verify-log", nowhere.toString()).err()).contains("There is no file");
        assertThat(signedIn("report", "--pdf", nowhere.resolve("report.pdf").toString())
                        .err())
                .contains("Make it first");
        assertThat(say("serach", "rebate").err()).contains("no verb “serach”").contains("search, report, verify-log");
        assertThat(say("search", "rebate").err()).contains("--matter").contains("./secondchair search --help");
    }

    @Test
    void checkingTheLogsOfAFolderOnWhichNothingRunsSaysWhatToDo() {
        Said said = say("verify-log", "--data", folder.resolve("empty").toString());
        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains("No database is running").contains("./secondchair up");
    }
}
