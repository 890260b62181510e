package org.secondchair.staffing.fairness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of nested counts may be shown: no cell of fewer than {@value #LEAST} people, and none from which such a cell can
 * be reckoned by taking it from the wider one. A wider count that may not be shown hides the narrower ones, too.
 */
final class SmallCells {
    static final int LEAST = 5;

    private SmallCells() {}

    /**
     * @param bench counts by answer, the widest group
     * @param proposed of the same people
     * @param placed of those proposed
     * @return answers in their order; whatever may not be shown is null, an answer of too few people is left out
     */
    static List<FairnessReport.Row> shown(
            Map<String, Long> bench, Map<String, Long> proposed, Map<String, Long> placed) {
        List<FairnessReport.Row> rows = new ArrayList<>();
        bench.forEach((answer, all) -> {
            if (all >= LEAST) {
                Long second = within(all, proposed.get(answer));
                Long third = second == null ? null : within(second, placed.get(answer));
                rows.add(new FairnessReport.Row(answer, all, second, third));
            }
        });
        return rows;
    }

    private static @Nullable Long within(long wider, @Nullable Long narrower) {
        return narrower == null || narrower < LEAST || (narrower != wider && wider - narrower < LEAST)
                ? null
                : narrower;
    }
}
