package org.secondchair.review.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.secondchair.review.quality.Acceptance.Plan;
import org.secondchair.review.quality.Acceptance.Severity;

class AcceptanceTest {

    @Test
    void operatingCharacteristicsOfKnownPlans() {
        Plan normal = Severity.NORMAL.plan();
        assertThat(normal).isEqualTo(new Plan(125, 3));
        assertThat(normal.acceptance(0.01)).isCloseTo(0.96, within(0.005));
        assertThat(normal.acceptance(0.05)).isCloseTo(0.12, within(0.005));
        assertThat(new Plan(80, 1).acceptance(0.01)).isCloseTo(0.81, within(0.005));
        assertThat(new Plan(80, 1).acceptance(0.05)).isCloseTo(0.09, within(0.005));
    }

    @Test
    void tightensAfterTwoRejectionsInFiveBatches() {
        assertThat(Acceptance.next(List.of(true, false, true, true, false))).isEqualTo(Severity.TIGHTENED);
        assertThat(Acceptance.next(List.of(false, true, true, true, true, false)))
                .isEqualTo(Severity.NORMAL);
    }

    @Test
    void relaxesAfterFiveAcceptedUnderTightenedAndTenUnderNormal() {
        List<Boolean> history = new ArrayList<>(List.of(false, false));
        history.addAll(Collections.nCopies(4, true));
        assertThat(Acceptance.next(history)).isEqualTo(Severity.TIGHTENED);
        history.add(true);
        assertThat(Acceptance.next(history)).isEqualTo(Severity.NORMAL);
        history.addAll(Collections.nCopies(10, true));
        assertThat(Acceptance.next(history)).isEqualTo(Severity.REDUCED);
        history.add(false);
        assertThat(Acceptance.next(history)).isEqualTo(Severity.NORMAL);
    }

    @Test
    void suspendsAfterFiveRejectionsUnderTightened() {
        assertThat(Acceptance.next(Collections.nCopies(6, false))).isEqualTo(Severity.TIGHTENED);
        assertThat(Acceptance.next(Collections.nCopies(7, false))).isEqualTo(Severity.SUSPENDED);
        List<Boolean> thenGood = new ArrayList<>(Collections.nCopies(7, false));
        thenGood.addAll(Collections.nCopies(30, true));
        assertThat(Acceptance.next(thenGood)).isEqualTo(Severity.SUSPENDED);
    }

    @Property
    void aRejectionNeverMakesCheckingMilder(@ForAll List<Boolean> history) {
        Severity before = Acceptance.next(history);
        List<Boolean> rejected = new ArrayList<>(history);
        rejected.add(false);
        Severity after = Acceptance.next(rejected);
        assertThat(strictness(after)).isGreaterThanOrEqualTo(strictness(before));
    }

    private static int strictness(Severity severity) {
        return switch (severity) {
            case REDUCED -> 0;
            case NORMAL -> 1;
            case TIGHTENED -> 2;
            case SUSPENDED -> 3;
        };
    }
}
