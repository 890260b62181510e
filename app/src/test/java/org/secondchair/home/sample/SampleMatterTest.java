package org.secondchair.home.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.home.sample.ExpectedOutcome.DuplicateOf;
import org.secondchair.home.sample.SampleItem.Kind;

class SampleMatterTest {
    @TempDir
    static Path folder;

    private static Path first;
    private static SampleMatterFacts facts;

    @BeforeAll
    static void writeOnce() {
        first = folder.resolve("first");
        facts = SampleMatter.write(first, 7);
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        SampleMatterFacts again = SampleMatter.write(folder.resolve("again"), 7);
        assertThat(again).isEqualTo(facts);
        assertThat(hashes(folder.resolve("again"))).isEqualTo(hashes(first));
    }

    @Test
    void anotherSeedKeepsTheStoryAndChangesTheOfficeLife() {
        SampleMatterFacts other = SampleMatter.write(folder.resolve("other"), 8);
        assertThat(other.mailsByMessageId().keySet())
                .isNotEqualTo(facts.mailsByMessageId().keySet());
        assertThat(storyHashes(other)).isEqualTo(storyHashes(facts));
        assertThat(other.richness()).isBetween(0.12, 0.18);
    }

    @Test
    void isAsLargeAsPromised() {
        assertThat(facts.documents()).hasSizeBetween(600, 1_200);
        assertThat(facts.custodians()).hasSize(4);
        long byHand = facts.documents().stream()
                .map(SampleItem::source)
                .filter(source -> source.matches("[a-e]\\d\\d[a-z]?"))
                .distinct()
                .count();
        assertThat(byHand).isGreaterThanOrEqualTo(150);
        assertThat(facts.items().stream()
                        .map(item -> item.path().replaceFirst(".*\\.", ""))
                        .collect(Collectors.toSet()))
                .contains(
                        "eml", "mbox", "docx", "xlsx", "pptx", "pdf", "png", "jpg", "tif", "html", "txt", "csv", "ics",
                        "json", "zip");
    }

    @Test
    void aboutOneDocumentInSevenIsResponsive() {
        assertThat(facts.richness()).isBetween(0.12, 0.18);
        long hot = facts.documents().stream().filter(item -> item.truth().hot()).count();
        long responsive = facts.documents().stream()
                .filter(item -> item.truth().responsive())
                .count();
        assertThat(hot).isBetween(responsive / 8, responsive / 3);
    }

    @Test
    void everyItemHasItsTruth() {
        for (SampleItem item : facts.documents()) {
            SampleTruth truth = item.truth();
            assertThat(truth.responsive())
                    .as(item.path())
                    .isEqualTo(!truth.issues().isEmpty());
            if (truth.tricky() || truth.breaksPrivilege()) {
                assertThat(item.title() + truth.why()).as(item.path()).isNotBlank();
            }
        }
        assertThat(facts.documents().stream().filter(item -> item.truth().breaksPrivilege()))
                .hasSize(6);
        assertThat(facts.documents().stream()
                        .filter(item -> item.truth().privilege() == Privilege.WITHHOLD
                                && !item.truth().responsive()))
                .isNotEmpty();
        assertThat(facts.documents().stream().map(item -> item.truth().language()))
                .contains("en", "de", "es");
        assertThat(facts.documents().stream().flatMap(item -> item.truth().personalData().stream()))
                .contains("iban", "card", "health", "tax-id", "national-insurance", "passport", "phone", "dob");
    }

    @Test
    void theSameBytesHaveTheSameTruth() {
        Map<String, SampleTruth> truths = new HashMap<>();
        for (SampleItem item : facts.items()) {
            SampleTruth before = truths.putIfAbsent(item.sha256(), item.truth());
            assertThat(before == null || before.equals(item.truth()))
                    .as(item.path())
                    .isTrue();
        }
    }

    @Test
    void everyPathIsThereAndEveryFileIsKnown() {
        Map<String, String> hashes = hashes(first);
        Map<String, SampleItem> byPath =
                facts.items().stream().collect(Collectors.toMap(SampleItem::path, item -> item));
        assertThat(byPath).hasSameSizeAs(facts.items());
        hashes.forEach((path, hash) -> assertThat(byPath.get(path))
                .as(path)
                .extracting(SampleItem::sha256)
                .isEqualTo(hash));
        for (SampleItem item : facts.items()) {
            assertThat(hashes).containsKey(item.path().replaceFirst("!/.*", ""));
            assertThat(byPath).containsKey(item.family());
            item.parent().ifPresent(parent -> assertThat(byPath).containsKey(parent));
        }
    }

    @Test
    void aDuplicateNamesAnEarlierItemOfTheSameSource() {
        Map<String, SampleItem> seen = new HashMap<>();
        for (SampleItem item : facts.items()) {
            if (item.outcome() instanceof DuplicateOf(String path)) {
                SampleItem original = Objects.requireNonNull(seen.get(path), path);
                assertThat(original.source()).isEqualTo(item.source());
                assertThat(original.outcome()).isInstanceOf(ExpectedOutcome.Processed.class);
            }
            seen.put(item.path(), item);
        }
        assertThat(facts.count(SampleItem::isDuplicate)).isGreaterThan(100);
        assertThat(facts.count(item -> item.kind() == Kind.FILE && item.isDuplicate()))
                .isPositive();
    }

    @Test
    void containersCountWhatTheyHold() {
        for (SampleItem item : facts.items()) {
            if (item.outcome() instanceof ExpectedOutcome.Container(int children)) {
                assertThat(facts.count(child -> child.parent().equals(Optional.of(item.path()))))
                        .isEqualTo(children);
            }
        }
    }

    @Test
    void everyHostileFileHasAnExpectedOutcome() {
        List<SampleItem> hostile = facts.items().stream()
                .filter(item -> item.source().equals("hostile"))
                .toList();
        assertThat(hostile).hasSizeGreaterThanOrEqualTo(10);
        assertThat(hostile).allSatisfy(item -> assertThat(item.path()).contains("/memory-stick/"));
        assertThat(hostile.stream().map(item -> item.outcome().getClass()).collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        ExpectedOutcome.Processed.class,
                        ExpectedOutcome.Excepted.class,
                        ExpectedOutcome.ProcessedOrExcepted.class));
    }

    @Test
    void partiesCoverTheCounselAndTheThirdParties() {
        assertThat(SampleMatter.parties().stream().map(SampleParty::privilege))
                .contains("inside", "counsel", "common interest", "outside", "breaks");
        assertThat(SampleMatter.text("protocol.md")).contains("Broken privilege");
        assertThat(SampleMatter.text("brief.txt")).contains("BX-103L");
    }

    @Test
    void twelveReviewersErrOnSixToTwelvePercentOfIt() {
        List<Double> rates = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> errors(SimulatedReviewer.drawn("Reviewer " + number, number)))
                .toList();
        assertThat(rates).allSatisfy(rate -> assertThat(rate).isBetween(0.04, 0.14));
        assertThat(rates.stream().mapToDouble(rate -> rate).average().orElseThrow())
                .isBetween(0.06, 0.12);
    }

    private static double errors(SimulatedReviewer reviewer) {
        List<SampleItem> documents = facts.documents();
        long wrong = documents.stream()
                .filter(item -> {
                    Judgement judgement = SimulatedJudgement.of(reviewer, item.sha256(), item.truth(), 150);
                    return (judgement.responsive() == Judgement.Answer.RESPONSIVE)
                            != item.truth().responsive();
                })
                .count();
        return (double) wrong / documents.size();
    }

    private static Map<String, String> storyHashes(SampleMatterFacts of) {
        Map<String, String> hashes = new TreeMap<>();
        of.items().stream()
                .filter(item -> item.source().matches("[a-e]\\d.*"))
                .forEach(item -> hashes.put(item.source() + item.custodian(), item.sha256()));
        return hashes;
    }

    private static Map<String, String> hashes(Path root) {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                hashes.put(path, Ledger.sha256(Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hashes;
    }
}
