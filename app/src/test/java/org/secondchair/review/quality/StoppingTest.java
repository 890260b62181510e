package org.secondchair.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.secondchair.review.quality.Stopping.Round;

class StoppingTest {

    @Test
    void kneeStopsWhenTheYieldHasCollapsed() {
        List<Round> rounds = new ArrayList<>(List.of(new Round(100, 80), new Round(200, 160)));
        assertThat(Stopping.knee(rounds).stop()).isFalse();
        rounds.add(new Round(1_200, 162));
        // (160 / 200) / ((1 + 2) / 1000) = 266.7 against 156 − 150 = 6
        Stopping.Suggestion knee = Stopping.knee(rounds);
        assertThat(knee.reached()).isCloseTo(266.67, within(0.01));
        assertThat(knee.needed()).isEqualTo(6);
        assertThat(knee.stop()).isTrue();
    }

    @Test
    void kneeAsksForMoreWhenLittleWasFound() {
        List<Round> rounds = List.of(new Round(10, 5), new Round(110, 5));
        assertThat(Stopping.knee(rounds).needed()).isEqualTo(151);
        assertThat(Stopping.knee(rounds).stop()).isFalse();
    }

    @Test
    void budgetWaitsForTheShareThatRichnessAsksFor() {
        List<Round> early = List.of(new Round(200, 160), new Round(600, 161));
        assertThat(Stopping.budget(early, 100_000).stop()).isFalse();
        List<Round> late = List.of(new Round(200, 160), new Round(7_000, 161));
        assertThat(Stopping.budget(late, 100_000).stop()).isTrue();
        assertThat(Stopping.budget(List.of(new Round(75_000, 0)), 100_000).stop())
                .isTrue();
    }

    @Test
    void twentyThreeNinetyNine() {
        assertThat(Stopping.twentyThreeNinetyNine(List.of(new Round(2_518, 100)))
                        .stop())
                .isFalse();
        assertThat(Stopping.twentyThreeNinetyNine(List.of(new Round(2_519, 100)))
                        .stop())
                .isTrue();
    }

    @Test
    void nothingReviewedSuggestsNothing() {
        assertThat(Stopping.knee(List.of()).stop()).isFalse();
        assertThat(Stopping.budget(List.of(), 1_000).stop()).isFalse();
        assertThat(Stopping.twentyThreeNinetyNine(List.of()).stop()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.75,50,43",
        "0.75,100,83",
        "0.80,50,45",
        "0.80,100,87",
        "0.80,200,170",
        "0.80,300,252",
        "0.90,30,30",
        "0.90,100,96"
    })
    void controlsToFindKnownValues(double target, long controls, long found) {
        assertThat(Certification.controlsToFind(target, controls, 0.95)).isEqualTo(found);
    }

    @Test
    void fewControlsCertifyNothing() {
        assertThat(Certification.controlsToFind(0.9, 10, 0.95)).isEqualTo(11);
    }

    @Test
    void randomSamplingToTheEndProvesRecall() {
        assertThat(Certification.recallBelow(0.95, 1_000, 95, 1_000, 0)).isZero();
        assertThat(Certification.recallBelow(0.95, 1_000, 95, 10, 0)).isGreaterThan(0.9);
        double half = Certification.recallBelow(0.8, 1_000, 95, 200, 0);
        assertThat(half).isLessThan(0.05);
    }
}
