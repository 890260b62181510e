package org.secondchair.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.search.IndexOutcome;
import org.secondchair.search.IndexedDocument;
import org.secondchair.search.SearchOutcome;

class IndexDamageTest {
    @TempDir
    Path folder;

    @Test
    void findsEveryDamageAndIsTheSameAfterARebuild() throws IOException {
        feed();
        List<Integer> before = answer();
        var random = new Random(11);
        for (Path file : files()) {
            if (file.endsWith("write.lock")) {
                continue;
            }
            byte[] whole = Files.readAllBytes(file);
            byte[] flipped = whole.clone();
            flipped[random.nextInt(flipped.length)] ^= 0x10;
            Files.write(file, flipped);
            assertDamaged("flipped byte in " + file);
            Files.delete(file);
            assertDamaged("deleted " + file);
            Files.write(file, whole);
        }
        try (var fixtures = new SearchFixtures(folder)) {
            assertThat(fixtures.feeding().verify(SearchFixtures.MATTER)).isInstanceOf(IndexOutcome.Ready.class);
        }
        damage(files().getFirst());
        try (var fixtures = new SearchFixtures(folder)) {
            assertThat(fixtures.feeding().verify(SearchFixtures.MATTER)).isInstanceOf(IndexOutcome.Damaged.class);
            fixtures.feeding().drop(SearchFixtures.MATTER);
        }
        feed();
        assertThat(answer()).isEqualTo(before);
    }

    @Test
    void tellsASearcherInsteadOfThrowing() throws IOException {
        feed();
        for (Path file : files()) {
            if (!file.endsWith("write.lock")) {
                damage(file);
            }
        }
        try (var fixtures = new SearchFixtures(folder)) {
            assertThat(fixtures.search("word1")).isInstanceOf(SearchOutcome.Damaged.class);
            assertThat(fixtures.feeding().index(SearchFixtures.MATTER, List.of(SearchFixtures.text(1, "x"))))
                    .isInstanceOf(IndexOutcome.Damaged.class);
            fixtures.feeding().drop(SearchFixtures.MATTER);
            fixtures.feed("new start");
            assertThat(fixtures.found("start")).containsExactly(0);
        }
    }

    private void assertDamaged(String what) {
        try (var fixtures = new SearchFixtures(folder)) {
            assertThat(fixtures.feeding().verify(SearchFixtures.MATTER))
                    .as(what)
                    .isInstanceOf(IndexOutcome.Damaged.class);
        }
    }

    private void feed() {
        try (var fixtures = new SearchFixtures(folder)) {
            var batch = new ArrayList<IndexedDocument>();
            for (int i = 0; i < 400; i++) {
                batch.add(SearchFixtures.text(i, "word" + i % 7 + " common word" + i % 11 + " text of its own " + i));
            }
            fixtures.feeding().index(SearchFixtures.MATTER, batch.subList(0, 200));
            fixtures.feeding().commit(SearchFixtures.MATTER, "half");
            fixtures.feeding().index(SearchFixtures.MATTER, batch.subList(200, 400));
            fixtures.feeding().commit(SearchFixtures.MATTER, "whole");
        }
    }

    private List<Integer> answer() {
        try (var fixtures = new SearchFixtures(folder)) {
            return fixtures.found("(word1 w/2 word2) or (word3 w/2 word4)");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files =
                Files.list(folder.resolve(SearchFixtures.MATTER.toString()).resolve("search"))) {
            return files.sorted().toList();
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }
}
