package org.secondchair.review.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.secondchair.review.ranking.Decision.Answer;

/// Documents 0–99 speak of a side letter, 100–999 of other business.
class RankerTest {

    private static final int RELEVANT = 100;
    private static final int ALL = 1_000;

    @TempDir
    Path folder;

    private FeatureStore store;
    private Rows rows;

    @BeforeEach
    void fill() {
        store = FeatureStore.open(folder);
        IntStream.range(0, ALL).forEach(i -> store.append(i, text(i)));
        store.rebuild();
        rows = store.rows();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsWhatTheBriefDescribesBeforeAnythingIsCoded() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        ranker.begin(rows, "the side letter with the supplier");
        assertThat(documents(ranker.rank(rows, new BitSet(), 50))).allMatch(document -> document < RELEVANT);
    }

    @Test
    void findsTheRestFromOneRelevantDocument() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        ranker.learn(rows, List.of(new Decision(5, Answer.RELEVANT), new Decision(500, Answer.NOT_RELEVANT)));
        BitSet coded = bits(5, 500);
        List<Integer> best = documents(ranker.rank(rows, coded, 99));
        assertThat(best).doesNotContain(5, 500);
        assertThat(best).filteredOn(document -> document < RELEVANT).hasSizeGreaterThan(90);
    }

    @Test
    void unlearnsAWithdrawnDecision() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        ranker.learn(rows, List.of(new Decision(5, Answer.RELEVANT)));
        ranker.learn(rows, List.of(new Decision(5, Answer.WITHDRAWN)));
        Ranker blank = new Ranker(Recipe.STANDARD, 1);
        assertThat(ranker.rank(rows, new BitSet(), ALL).documents())
                .isEqualTo(blank.rank(rows, new BitSet(), ALL).documents());
    }

    @Test
    void followsAChangedDecision() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        ranker.learn(rows, List.of(new Decision(5, Answer.RELEVANT), new Decision(500, Answer.NOT_RELEVANT)));
        ranker.learn(rows, List.of(new Decision(5, Answer.NOT_RELEVANT), new Decision(500, Answer.RELEVANT)));
        assertThat(documents(ranker.rank(rows, bits(5, 500), 50)))
                .filteredOn(document -> document < RELEVANT)
                .hasSizeLessThan(5);
    }

    @Test
    void givesTheSameOrderForTheSameSeed() {
        assertThat(orderAfterThreeRounds(42)).isEqualTo(orderAfterThreeRounds(42));
        assertThat(new Ranker(Recipe.STANDARD, 1).rank(rows, new BitSet(), ALL).documents())
                .isNotEqualTo(new Ranker(Recipe.STANDARD, 2)
                        .rank(rows, new BitSet(), ALL)
                        .documents());
    }

    @Test
    void saysWhichTermsSpeakForADocument() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        for (int i = 0; i < 10; i++) {
            ranker.learn(rows, List.of(new Decision(i, Answer.RELEVANT), new Decision(300 + i, Answer.NOT_RELEVANT)));
        }
        String text = text(50);
        List<Reason> reasons = ranker.explain(rows, text, 10);
        assertThat(reasons).extracting(Reason::term).contains("side letter");
        assertThat(reasons).allSatisfy(reason -> {
            assertThat(reason.share()).isPositive();
            assertThat(text.substring(reason.start(), reason.end())).isEqualTo(reason.term());
        });
        double total = ranker.explain(rows, text, 1_000).stream()
                .mapToDouble(Reason::share)
                .sum();
        Ranking all = ranker.rank(rows, new BitSet(), ALL);
        int place = IntStream.range(0, ALL)
                .filter(i -> all.document(i) == 50)
                .findFirst()
                .orElseThrow();
        float withoutTerms = ranker.rank(rows, new BitSet(), ALL).score(place) - (float) total;
        assertThat(Math.abs(withoutTerms)).isLessThan(1.5f);
    }

    @Test
    void showsALikelihoodOnceEnoughIsCoded() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        Random random = new Random(3);
        assertThat(ranker.rank(rows, new BitSet(), 1).likelihood(0)).isEmpty();
        for (int i = 0; i < 60; i++) {
            int document = random.nextBoolean() ? random.nextInt(RELEVANT) : random.nextInt(RELEVANT, ALL);
            ranker.learn(
                    rows, List.of(new Decision(document, document < RELEVANT ? Answer.RELEVANT : Answer.NOT_RELEVANT)));
        }
        Ranking ranking = ranker.rank(rows, new BitSet(), ALL);
        assertThat(ranking.likelihood(0).orElseThrow()).isGreaterThan(0.8);
        assertThat(ranking.likelihood(ALL - 1).orElseThrow()).isLessThan(0.2);
    }

    @Test
    void demandsToLearnAgainAfterARebuild() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        ranker.learn(rows, List.of(new Decision(5, Answer.RELEVANT)));
        store.append(ALL, text(3));
        store.rebuild();
        Rows fresh = store.rows();
        assertThatThrownBy(() -> ranker.rank(fresh, new BitSet(), 10)).isInstanceOf(IllegalStateException.class);
        ranker.learn(fresh, List.of());
        assertThat(documents(ranker.rank(fresh, bits(5), 50))).allMatch(document -> document < 100 || document == ALL);
    }

    @Test
    void refusesADecisionOnADocumentWithoutFeatures() {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        assertThatThrownBy(() -> ranker.learn(rows, List.of(new Decision(ALL + 5, Answer.RELEVANT))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ranksWhileItLearns() throws InterruptedException {
        Ranker ranker = new Ranker(Recipe.STANDARD, 1);
        ranker.begin(rows, "side letter");
        Thread learner = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 50; i++) {
                ranker.learn(rows, List.of(new Decision(i * 20, i < 5 ? Answer.RELEVANT : Answer.NOT_RELEVANT)));
            }
        });
        int rankings = 0;
        while (learner.isAlive()) {
            assertThat(ranker.rank(rows, new BitSet(), 20).size()).isEqualTo(20);
            rankings++;
        }
        learner.join();
        assertThat(rankings).isPositive();
    }

    private int[] orderAfterThreeRounds(long seed) {
        Ranker ranker = new Ranker(Recipe.STANDARD, seed);
        BitSet coded = new BitSet();
        for (int round = 0; round < 3; round++) {
            int next = ranker.rank(rows, coded, 1).document(0);
            coded.set(next);
            ranker.learn(rows, List.of(new Decision(next, next < RELEVANT ? Answer.RELEVANT : Answer.NOT_RELEVANT)));
        }
        return ranker.rank(rows, coded, ALL).documents();
    }

    private static List<Integer> documents(Ranking ranking) {
        return Arrays.stream(ranking.documents()).boxed().toList();
    }

    private static BitSet bits(int... set) {
        BitSet bits = new BitSet();
        for (int bit : set) {
            bits.set(bit);
        }
        return bits;
    }

    private static String text(int i) {
        Random random = new Random(i);
        StringBuilder text = new StringBuilder();
        for (int w = 0; w < 20; w++) {
            text.append("filler").append(random.nextInt(300)).append(' ');
        }
        return text.append(i < RELEVANT ? "please sign the side letter today" : "please see the weekly figures today")
                .toString();
    }
}
