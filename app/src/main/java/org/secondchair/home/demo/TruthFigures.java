package org.secondchair.home.demo;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.secondchair.home.sample.SampleTruth;
import tools.jackson.databind.JsonNode;

/**
 * How the coded set compares with the truth that came with the sample.
 *
 * @param known documents whose right coding is known
 * @param responsive of these, rightly
 * @param coded of the known, coded responsive
 * @param both rightly responsive and coded so
 * @param hot of the known, rightly hot
 * @param hotFound of the hot, coded responsive
 */
record TruthFigures(int known, int responsive, int coded, int both, int hot, int hotFound) {

    static TruthFigures of(Map<UUID, Insight.Listed> coded, Insight insight) {
        int[] counts = new int[6];
        coded.values()
                .forEach(document -> insight.of(document.id()).ifPresent(item -> {
                    SampleTruth truth = item.truth();
                    boolean yes =
                            document.coding().map(TruthFigures::responsive).orElse(false);
                    counts[0]++;
                    counts[1] += truth.responsive() ? 1 : 0;
                    counts[2] += yes ? 1 : 0;
                    counts[3] += yes && truth.responsive() ? 1 : 0;
                    counts[4] += truth.hot() ? 1 : 0;
                    counts[5] += truth.hot() && yes ? 1 : 0;
                }));
        return new TruthFigures(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private static boolean responsive(JsonNode coding) {
        return "RESPONSIVE".equals(coding.path("responsive").asString());
    }

    /** Share of what is rightly responsive that was coded so; 1 where nothing is. */
    double recall() {
        return responsive == 0 ? 1 : (double) both / responsive;
    }

    /** Share of what was coded responsive that rightly is; 1 where nothing was. */
    double precision() {
        return coded == 0 ? 1 : (double) both / coded;
    }

    List<String> lines() {
        return List.of(
                String.format(
                        Locale.ROOT,
                        "recall     %.1f %%: %d of the %d documents that are responsive were found, %d of the %d hot ones",
                        100 * recall(),
                        both,
                        responsive,
                        hotFound,
                        hot),
                String.format(
                        Locale.ROOT,
                        "precision  %.1f %%: of the %d coded responsive, %d are",
                        100 * precision(),
                        coded,
                        both));
    }
}
