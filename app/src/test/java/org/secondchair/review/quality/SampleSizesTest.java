package org.secondchair.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleSizesTest {

    @ParameterizedTest
    @CsvSource({"0.01,299", "0.005,598", "0.002,1497", "0.001,2995"})
    void elusionWithNoneFound(double rate, long documents) {
        assertThat(SampleSizes.elusion(rate, 0.95)).isEqualTo(documents);
        assertThat(Intervals.upperBound(0, documents, 0.95)).isLessThanOrEqualTo(rate);
        assertThat(Intervals.upperBound(0, documents - 1, 0.95)).isGreaterThan(rate);
    }

    @Test
    void recallOfEightyPercentTakes176RelevantDocumentsAtAnObserved85() {
        assertThat(SampleSizes.certifiedRecall(0.80, 0.85, 0.95)).isEqualTo(176);
    }

    @Test
    void refusesToCertifyMoreThanIsExpected() {
        assertThatThrownBy(() -> SampleSizes.certifiedRecall(0.85, 0.80, 0.95))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void marginsKnownFromTables() {
        assertThat(SampleSizes.margin(0.05, 0.95, Long.MAX_VALUE)).isEqualTo(385);
        assertThat(SampleSizes.margin(0.05, 0.95, 1_000)).isEqualTo(278);
        assertThat(SampleSizes.margin(0.02, 0.95, Long.MAX_VALUE)).isEqualTo(2401);
    }
}
