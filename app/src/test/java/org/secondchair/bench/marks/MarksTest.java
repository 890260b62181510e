package org.secondchair.bench.marks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarksTest {
    @Test
    void marksAgreeWithASetOfBits() {
        var random = new Random(4);
        var marks = new Marks();
        var other = new Marks();
        var bits = new BitSet();
        var otherBits = new BitSet();
        for (int i = 0; i < 5_000; i++) {
            int ordinal = random.nextInt(3_000);
            if (random.nextInt(3) == 0) {
                marks.clear(ordinal);
                bits.clear(ordinal);
            } else {
                marks.set(ordinal);
                bits.set(ordinal);
            }
            int second = random.nextInt(6_000);
            other.set(second);
            otherBits.set(second);
        }
        assertThat(marks.count()).isEqualTo(bits.cardinality());
        for (int i = 0; i < 3_100; i++) {
            assertThat(marks.has(i)).isEqualTo(bits.get(i));
            assertThat(marks.next(i)).isEqualTo(bits.nextSetBit(i));
        }
        BitSet both = (BitSet) bits.clone();
        both.and(otherBits);
        assertThat(marks.countWith(other)).isEqualTo(both.cardinality());
        Marks kept = marks.copy();
        kept.keepOnly(other);
        assertThat(kept.count()).isEqualTo(both.cardinality());
        assertThat(marks.count()).as("the copied one stays").isEqualTo(bits.cardinality());
    }

    @Test
    void aSortingThatFollowsChangesIsTheSortingFromScratch() {
        var random = new Random(9);
        int[] values = new int[2_000];
        var sorting = new Sorting();
        int size = 1_000;
        for (int round = 0; round < 50; round++) {
            for (int i = 0; i < 20; i++) {
                int ordinal = random.nextInt(size);
                values[ordinal] = random.nextInt(500);
                sorting.moved(ordinal);
            }
            size = Math.min(2_000, size + random.nextInt(20));
            IntComparator comparator = (one, other) ->
                    values[one] != values[other] ? Integer.compare(values[one], values[other]) : one - other;
            sorting.settle(size, comparator);
            assertThat(sorting.order())
                    .isEqualTo(IntStream.range(0, size)
                            .boxed()
                            .sorted(comparator::compare)
                            .mapToInt(Integer::intValue)
                            .toArray());
            assertThat(sorting.rank(sorting.order()[17])).isEqualTo(17);
        }
    }
}
