package org.secondchair.home.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleMatterTest {
    @TempDir
    static Path folder;

    private static SampleMatterFacts facts;

    @BeforeAll
    static void writeOnce() {
        facts = SampleMatter.write(folder.resolve("first"), 7);
    }

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        SampleMatterFacts again = SampleMatter.write(folder.resolve("again"), 7);
        assertThat(again).isEqualTo(facts);
        assertThat(hashes(folder.resolve("again"))).isEqualTo(hashes(folder.resolve("first")));
    }

    @Test
    void anotherSeedKeepsTheStoryAndChangesTheOfficeLife() {
        SampleMatterFacts other = SampleMatter.write(folder.resolve("other"), 8);
        assertThat(other.mailsByMessageId().keySet())
                .isNotEqualTo(facts.mailsByMessageId().keySet());
        assertThat(storyHashes(other)).isEqualTo(storyHashes(facts));
    }

    private static Map<String, String> storyHashes(SampleMatterFacts of) {
        Map<String, String> hashes = new TreeMap<>();
        of.items().stream()
                .filter(item -> item.source().matches("[a-e]\\d.*"))
                .forEach(item -> hashes.put(item.source() + item.custodian(), item.sha256()));
        return hashes;
    }

    static Map<String, String> hashes(Path root) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                hashes.put(root.relativize(file).toString(), Ledger.sha256(Files.readAllBytes(file)));
            }
        }
        return hashes;
    }
}
