package org.secondchair.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.access.AccessFixtures;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, CorpusFixtures.class})
class TakeInTest {
    private static final String MAIL = """
            Message-ID: <%s@mill.example>
            Date: Tue, 4 Mar 2025 09:15:00 +0100
            From: Aud Renner <aud@mill.example>
            To: Teo Varga <teo@mill.example>
            Subject: %s
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=xyz

            --xyz
            Content-Type: text/plain; charset=utf-8

            %s
            --xyz
            Content-Type: text/plain; name=prices.txt
            Content-Disposition: attachment; filename=prices.txt

            pulp 410 per tonne
            --xyz--
            """;

    @Autowired
    CorpusFixtures fixtures;

    @Autowired
    Collections collections;

    @Autowired
    Documents documents;

    @TempDir
    Path folder;

    Actor client;
    UUID matter;

    @BeforeEach
    void aMatter() {
        client = fixtures.client();
        matter = fixtures.matter(client);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content, UTF_8);
    }

    private IntakeCounts counts(Collection collection) {
        return Acting.as(client, () -> collections.counts(collection.id()));
    }

    private List<Document> all() {
        return Acting.as(client, () -> documents.from(matter, 0, 1000));
    }

    @Test
    void keepsFamiliesTogetherAndReadsTheirTexts() throws IOException {
        file("box/1.", MAIL.formatted("a1", "Prices for March", "Please find the prices attached."));
        Collection collection = fixtures.takeIn(client, matter, "Renner", folder.resolve("box"));
        assertThat(counts(collection))
                .extracting(IntakeCounts::in, IntakeCounts::processed)
                .containsExactly(2L, 2L);
        List<Document> found = all();
        assertThat(found).extracting(Document::ordinal).containsExactly(0, 1);
        assertThat(found.get(0).subject()).isEqualTo("Prices for March");
        assertThat(found.get(0).from()).isEqualTo("Aud Renner <aud@mill.example>");
        assertThat(found.get(0).datedAt()).isEqualTo("2025-03-04T08:15:00Z");
        assertThat(found.get(1).parentId()).isEqualTo(found.get(0).id());
        assertThat(found.get(1).name()).isEqualTo("prices.txt");
        Map<UUID, String> texts = Acting.as(client, () -> documents.texts(matter, found));
        assertThat(texts.get(found.get(0).id())).contains("Please find the prices");
        assertThat(texts.get(found.get(1).id())).contains("pulp 410 per tonne");
    }

    @Test
    void storesAnExactDuplicateOnceAndKeepsEveryOccurrence() throws IOException {
        file("renner/1.", MAIL.formatted("b1", "Twice", "The same words."));
        file("varga/7.", MAIL.formatted("b2", "Twice", "The same  words."));
        fixtures.takeIn(client, matter, "Renner", folder.resolve("renner"));
        Collection second = fixtures.takeIn(client, matter, "Varga", folder.resolve("varga"));
        assertThat(counts(second))
                .extracting(IntakeCounts::in, IntakeCounts::deduplicated)
                .containsExactly(2L, 2L);
        assertThat(all()).hasSize(2).allSatisfy(d -> assertThat(d.custodians()).containsExactly("Renner", "Varga"));
        assertThat(Acting.as(
                        client,
                        () -> documents.occurrences(matter, all().getFirst().id())))
                .extracting(Documents.Occurrence::custodian)
                .containsExactly("Renner", "Varga");
    }

    @Test
    void opensContainersMemberByMemberAndLosesNone() throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("box.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 700; i++) {
                zip.putNextEntry(new ZipEntry("inbox/" + i + "."));
                zip.write(
                        MAIL.formatted("c" + i, "Mail " + i, "Body number " + i).getBytes(UTF_8));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("inbox/.DS_Store"));
            zip.write(new byte[] {1, 2, 3});
            zip.closeEntry();
        }
        Collection collection = fixtures.takeIn(client, matter, "Renner", folder.resolve("box.zip"));
        IntakeCounts counts = counts(collection);
        assertThat(counts.containers()).isEqualTo(1);
        assertThat(counts.documents()).isEqualTo(1400);
        assertThat(counts.filtered()).isEqualTo(1);
        assertThat(counts.in()).isEqualTo(1402);
        assertThat(counts.settled()).isTrue();
    }

    @Test
    void aNameThatTurnsTheDirectionOfReadingIsShownAsWhatItIs() throws IOException {
        file("names/invoice\u202Efdp.txt", "A note under a false name.");
        fixtures.takeIn(client, matter, "Renner", folder.resolve("names"));
        assertThat(all()).extracting(Document::name).containsExactly("invoice\uFFFDfdp.txt");
    }

    @Test
    void findsABombThatHidesInManySmallLayers() throws IOException {
        var layer = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(layer)) {
            zip.putNextEntry(new ZipEntry("zeros.bin"));
            zip.write(new byte[40 << 20]);
            zip.closeEntry();
        }
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("layers.zip")))) {
            for (int i = 0; i < 12; i++) {
                zip.putNextEntry(new ZipEntry("layer-" + i + ".zip"));
                zip.write(layer.toByteArray());
                zip.closeEntry();
            }
        }
        file("good.txt", "A note beside the bomb.");
        Collection collection =
                fixtures.takeIn(client, matter, "Renner", folder.resolve("layers.zip"), folder.resolve("good.txt"));
        IntakeCounts counts = counts(collection);
        assertThat(counts.settled()).isTrue();
        assertThat(counts.exceptedByCause().get("BOMB")).as("all but one layer").isGreaterThanOrEqualTo(11L);
        assertThat(all()).extracting(Document::name).contains("good.txt");
    }

    @Test
    void namesTheCauseOfWhatItCannotOpenAndGoesOn() throws IOException {
        file("mixed/good.txt", "A note.");
        file("mixed/broken.pdf", "%PDF-1.7 and then nothing that a reader could use");
        Collection collection =
                fixtures.takeIn(client, matter, "Renner", folder.resolve("mixed"), folder.resolve("nowhere"));
        IntakeCounts counts = counts(collection);
        assertThat(counts.processed()).isEqualTo(1);
        assertThat(counts.exceptedByCause()).containsEntry("VANISHED", 1L).containsKey("CORRUPT");
        assertThat(counts.settled()).isTrue();
        assertThat(Acting.as(client, () -> collections.exceptions(matter, "CORRUPT", null, 10))
                        .items())
                .singleElement()
                .satisfies(e -> assertThat(e.path()).isEqualTo("mixed/broken.pdf"))
                .satisfies(e -> assertThat(e.message()).isNotBlank());
    }

    @Test
    void emptyFilesAreExceptedAndNoDuplicatesOfEachOther() throws IOException {
        Files.createDirectories(folder.resolve("box"));
        Files.write(folder.resolve("box/nothing.zip"), new byte[0]);
        Files.write(folder.resolve("box/nothing.txt"), new byte[0]);
        try (OutputStream out = Files.newOutputStream(folder.resolve("box/full.zip"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("void.txt"));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("words.txt"));
            zip.write("A word.".getBytes(UTF_8));
            zip.closeEntry();
        }
        IntakeCounts counts = counts(fixtures.takeIn(client, matter, "Renner", folder.resolve("box")));
        assertThat(counts)
                .extracting(
                        IntakeCounts::in, IntakeCounts::processed, IntakeCounts::excepted, IntakeCounts::deduplicated)
                .containsExactly(5L, 2L, 3L, 0L);
        assertThat(counts.exceptedByCause()).isEqualTo(Map.of("EMPTY", 3L));
        assertThat(counts.settled()).isTrue();
        assertThat(all()).extracting(Document::name).containsExactly("words.txt");
    }

    @Test
    void putsAnswersIntoTheThreadOfWhatTheyAnswer() throws IOException {
        String answer = MAIL.formatted("d2", "Re: Supply", "Agreed.")
                .replace("Subject:", "In-Reply-To: <d1@mill.example>\nReferences: <d1@mill.example>\nSubject:");
        file("t/1.", MAIL.formatted("d1", "Supply", "Shall we?"));
        file("t/2.", answer);
        file("t/3.", MAIL.formatted("d3", "Something else", "Unrelated."));
        fixtures.takeIn(client, matter, "Renner", folder.resolve("t"));
        assertThat(all().stream().filter(Document::root).map(Document::threadId).distinct())
                .hasSize(2);
    }

    @Test
    void aForeignerSeesNothingOfIt() throws IOException {
        file("box/1.", MAIL.formatted("e1", "Inside", "Inside matters."));
        Collection collection = fixtures.takeIn(client, matter, "Renner", folder.resolve("box"));
        Actor foreigner = fixtures.client();
        assertThat(Acting.as(foreigner, () -> documents.from(matter, 0, 10))).isEmpty();
        assertThat(Acting.as(foreigner, () -> collections.counts(collection.id()))
                        .in())
                .isZero();
    }
}
