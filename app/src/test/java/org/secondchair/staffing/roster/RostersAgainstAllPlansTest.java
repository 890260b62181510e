package org.secondchair.staffing.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.secondchair.staffing.roster.Roster.Aim;
import org.secondchair.staffing.roster.Roster.Shift;
import org.secondchair.staffing.roster.Roster.Stage;
import org.secondchair.staffing.roster.RosterRequest.Person;
import org.secondchair.staffing.solving.Limit;

/** The search against trying every plan there is, for three people and six blocks. */
class RostersAgainstAllPlansTest {
    private static final Limit LIMIT = Limit.ofSeconds(20);
    private static final int BLOCKS = 6;

    private record Score(long shortfall, long changes, long cost) {
        static final Comparator<Score> ORDER = Comparator.comparingLong(Score::shortfall)
                .thenComparingLong(Score::changes)
                .thenComparingLong(Score::cost);
    }

    private static void everyPlan(
            List<List<List<Shift>>> plans, int at, List<Shift> chosen, Consumer<List<Shift>> each) {
        if (at == plans.size()) {
            each.accept(chosen);
            return;
        }
        for (List<Shift> own : plans.get(at)) {
            List<Shift> more = new ArrayList<>(chosen);
            more.addAll(own);
            everyPlan(plans, at + 1, more, each);
        }
    }

    private static long worked(Person person, List<Shift> shifts) {
        return shifts.stream()
                .filter(shift -> shift.person().equals(person.id()))
                .mapToLong(Shift::blocks)
                .sum();
    }

    private static long cost(RosterRequest request, List<Shift> shifts) {
        long sum = 0;
        for (Person person : request.people()) {
            long rate = person.hourlyRate().amount().movePointRight(2).longValueExact();
            long hours = 4 * worked(person, shifts);
            long starts = shifts.stream()
                    .filter(shift -> shift.person().equals(person.id()))
                    .count();
            sum += rate * hours + starts * rate / 2 + Math.max(0, hours - person.contractHours()) * rate / 2;
        }
        return sum;
    }

    @Test
    void noPlanLacksLessAndOfThoseNoneIsCheaper() {
        int lacking = 0;
        int covering = 0;
        for (int seed = 0; seed < 40; seed++) {
            RosterRequest request = cheapOnly(Crews.request(new Random(seed), 3, BLOCKS));
            List<Score> best = new ArrayList<>(List.of(new Score(Long.MAX_VALUE, 0, 0)));
            everyPlan(
                    request.people().stream()
                            .map(person -> Crews.plansOf(request, person))
                            .toList(),
                    0,
                    List.of(),
                    plan -> {
                        Score score = new Score(RosterChecks.shortfall(request, plan, 0), 0, cost(request, plan));
                        if (Score.ORDER.compare(score, best.getFirst()) < 0) {
                            best.set(0, score);
                        }
                    });
            RosterOutcome outcome = Rosters.plan(request, LIMIT);
            Roster roster = outcome.roster();
            assertThat(RosterChecks.violations(request, roster.shifts())).isEmpty();
            assertThat(new Score(
                            RosterChecks.shortfall(request, roster.shifts(), 0), 0, cost(request, roster.shifts())))
                    .as("seed %d", seed)
                    .isEqualTo(best.getFirst());
            assertThat(roster.gap()).isZero();
            switch (outcome) {
                case RosterOutcome.Covered _ -> covering++;
                case RosterOutcome.Short lack -> {
                    assertThat(lack.certain()).isTrue();
                    lacking++;
                }
            }
        }
        assertThat(lacking).isPositive();
        assertThat(covering).isPositive();
    }

    private static RosterRequest cheapOnly(RosterRequest request) {
        RosterRequest.Rules rules = request.rules();
        return new RosterRequest(
                Crews.USD,
                request.start(),
                request.blocks(),
                request.people(),
                request.demands(),
                new RosterRequest.Rules(
                        rules.restHours(),
                        rules.maxConsecutiveBlocks(),
                        rules.hoursPerDay(),
                        rules.hoursPerWeek(),
                        rules.overtimeCapHours(),
                        rules.overtimePercent(),
                        rules.handOverMinutes(),
                        0));
    }

    @Test
    void mendingLacksAsLittleAsCanBeAndChangesNoMoreThanThatTakes() {
        int changed = 0;
        for (int seed = 0; seed < 40; seed++) {
            RosterRequest request = Crews.request(new Random(500 + seed), 3, BLOCKS);
            List<Shift> before = Rosters.plan(request, LIMIT).roster().shifts();
            int from = 1 + seed % 3;
            UUID gone = Crews.id(seed % 3);
            List<List<List<Shift>>> plans = new ArrayList<>();
            for (Person person : request.people()) {
                boolean[] then = Limits.row(request, person.id(), before);
                plans.add(Crews.plansOf(request, person).stream()
                        .filter(plan -> {
                            boolean[] now = Limits.row(request, person.id(), plan);
                            boolean same = true;
                            for (int block = 0; block < BLOCKS; block++) {
                                same &= block < from
                                        ? now[block] == then[block]
                                        : !now[block] || !person.id().equals(gone);
                            }
                            return same;
                        })
                        .toList());
            }
            List<Score> best = new ArrayList<>(List.of(new Score(Long.MAX_VALUE, 0, 0)));
            everyPlan(plans, 0, List.of(), plan -> {
                Score score = score(request, before, plan, from, gone);
                if (Score.ORDER.compare(score, best.getFirst()) < 0) {
                    best.set(0, score);
                }
            });
            Roster mended =
                    Rosters.replan(request, before, from, Set.of(gone), LIMIT).roster();
            assertThat(RosterChecks.violations(request, mended.shifts())).isEmpty();
            assertThat(score(request, before, mended.shifts(), from, gone))
                    .as("seed %d", seed)
                    .isEqualTo(best.getFirst());
            changed += best.getFirst().changes() > 0 ? 1 : 0;
            assertThat(mended.stages().stream().filter(stage -> stage.aim() == Aim.CHANGES))
                    .singleElement()
                    .extracting(Stage::value)
                    .isEqualTo(best.getFirst().changes());
        }
        assertThat(changed).as("plans that had to change").isPositive();
    }

    private static Score score(RosterRequest request, List<Shift> before, List<Shift> after, int from, UUID gone) {
        long changes = 0;
        for (Person person : request.people()) {
            for (int block = from; block < BLOCKS; block++) {
                changes += !person.id().equals(gone)
                                && works(before, person.id(), block) != works(after, person.id(), block)
                        ? 1
                        : 0;
            }
        }
        return new Score(RosterChecks.shortfall(request, after, from), changes, cost(request, after));
    }

    private static boolean works(List<Shift> shifts, UUID person, int block) {
        return shifts.stream().anyMatch(shift -> shift.person().equals(person) && shift.covers(block));
    }
}
