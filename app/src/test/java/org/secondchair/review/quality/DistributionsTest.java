package org.secondchair.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DistributionsTest {

    @Test
    void normalQuantilesKnownFromTables() {
        assertThat(Distributions.normalQuantile(0.975)).isCloseTo(1.959963984540054, within(1e-9));
        assertThat(Distributions.normalQuantile(0.95)).isCloseTo(1.6448536269514722, within(1e-9));
        assertThat(Distributions.normalQuantile(0.5)).isCloseTo(0, within(1e-9));
        assertThat(Distributions.normalCdf(-5)).isCloseTo(2.866515718791939e-7, within(1e-12));
    }

    @Test
    void hypergeometricKnownByCounting() {
        // an urn of 10 with 4 marked, 3 drawn: none marked in C(6,3) = 20 of C(10,3) = 120 ways
        assertThat(Distributions.hypergeometricCdf(0, 10, 4, 3)).isCloseTo(20 / 120.0, within(1e-12));
        assertThat(Distributions.hypergeometricCdf(1, 10, 4, 3)).isCloseTo(80 / 120.0, within(1e-12));
        assertThat(Distributions.hypergeometricCdf(3, 10, 4, 3)).isEqualTo(1);
    }

    @Property(tries = 200)
    void binomialEqualsItsSum(
            @ForAll @IntRange(min = 1, max = 80) int n,
            @ForAll @IntRange(min = 0, max = 80) int k,
            @ForAll @IntRange(min = 1, max = 999) int perMille) {
        double p = perMille / 1000.0;
        double sum = 0;
        double term = Math.pow(1 - p, n);
        for (int i = 0; i <= Math.min(k, n); i++) {
            sum += term;
            term *= (double) (n - i) / (i + 1) * p / (1 - p);
        }
        assertThat(Distributions.binomialCdf(k, n, p)).isCloseTo(Math.min(1, sum), within(1e-9));
    }

    @Property(tries = 200)
    void hypergeometricNearsTheBinomialInALargePopulation(
            @ForAll @IntRange(min = 0, max = 20) int k, @ForAll @IntRange(min = 20, max = 50) int drawn) {
        assertThat(Distributions.hypergeometricCdf(k, 10_000_000, 2_000_000, drawn))
                .isCloseTo(Distributions.binomialCdf(k, drawn, 0.2), within(1e-4));
    }
}
