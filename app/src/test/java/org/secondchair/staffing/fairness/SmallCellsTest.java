package org.secondchair.staffing.fairness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallCellsTest {
    private static FairnessReport.Row only(long bench, long proposed, long placed) {
        return SmallCells.shown(Map.of("WOMAN", bench), Map.of("WOMAN", proposed), Map.of("WOMAN", placed))
                .getFirst();
    }

    @Test
    void fewerThanFiveAreHiddenAndSoIsWhateverTheyCouldBeReckonedFrom() {
        assertThat(only(30, 12, 6)).isEqualTo(new FairnessReport.Row("WOMAN", 30, 12L, 6L));
        assertThat(only(30, 12, 4).placed()).as("too few").isNull();
        assertThat(only(30, 12, 9).placed()).as("three are left over").isNull();
        assertThat(only(30, 27, 12))
                .as("three of the bench are left over, which hides the rest too")
                .isEqualTo(new FairnessReport.Row("WOMAN", 30, null, null));
        assertThat(only(30, 12, 12).placed()).as("all of them tell of nobody").isEqualTo(12);
        assertThat(SmallCells.shown(Map.of("WOMAN", 4L), Map.of(), Map.of())).isEmpty();
    }

    /** Whatever the counts, no shown number and no difference of two shown ones is between 1 and 4. */
    @Test
    void nothingSmallCanBeReckonedFromWhatIsShown() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            long bench = random.nextInt(40);
            long proposed = random.nextLong(bench + 1);
            long placed = random.nextLong(proposed + 1);
            List<FairnessReport.Row> rows =
                    SmallCells.shown(Map.of("A", bench), Map.of("A", proposed), Map.of("A", placed));
            for (FairnessReport.Row row : rows) {
                big(row.bench());
                if (row.proposed() != null) {
                    big(row.proposed());
                    big(row.bench() - row.proposed());
                }
                if (row.placed() != null) {
                    assertThat(row.proposed()).isNotNull();
                    big(row.placed());
                    big(row.proposed() - row.placed());
                    big(row.bench() - row.placed());
                }
            }
        }
    }

    private static void big(long count) {
        assertThat(count == 0 || count >= SmallCells.LEAST).as("%d", count).isTrue();
    }
}
