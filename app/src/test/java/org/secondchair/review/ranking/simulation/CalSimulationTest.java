package org.secondchair.review.ranking.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.kernel.BenchOptions;
import org.secondchair.review.ranking.Decision;

class CalSimulationTest {

    @TempDir
    Path folder;

    private static final BitSet FIRST_TWENTY = new BitSet();

    static {
        FIRST_TWENTY.set(0, 20);
    }

    @Test
    void aPerfectOrderCostsOnlyTheRelevantDocuments() {
        CalFigures figures = CalSimulation.run(1_000, FIRST_TWENTY, OptionalInt.empty(), fixed(i -> i));
        assertThat(figures.effortAt95()).isEqualTo(19);
        assertThat(figures.wssAt95()).isCloseTo(0.931, within(1e-9));
        assertThat(figures.recallAt10()).isEqualTo(1);
        assertThat(figures.area()).isCloseTo(1 - 9.5 / 1_000, within(1e-9));
    }

    @Test
    void theWorstOrderSavesNothing() {
        CalFigures figures = CalSimulation.run(1_000, FIRST_TWENTY, OptionalInt.empty(), fixed(i -> 999 - i));
        assertThat(figures.effortAt95()).isEqualTo(999);
        assertThat(figures.wssAt95()).isNegative();
        assertThat(figures.recallAt10()).isZero();
    }

    @Test
    void theStartCountsOnlyWhenItIsRanked() {
        List<Decision> learned = new ArrayList<>();
        Learner learner = new Learner() {
            @Override
            public void learn(List<Decision> decisions) {
                learned.addAll(decisions);
            }

            @Override
            public int[] next(BitSet reviewed, int limit) {
                return IntStream.range(0, 1_000)
                        .filter(i -> !reviewed.get(i))
                        .limit(limit)
                        .toArray();
            }
        };
        CalFigures figures = CalSimulation.run(1_000, FIRST_TWENTY, OptionalInt.of(7), learner);
        assertThat(learned.getFirst()).isEqualTo(new Decision(7, Decision.Answer.RELEVANT));
        assertThat(figures.effortAt95()).isEqualTo(19);
    }

    @Test
    void theBenchBeatsChanceOnAnEasyTopicForBothLearners() throws IOException {
        Map<String, Object> keys = bench(easy(), "--label", "side", "--seeds", "2");
        assertThat(keys.keySet()).containsExactly("topics", "wssAt95", "effortAt95", "recallAt10", "area", "baseline");
        assertThat(keys.get("topics")).isEqualTo(1);
        assertThat(keys)
                .hasEntrySatisfying("wssAt95", wss -> assertThat((Double) wss).isGreaterThan(0.7));
        assertThat(keys)
                .extractingByKey("baseline", InstanceOfAssertFactories.map(String.class, Object.class))
                .hasEntrySatisfying("wssAt95", wss -> assertThat((Double) wss).isGreaterThan(0.7));
        assertThat(bench(easy(), "--label", "side", "--seeds", "2")).isEqualTo(keys);
    }

    @Test
    void theBenchStartsFromATextWhenThereIsOne() throws IOException {
        Path brief = folder.resolve("brief.txt");
        Files.writeString(brief, "{\"title\": \"side letter\"}");
        Map<String, Object> keys = bench(easy(), "--label", "side", "--seeds", "1", "--seed-text", brief.toString());
        assertThat(keys)
                .hasEntrySatisfying(
                        "recallAt10", recall -> assertThat((Double) recall).isGreaterThan(0.9));
    }

    private static Map<String, Object> bench(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("--jsonl", file.toString()));
        words.addAll(List.of(more));
        return new CalBench()
                .run(
                        BenchOptions.parse(words),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    private Path easy() throws IOException {
        Random random = new Random(4);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            boolean side = i % 25 == 3;
            StringBuilder text = new StringBuilder(side ? "please sign the side letter" : "see the weekly figures");
            for (int w = 0; w < 15; w++) {
                text.append(" filler").append((char) ('a' + random.nextInt(26)));
                text.append((char) ('a' + random.nextInt(8)));
            }
            lines.append("{\"id\": \"%d\", \"text\": \"%s\", \"labels\": [%s]}%n"
                    .formatted(i, text, side ? "\"side\"" : ""));
        }
        Path file = folder.resolve("easy.jsonl");
        Files.writeString(file, lines);
        return file;
    }

    private static Learner fixed(IntUnaryOperator order) {
        return new Learner() {
            @Override
            public void learn(List<Decision> decisions) {
                assertThat(decisions).isNotEmpty();
            }

            @Override
            public int[] next(BitSet reviewed, int limit) {
                return IntStream.range(0, 1_000)
                        .map(order)
                        .filter(i -> !reviewed.get(i))
                        .limit(limit)
                        .toArray();
            }
        };
    }
}
