package org.secondchair.corpus.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.Limits;

/** Real and constructed files that crash, hang or deceive parsers; skipped where they do not lie next to the checkout. */
class HostileFilesTest {

    @TempDir
    Path work;

    private static Path formats() {
        var named = System.getenv("SECONDCHAIR_SHARED");
        var found = named == null ? Stream.<Path>empty() : Stream.of(Path.of(named, "data", "formats"));
        var above = Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolveSibling("shared").resolve("data").resolve("formats"));
        var folder = Stream.concat(found, above).filter(Files::isDirectory).findFirst();
        assumeTrue(folder.isPresent(), "no folder shared/data/formats next to the checkout");
        return folder.orElseThrow();
    }

    private static List<Path> filesBelow(Path root) throws IOException {
        try (var found = Files.walk(root)) {
            return found.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Harvest harvest(List<Path> files) throws IOException, InterruptedException {
        var limits = Limits.standard()
                .withTime(Duration.ofSeconds(60))
                .withTextChars(1 << 20)
                .withExpandedBytes(64L << 20);
        try (var pool = new ExtractorPool(ExtractorSettings.standard(work))) {
            return new Harvest(pool, limits, true).of(files);
        }
    }

    private static void assertEachEnded(Harvest harvest, List<Path> files) {
        assertThat(harvest.broken).isEmpty();
        assertThat(harvest.items.stream().filter(item -> item.depth() == 0)).hasSameSizeAs(files);
        assertThat(harvest.items).allSatisfy(item -> {
            if (item.extraction() instanceof Extraction.Excepted excepted)
                assertThat(excepted.message()).as(item.path()).isNotBlank();
            else
                assertThat(item.extraction().tally().reconciles())
                        .as(item.path())
                        .isTrue();
        });
    }

    @Test
    void processesOrExceptsEveryHostileFile() throws Exception {
        var files = new ArrayList<>(filesBelow(formats().resolve("hostile")));
        files.addAll(filesBelow(formats().resolve("hostile-constructed")));
        var harvest = harvest(files);
        assertEachEnded(harvest, files);
        assertThat(harvest.items).anySatisfy(item -> {
            assertThat(item.path()).isEqualTo("attachments-3000-traversal-names.eml");
            assertThat(item.extraction().tally().emitted()).isEqualTo(3000);
        });
    }

    @Test
    void processesOrExceptsASampleOfAllFormats() throws Exception {
        var all = filesBelow(formats());
        var sample = new ArrayList<Path>();
        for (int i = 0; i < all.size(); i += 12) sample.add(all.get(i));
        assertEachEnded(harvest(sample), sample);
    }
}
