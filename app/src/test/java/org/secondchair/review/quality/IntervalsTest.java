package org.secondchair.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IntervalsTest {

    @Test
    void wilsonKnownValues() {
        Interval interval = Intervals.wilson(8, 10, 0.95);
        assertThat(interval.low()).isCloseTo(0.4902, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.9433, within(5e-5));
        assertThat(Intervals.wilson(0, 100, 0.95).high()).isCloseTo(0.0370, within(5e-5));
    }

    @Test
    void clopperPearsonKnownValues() {
        Interval interval = Intervals.clopperPearson(8, 10, 0.95);
        assertThat(interval.low()).isCloseTo(0.4439, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.9748, within(5e-5));
        assertThat(Intervals.clopperPearson(0, 20, 0.95).high()).isCloseTo(1 - Math.pow(0.025, 1.0 / 20), within(1e-9));
    }

    @Test
    void noTrialsTellNothing() {
        assertThat(Intervals.wilson(0, 0, 0.95)).isEqualTo(new Interval(0.5, 0, 1, 0.95));
        assertThat(Intervals.clopperPearson(0, 0, 0.95)).isEqualTo(new Interval(0.5, 0, 1, 0.95));
    }

    @Property(tries = 300)
    void clopperPearsonCoversAtLeastAsPromised(
            @ForAll @IntRange(min = 1, max = 60) int trials, @ForAll @IntRange(min = 1, max = 99) int percent) {
        double truth = percent / 100.0;
        double covered = 0;
        for (int k = 0; k <= trials; k++) {
            if (Intervals.clopperPearson(k, trials, 0.9).contains(truth)) {
                covered +=
                        Distributions.binomialCdf(k, trials, truth) - Distributions.binomialCdf(k - 1, trials, truth);
            }
        }
        assertThat(covered).isGreaterThanOrEqualTo(0.9 - 1e-9);
    }

    @Property(tries = 300)
    void boundsEncloseTheEstimateAndMirror(
            @ForAll @IntRange(min = 1, max = 5_000) int trials, @ForAll @IntRange(min = 0, max = 5_000) int successes) {
        Assume.that(successes <= trials);
        for (Interval interval : new Interval[] {
            Intervals.wilson(successes, trials, 0.95), Intervals.clopperPearson(successes, trials, 0.95)
        }) {
            assertThat(interval.contains(interval.estimate())).isTrue();
            assertThat(interval.low()).isGreaterThanOrEqualTo(0);
            assertThat(interval.high()).isLessThanOrEqualTo(1);
        }
        assertThat(Intervals.wilson(successes, trials, 0.95).low())
                .isCloseTo(
                        1 - Intervals.wilson(trials - successes, trials, 0.95).high(), within(1e-9));
        assertThat(Intervals.lowerBound(successes, trials, 0.95))
                .isCloseTo(1 - Intervals.upperBound(trials - successes, trials, 0.95), within(1e-9));
    }
}
