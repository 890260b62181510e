package org.secondchair.staffing.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HourCapTest {
    @Test
    void sharesAreReachedAtHalfAtFourFifthsAndAtTheWhole() {
        assertThat(new HourCap(600, 299).reached()).isEmpty();
        assertThat(new HourCap(600, 300).reached()).containsExactly(50);
        assertThat(new HourCap(600, 479).reached()).containsExactly(50);
        assertThat(new HourCap(600, 480).reached()).containsExactly(50, 80);
        assertThat(new HourCap(600, 600).reached()).containsExactly(50, 80, 100);
    }

    @Test
    void whatIsLeftIsTakenAndAMinuteMoreIsNot() {
        assertThat(new HourCap(600, 550).takes(50)).isTrue();
        assertThat(new HourCap(600, 550).takes(51)).isFalse();
        assertThat(new HourCap(600, 700).leftMinutes()).isZero();
        assertThat(new HourCap(600, 700).full()).isTrue();
    }

    /** Whatever is entered and reversed in whatever order: never more than the cap, and each share told by the time it is used. */
    @Test
    void noOrderOfEntriesAndReversalsPassesTheCap() {
        Random random = new Random(23);
        for (int round = 0; round < 2_000; round++) {
            int limit = 1 + random.nextInt(5_000);
            var cap = new HourCap(limit, 0);
            List<Integer> entries = new ArrayList<>();
            Set<Integer> told = new HashSet<>();
            for (int step = 0; step < 40; step++) {
                if (!entries.isEmpty() && random.nextInt(4) == 0) {
                    cap = cap.after(-entries.remove(random.nextInt(entries.size())));
                } else {
                    int minutes = 1 + random.nextInt(1_440);
                    if (cap.takes(minutes)) {
                        entries.add(minutes);
                        cap = cap.after(minutes);
                        told.addAll(cap.reached());
                    } else {
                        assertThat(cap.loggedMinutes() + minutes).isGreaterThan(limit);
                    }
                }
                assertThat(cap.loggedMinutes())
                        .isEqualTo(entries.stream().mapToInt(minutes -> minutes).sum())
                        .isLessThanOrEqualTo(limit);
                assertThat(cap.full()).isEqualTo(cap.loggedMinutes() == limit);
                for (int percent : HourCap.PERCENTS) {
                    if (100L * cap.loggedMinutes() >= (long) percent * limit) {
                        assertThat(told).contains(percent);
                    }
                }
            }
        }
    }
}
