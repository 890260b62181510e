package org.secondchair.staffing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.secondchair.staffing.roster.Roster.Coverage;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.solving.Limit;

/** Whatever is asked, no plan breaks a rule, and what it says about itself is so. */
class RosterRulesTest {
    private static final Limit LIMIT = Limit.ofSeconds(3);

    @Property(tries = 60)
    void noPlanBreaksARuleAndWhatItLacksIsNamed(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 14) int people,
            @ForAll @IntRange(min = 1, max = 20) int blocks) {
        RosterRequest request = Crews.request(new Random(seed), people, blocks);
        RosterOutcome outcome = Rosters.plan(request, LIMIT);
        agrees(request, outcome, 0);
    }

    @Property(tries = 40)
    void aMendedPlanKeepsThePastAndTheRulesAndNobodyWhoIsGoneWorks(
            @ForAll long seed,
            @ForAll @IntRange(min = 2, max = 10) int people,
            @ForAll @IntRange(min = 2, max = 18) int blocks) {
        Random random = new Random(seed);
        RosterRequest request = Crews.request(random, people, blocks);
        List<Shift> before = Rosters.plan(request, LIMIT).roster().shifts();
        int from = random.nextInt(blocks);
        UUID gone = Crews.id(random.nextInt(people));
        RosterOutcome outcome = Rosters.replan(request, before, from, Set.of(gone), LIMIT);
        List<Shift> after = outcome.roster().shifts();
        for (RosterRequest.Person person : request.people()) {
            boolean[] then = Limits.row(request, person.id(), before);
            boolean[] now = Limits.row(request, person.id(), after);
            for (int block = 0; block < from; block++) {
                assertThat(now[block]).isEqualTo(then[block]);
            }
            for (int block = from; block < blocks && person.id().equals(gone); block++) {
                assertThat(now[block]).isFalse();
            }
        }
        agrees(request, outcome, from);
    }

    private static void agrees(RosterRequest request, RosterOutcome outcome, int from) {
        Roster roster = outcome.roster();
        assertThat(RosterChecks.violations(request, roster.shifts())).isEmpty();
        long lacking = RosterChecks.shortfall(request, roster.shifts(), from);
        assertThat(roster.stages().getFirst().value()).isEqualTo(lacking);
        for (Coverage band : roster.coverage()) {
            assertThat(band.planned()).isEqualTo((int) roster.shifts().stream()
                    .filter(shift -> shift.covers(band.block()))
                    .count());
        }
        switch (outcome) {
            case RosterOutcome.Covered _ -> assertThat(lacking).isZero();
            case RosterOutcome.Short lack ->
                assertThat(lack.shortfalls().stream()
                                .mapToLong(one -> one.lack() instanceof RosterOutcome.Lack.Supervisors
                                        ? 3L * one.missing()
                                        : one.missing())
                                .sum())
                        .isEqualTo(lacking)
                        .isPositive();
        }
    }
}
