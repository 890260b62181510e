package org.secondchair.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OverturnsTest {

    private final Overturns overturns = new Overturns(20, 5, 10, 15);

    @Test
    void kappaKnownFromATextbookTable() {
        Interval kappa = overturns.kappa(0.95);
        assertThat(kappa.estimate()).isCloseTo(0.4, within(1e-9));
        assertThat(kappa.low()).isCloseTo(0.1511, within(5e-3));
        assertThat(kappa.high()).isCloseTo(0.6489, within(5e-3));
    }

    @Test
    void ratesByDirection() {
        assertThat(overturns.rate(0.95).estimate()).isCloseTo(0.3, within(1e-9));
        assertThat(overturns.ofRelevant(0.95).estimate()).isCloseTo(0.2, within(1e-9));
        assertThat(overturns.ofNotRelevant(0.95).estimate()).isCloseTo(0.4, within(1e-9));
        assertThat(overturns.f1()).isCloseTo(40.0 / 55, within(1e-9));
    }

    @Test
    void kappaIsUndefinedWhenAllAnswersAreAlike() {
        assertThat(new Overturns(0, 0, 0, 50).kappa(0.95)).isEqualTo(new Interval(0, -1, 1, 0.95));
        assertThat(new Overturns(0, 0, 0, 0).kappa(0.95)).isEqualTo(new Interval(0, -1, 1, 0.95));
    }

    @Property
    void kappaLiesBetweenMinusOneAndOneAndIsOneOnlyWithoutOverturns(
            @ForAll @IntRange(min = 1, max = 500) int yes,
            @ForAll @IntRange(min = 0, max = 500) int over,
            @ForAll @IntRange(min = 0, max = 500) int missed,
            @ForAll @IntRange(min = 1, max = 500) int no) {
        Interval kappa = new Overturns(yes, over, missed, no).kappa(0.95);
        assertThat(kappa.estimate()).isBetween(-1.0, 1.0 + 1e-12);
        assertThat(kappa.estimate() > 1 - 1e-9).isEqualTo(over + missed == 0);
    }
}
