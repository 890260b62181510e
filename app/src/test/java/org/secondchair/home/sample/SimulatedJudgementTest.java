package org.secondchair.home.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.secondchair.home.sample.Judgement.Answer;

class SimulatedJudgementTest {
    private static final List<SimulatedReviewer> TEAM = IntStream.rangeClosed(1, 12)
            .mapToObj(number -> SimulatedReviewer.drawn("Reviewer " + number, number))
            .toList();
    private static final SampleTruth HIT = truth(true, Privilege.NONE, Set.of("sensor"), false, false);
    private static final SampleTruth MISS = truth(false, Privilege.NONE, Set.of(), false, false);
    private static final SampleTruth TRICKY_MISS = truth(false, Privilege.NONE, Set.of(), false, true);
    private static final SampleTruth ADVICE = truth(true, Privilege.WITHHOLD, Set.of("notice"), false, true);
    private static final SampleTruth BROKEN = truth(true, Privilege.NONE, Set.of("loss"), true, true);

    private static SampleTruth truth(
            boolean responsive, Privilege privilege, Set<String> issues, boolean breaks, boolean tricky) {
        return new SampleTruth(responsive, privilege, issues, false, breaks, Set.of(), tricky, "en", "");
    }

    private static double share(SampleTruth truth, java.util.function.Predicate<Judgement> which) {
        long found = TEAM.stream()
                .flatMap(reviewer -> IntStream.range(0, 1000)
                        .mapToObj(i -> SimulatedJudgement.of(reviewer, "document " + i, truth, 150)))
                .filter(which)
                .count();
        return found / 12_000.0;
    }

    @Test
    void judgesTheSameDocumentTheSameWayInAnyOrder() {
        Judgement first = SimulatedJudgement.of(TEAM.get(3), "abc", ADVICE, 200);
        SimulatedJudgement.of(TEAM.get(3), "other", HIT, 90);
        assertThat(SimulatedJudgement.of(TEAM.get(3), "abc", ADVICE, 200)).isEqualTo(first);
        assertThat(TEAM.stream()
                        .map(r -> SimulatedJudgement.of(r, "abc", ADVICE, 200))
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void errsWithinTheRangeOfRealReviewers() {
        assertThat(share(HIT, j -> j.responsive() == Answer.NOT_RESPONSIVE)).isBetween(0.06, 0.14);
        assertThat(share(MISS, j -> j.responsive() == Answer.RESPONSIVE)).isBetween(0.03, 0.09);
        assertThat(share(MISS, j -> j.responsive() == Answer.UNSURE)).isBetween(0.005, 0.04);
    }

    @Test
    void stumblesMoreOftenOnNearMissesAndOnPrivilege() {
        assertThat(share(TRICKY_MISS, j -> j.responsive() == Answer.RESPONSIVE))
                .isGreaterThan(1.5 * share(MISS, j -> j.responsive() == Answer.RESPONSIVE));
        double wrongPrivilege = share(ADVICE, j -> j.privilege() != Privilege.WITHHOLD);
        assertThat(wrongPrivilege)
                .isBetween(0.2, 0.5)
                .isGreaterThan(share(ADVICE, j -> j.responsive() == Answer.NOT_RESPONSIVE));
    }

    @Test
    void overlooksAboutAThirdOfTheThirdParties() {
        assertThat(share(BROKEN, j -> !j.breaksPrivilege())).isBetween(0.3, 0.4);
        assertThat(share(BROKEN, j -> j.breaksPrivilege() && j.privilege() != Privilege.NONE))
                .isZero();
        assertThat(share(HIT, Judgement::breaksPrivilege)).isZero();
    }

    @Test
    void answersWhatTheLayoutAsksFor() {
        assertThat(share(
                        HIT,
                        j -> j.responsive() == Answer.RESPONSIVE && j.issues().isEmpty()))
                .isZero();
        assertThat(share(
                        HIT,
                        j -> j.responsive() != Answer.RESPONSIVE && !(j.issues().isEmpty() && !j.hot())))
                .isZero();
        assertThat(share(
                        HIT,
                        j -> (j.responsive() == Answer.UNSURE) == j.question().isEmpty()))
                .isZero();
    }

    @Test
    void readsLongDocumentsLongerAndNeverForAMomentOrAnHour() {
        Duration shortest = Duration.ofSeconds(5);
        assertThat(share(HIT, j -> j.readingTime().compareTo(shortest) < 0)).isZero();
        SimulatedReviewer reviewer = TEAM.getFirst();
        assertThat(SimulatedJudgement.of(reviewer, "x", HIT, 2_000).readingTime())
                .isGreaterThan(SimulatedJudgement.of(reviewer, "x", HIT, 50).readingTime());
        assertThat(SimulatedJudgement.of(reviewer, "x", HIT, 1_000_000).readingTime())
                .isEqualTo(Duration.ofMinutes(15));
    }
}
