package org.secondchair.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class BestTest {

    @Property(tries = 300)
    void equalsAFullSort(
            @ForAll @IntRange(min = 0, max = 5_000) int documents,
            @ForAll @IntRange(min = 0, max = 1_500) int limit,
            @ForAll long seed) {
        Random random = new Random(seed);
        float[] scores = new float[documents];
        BitSet excluded = new BitSet();
        for (int i = 0; i < documents; i++) {
            scores[i] = random.nextInt(50) == 0 ? Float.NEGATIVE_INFINITY : random.nextInt(200) / 10f - 10;
            if (random.nextInt(10) == 0) {
                excluded.set(i);
            }
        }
        int[] expected = IntStream.range(0, documents)
                .filter(i -> !excluded.get(i) && scores[i] != Float.NEGATIVE_INFINITY)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -scores[i]).thenComparingInt(i -> i))
                .limit(limit)
                .mapToInt(i -> i)
                .toArray();
        assertThat(Best.of(scores, excluded, limit)).isEqualTo(expected);
    }
}
