package org.secondchair.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TokenizerTest {

    @Test
    void yieldsWordsAndPairsWithTheirPlaces() {
        assertThat(terms("The side letter.")).containsExactly("The", "side", "The side", "letter", "side letter");
    }

    @Test
    void dropsSingleCharactersButPairsAcrossThem() {
        assertThat(terms("don't go")).containsExactly("don", "go", "don't go");
    }

    @Test
    void ignoresCase() {
        assertThat(hashes("Straße ÄRGER")).isEqualTo(hashes("straße ärger"));
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        assertThat(hashes("re\u0301sume\u0301")).isEqualTo(hashes("r\u00e9sum\u00e9"));
    }

    @Test
    void yieldsCharactersAndTheirPairsWhereThereAreNoSpaces() {
        assertThat(terms("契約書")).containsExactly("契", "約", "契約", "書", "約書");
    }

    @Test
    void skipsEncodedBlobs() {
        assertThat(terms("before " + "x".repeat(200) + " after")).containsExactly("before", "after");
    }

    @Test
    void stopsReadingAHugeText() {
        int[] count = new int[1];
        Tokenizer.terms("ab ".repeat(300_000), (hash, start, end) -> count[0]++);
        assertThat(count[0]).isEqualTo(2 * Tokenizer.WORDS_AT_MOST - 1);
    }

    @Test
    void countsEachTermOnce() {
        long[] counts = TermCounts.of("gas gas gas price");
        assertThat(counts).hasSize(4);
        assertThat(Arrays.stream(counts).mapToInt(TermCounts::count).toArray()).containsExactlyInAnyOrder(3, 2, 1, 1);
    }

    @Property
    void placesAlwaysLieInsideTheText(@ForAll String text) {
        Tokenizer.terms(text, (hash, start, end) -> {
            assertThat(start).isBetween(0, end - 1);
            assertThat(end).isLessThanOrEqualTo(text.length());
        });
    }

    private static List<String> terms(String text) {
        List<String> terms = new ArrayList<>();
        Tokenizer.terms(text, (hash, start, end) -> terms.add(text.substring(start, end)));
        return terms;
    }

    private static List<Long> hashes(String text) {
        List<Long> hashes = new ArrayList<>();
        Tokenizer.terms(text, (hash, start, end) -> hashes.add(hash));
        return hashes;
    }
}
