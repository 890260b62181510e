package org.secondchair.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeatureStoreTest {

    @TempDir
    Path folder;

    @Test
    void weighsRowsToUnitLength() {
        try (FeatureStore store = filled(50)) {
            store.rebuild();
            SparseRow row = store.rows().row(7);
            double square = 0;
            for (float weight : row.weights()) {
                square += weight * weight;
            }
            assertThat(square).isBetween(0.9999, 1.0001);
            assertThat(row.terms()).isSorted();
        }
    }

    @Test
    void leavesOutTermsOfOneDocumentAndOfNearlyAll() {
        try (FeatureStore store = FeatureStore.open(folder)) {
            for (int i = 0; i < 40; i++) {
                store.append(i, "footer " + (i < 10 ? "gas" : "oil") + (i == 3 ? " hapax" : ""));
            }
            store.rebuild();
            Rows rows = store.rows();
            assertThat(rows.weigh("footer").length()).isZero();
            assertThat(rows.weigh("hapax").length()).isZero();
            assertThat(rows.weigh("gas").length()).isEqualTo(1);
        }
    }

    @Test
    void numbersTermsByFallingFrequency() {
        try (FeatureStore store = FeatureStore.open(folder)) {
            for (int i = 0; i < 60; i++) {
                store.append(i, (i < 50 ? "common " : "") + "q" + i % 20 + (i % 3 == 0 ? " third" : ""));
            }
            store.rebuild();
            Rows rows = store.rows();
            assertThat(rows.weigh("common").terms()).containsExactly(0);
            assertThat(rows.weigh("third").terms()).containsExactly(1);
        }
    }

    @Test
    void ranksDocumentsThatCameAfterTheRebuild() {
        try (FeatureStore store = filled(100)) {
            store.rebuild();
            store.append(200, text(3));
            store.append(150, text(4));
            Rows rows = store.rows();
            assertThat(rows.row(200).terms()).isEqualTo(rows.row(3).terms());
            assertThat(rows.documents()).isEqualTo(102);
            assertThat(rows.size()).isEqualTo(201);
            assertThat(store.rebuildDue()).isFalse();
        }
    }

    @Test
    void mergesManySmallAdditions() {
        try (FeatureStore store = filled(100)) {
            store.rebuild();
            for (int i = 100; i < 400; i++) {
                store.append(i, text(i));
                store.rows();
            }
            Rows rows = store.rows();
            assertThat(rows.segments()).hasSizeLessThan(12);
            assertThat(rows.documents()).isEqualTo(400);
            assertThat(IntStream.range(0, 400).allMatch(i -> rows.row(i).length() > 0))
                    .isTrue();
            assertThat(store.rebuildDue()).isTrue();
        }
    }

    @Test
    void isTheSameAfterReopening() {
        int[] before;
        try (FeatureStore store = filled(100)) {
            store.rebuild();
            store.append(100, text(5));
            before = store.rows().row(100).terms();
        }
        try (FeatureStore store = FeatureStore.open(folder)) {
            assertThat(store.documents()).isEqualTo(101);
            assertThat(store.rows().row(100).terms()).isEqualTo(before);
            assertThat(store.rows().row(99).length()).isPositive();
        }
    }

    @Test
    void cutsOffATornRecordAndSaysWhichDocumentIsMissing() throws IOException {
        filled(100).close();
        Path log = folder.resolve("terms.log");
        try (var channel = Files.newByteChannel(log, StandardOpenOption.WRITE)) {
            channel.truncate(Files.size(log) - 5);
        }
        try (FeatureStore store = FeatureStore.open(folder)) {
            assertThat(store.contains(98)).isTrue();
            assertThat(store.contains(99)).isFalse();
            store.append(99, text(99));
            store.rebuild();
            assertThat(store.rows().documents()).isEqualTo(100);
        }
    }

    @Test
    void buildsAnewWhenTheBuiltFilesAreDamaged() throws IOException {
        try (FeatureStore store = filled(100)) {
            store.rebuild();
        }
        Files.writeString(folder.resolve("generation-1.rows"), "not rows at all, and too short");
        try (FeatureStore store = FeatureStore.open(folder)) {
            assertThat(store.documents()).isEqualTo(100);
            assertThat(store.rebuildDue()).isTrue();
            store.rebuild();
            assertThat(store.rows().row(42).length()).isPositive();
        }
    }

    @Test
    void keepsOldRowsReadableAcrossARebuild() {
        try (FeatureStore store = filled(100)) {
            store.rebuild();
            Rows old = store.rows();
            int[] terms = old.row(9).terms();
            IntStream.range(100, 300).forEach(i -> store.append(i, text(i)));
            store.rebuild();
            assertThat(old.row(9).terms()).isEqualTo(terms);
            assertThat(store.rows().generation()).isNotEqualTo(old.generation());
        }
    }

    @Test
    void takesTheLatestTextOfADocumentAtTheNextRebuild() {
        try (FeatureStore store = filled(100)) {
            store.rebuild();
            store.append(5, text(6));
            assertThat(store.documents()).isEqualTo(100);
            store.rebuild();
            Rows rows = store.rows();
            assertThat(rows.row(5).terms()).isEqualTo(rows.row(6).terms());
        }
    }

    @Test
    void refusesToBeOpenTwice() {
        try (FeatureStore store = FeatureStore.open(folder)) {
            assertThat(store.documents()).isZero();
            assertThatThrownBy(() -> FeatureStore.open(folder)).isInstanceOf(IllegalStateException.class);
        }
        FeatureStore.open(folder).close();
    }

    @Test
    void neverStoresWordsInClear() throws IOException {
        try (FeatureStore store = filled(30)) {
            for (int i = 30; i < 40; i++) {
                store.append(i, "confidential settlement");
            }
            store.rebuild();
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("confidential")
                        .doesNotContain("settlement");
            }
        }
    }

    @Test
    void manyThreadsMayAppendAtOnce() {
        try (FeatureStore store = FeatureStore.open(folder)) {
            IntStream.range(0, 2_000).parallel().forEach(i -> store.append(i, text(i)));
            store.rebuild();
            assertThat(store.rows().documents()).isEqualTo(2_000);
        }
    }

    private FeatureStore filled(int documents) {
        FeatureStore store = FeatureStore.open(folder);
        IntStream.range(0, documents).forEach(i -> store.append(i, text(i)));
        return store;
    }

    private static String text(int i) {
        return "word" + i % 7 + " thing" + i % 11 + " matter" + i % 13 + (i % 2 == 0 ? " even number" : " odd one");
    }
}
