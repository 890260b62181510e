package org.secondchair.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.secondchair.review.quality.RecallEstimate.Stratum;

class SamplingTest {

    private static final List<Integer> HUNDRED = IntStream.range(0, 100).boxed().toList();

    @Test
    void drawsTheSameSampleForTheSameSeed() {
        assertThat(RandomSample.draw(HUNDRED, 10, 7)).isEqualTo(RandomSample.draw(HUNDRED, 10, 7));
        assertThat(RandomSample.draw(HUNDRED, 10, 7)).isNotEqualTo(RandomSample.draw(HUNDRED, 10, 8));
    }

    @Test
    void drawsEveryMemberEquallyOften() {
        int[] drawn = new int[100];
        for (int seed = 0; seed < 20_000; seed++) {
            RandomSample.draw(HUNDRED, 10, Long.hashCode(seed * 0x9E3779B97F4A7C15L))
                    .forEach(member -> drawn[member]++);
        }
        // 2,000 expected each, standard deviation about 42
        assertThat(drawn)
                .satisfies(counts ->
                        IntStream.of(counts).forEach(count -> assertThat(count).isBetween(1_780, 2_220)));
    }

    @Property
    void aStratifiedSampleHasTheSizeAskedForAndNothingTwice(
            @ForAll @IntRange(min = 0, max = 40) int a,
            @ForAll @IntRange(min = 0, max = 40) int b,
            @ForAll @IntRange(min = 0, max = 40) int c,
            @ForAll @IntRange(min = 0, max = 130) int size,
            @ForAll long seed) {
        Map<String, List<Integer>> strata = new LinkedHashMap<>();
        strata.put("a", IntStream.range(0, a).boxed().toList());
        strata.put("b", IntStream.range(100, 100 + b).boxed().toList());
        strata.put("c", IntStream.range(200, 200 + c).boxed().toList());
        Map<String, List<Integer>> sample = RandomSample.stratified(strata, size, seed);
        List<Integer> all = sample.values().stream().flatMap(List::stream).toList();
        assertThat(all).hasSize(Math.min(size, a + b + c));
        assertThat(new HashSet<>(all)).hasSameSizeAs(all);
        sample.forEach((stratum, members) ->
                assertThat(strata.getOrDefault(stratum, List.of())).containsAll(members));
    }

    @Test
    void elusionBoundsWhatIsLeftBehind() {
        Elusion elusion = new Elusion(50_000, 299, 0);
        assertThat(elusion.rate(0.90).high()).isLessThanOrEqualTo(0.01);
        assertThat(elusion.documents(0.90).high()).isLessThanOrEqualTo(500);
        assertThat(elusion.documents(0.95).low()).isZero();
        assertThat(new Elusion(300, 299, 3).documents(0.95).low()).isEqualTo(3);
    }

    @Test
    void recallOfAKnownSample() {
        Interval recall =
                new RecallEstimate(new Stratum(10_000, 1_000, 800), new Stratum(90_000, 9_000, 200)).recall(0.95, 1);
        assertThat(recall.estimate()).isCloseTo(0.8, within(1e-9));
        assertThat(recall.low()).isBetween(0.76, 0.79);
        assertThat(recall.high()).isBetween(0.81, 0.84);
    }

    @Test
    void recallIsNeverCertainBecauseTheSampleShowedNoMiss() {
        Interval recall = new RecallEstimate(new Stratum(1_000, 10, 9), new Stratum(99_000, 990, 0)).recall(0.95, 1);
        assertThat(recall.estimate()).isEqualTo(1);
        assertThat(recall.low()).isLessThan(0.9);
    }

    @Test
    void withoutAnyRelevantDocumentInTheSampleRecallIsUnknown() {
        assertThat(new RecallEstimate(new Stratum(100, 5, 0), new Stratum(900, 45, 0)).recall(0.95, 1))
                .isEqualTo(new Interval(0.5, 0, 1, 0.95));
    }

    @Test
    void recallIntervalsCoverTheTruth() {
        SplittableRandom random = new SplittableRandom(11);
        int covered = 0;
        for (int run = 0; run < 400; run++) {
            // 100,000 documents, 2 % relevant, 85 % of these found among 5,000
            int foundRelevant = 0;
            int found = 0;
            int missed = 0;
            for (int i = 0; i < 2_400; i++) {
                double u = random.nextDouble();
                if (u < 0.017) {
                    foundRelevant++;
                    found++;
                } else if (u < 0.05) {
                    found++;
                } else if (u < 0.053) {
                    missed++;
                }
            }
            Interval recall = new RecallEstimate(
                            new Stratum(5_000, found, foundRelevant), new Stratum(95_000, 2_400 - found, missed))
                    .recall(0.95, run);
            covered += recall.contains(0.85) ? 1 : 0;
        }
        assertThat(covered / 400.0).isGreaterThan(0.92);
    }
}
