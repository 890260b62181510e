package org.secondchair.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Access;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Decision;
import org.secondchair.bench.Professionals;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class TeamPlansTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    TeamPlans plans;

    @Autowired
    Professionals professionals;

    @Autowired
    Access access;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    StaffingFixtures bench;

    @BeforeEach
    void anAcceptedEngagement() {
        bench = new StaffingFixtures(context);
    }

    private Solved solve(UUID request, List<UUID> in, List<UUID> out) {
        return Acting.as(bench.with.manager, () -> plans.solve(request, in, out));
    }

    private UUID kept(Solved solved) {
        return Acting.as(bench.with.manager, () -> plans.keep((Solved.Found) solved));
    }

    private TeamPlan seen(Actor actor, UUID plan) {
        return Acting.as(actor, () -> plans.find(plan)).orElseThrow();
    }

    private Set<UUID> people(UUID plan) {
        Set<UUID> people = new HashSet<>();
        seen(bench.with.manager, plan).seats().forEach(seat -> people.add(seat.professionalId()));
        return people;
    }

    private UUID cleared(String name, String rate) {
        UUID id = bench.vetted(name, rate);
        bench.clear(id);
        return id;
    }

    private UUID proposed(UUID request) {
        UUID plan = kept(solve(request, List.of(), List.of()));
        assertThat(Acting.as(bench.with.manager, () -> plans.propose(plan)))
                .isInstanceOf(TeamPlans.Proposing.Proposed.class);
        return plan;
    }

    @Test
    void theCheapestClearedPeopleAreTakenWithProofAndOthersStandBesideThem() {
        UUID cheap = cleared("Amparo Quelho", "50");
        UUID next = cleared("Nell Strand", "60");
        UUID dear = cleared("Tove Lindhal", "90");
        bench.vetted("Oda Byrd", "10");
        UUID request = bench.requested(bench.asked(2));

        UUID plan = kept(solve(request, List.of(), List.of()));

        assertThat(people(plan)).containsExactlyInAnyOrder(cheap, next);
        TeamPlan best = seen(bench.with.manager, plan);
        assertThat(best.proven()).isTrue();
        assertThat(best.perHour().amount()).isEqualByComparingTo("110");
        assertThat(best.seats()).allMatch(seat -> !seat.reasons().isEmpty());
        assertThat(Acting.as(bench.with.manager, () -> plans.ofRequest(request)))
                .filteredOn(one -> plan.equals(one.alternativeTo()))
                .isNotEmpty();

        UUID again = kept(solve(request, List.of(dear), List.of(cheap)));
        assertThat(people(again)).containsExactlyInAnyOrder(next, dear);
    }

    @Test
    void whatClashesIsNamedWithTheCheapestWaysOut() {
        cleared("Amparo Quelho", "600");
        cleared("Nell Strand", "700");
        UUID request = bench.requested(bench.asked(2));
        assertThat(solve(request, List.of(), List.of())).isInstanceOfSatisfying(Solved.Impossible.class, impossible -> {
            assertThat(impossible.clash())
                    .extracting(Words::key)
                    .contains("staffing.requirement.budget", "staffing.requirement.seats.reviewer");
            assertThat(impossible.ways()).isNotEmpty();
            assertThat(impossible.ways().getFirst().changes()).isNotEmpty();
        });
    }

    @Test
    void nobodyIsLockedInWhoIsNotCleared() {
        cleared("Amparo Quelho", "50");
        UUID pending = bench.vetted("Nell Strand", "50");
        UUID request = bench.requested(bench.asked(1));
        assertThat(solve(request, List.of(pending), List.of())).isInstanceOf(Solved.NotNow.class);
    }

    @Test
    void theClientSeesAPlanOnceItIsProposedAndOthersNever() {
        cleared("Amparo Quelho", "50");
        UUID request = bench.requested(bench.asked(1));
        UUID plan = kept(solve(request, List.of(), List.of()));
        assertThat(Acting.as(bench.with.owner, () -> plans.find(plan))).isEmpty();
        assertThat(Acting.as(bench.with.owner, () -> plans.ofRequest(request))).isEmpty();
        assertThat(Acting.as(bench.with.owner, () -> plans.propose(plan)))
                .isInstanceOf(TeamPlans.Proposing.NotNow.class);
        Acting.as(bench.with.manager, () -> plans.propose(plan));
        assertThat(seen(bench.with.owner, plan).seats())
                .extracting(TeamPlan.Seat::name)
                .containsExactly("Amparo Quelho");
        assertThat(Acting.as(bench.with.owner, () -> notices.inbox(false, null, 50))
                        .items())
                .extracting(Notice::textKey)
                .contains("staffing.notice.proposed");
        for (Actor other : List.of(bench.with.stranger, bench.with.reviewer)) {
            assertThat(Acting.as(other, () -> plans.find(plan))).isEmpty();
            assertThat(Acting.as(other, () -> plans.ofRequest(request))).isEmpty();
            assertThat(solveAs(other, request)).isInstanceOf(Solved.NotNow.class);
            for (String table : List.of("request", "plan", "seat", "holding")) {
                assertThat(Acting.as(other, () -> count(table))).as(table).isZero();
            }
        }
    }

    private Solved solveAs(Actor actor, UUID request) {
        return Acting.as(actor, () -> plans.solve(request, List.of(), List.of()));
    }

    private int count(String table) {
        return transactions.read(() -> jdbc.sql("select count(*) from staffing." + table)
                .query(Integer.class)
                .single());
    }

    @Test
    void acceptedPeopleAreToBePlacedAndRefusedOnesAreNot() {
        Actor amparo = bench.account("Amparo Quelho");
        bench.tie(cleared("Amparo Quelho", "50"), amparo);
        Actor nell = bench.account("Nell Strand");
        bench.tie(cleared("Nell Strand", "60"), nell);
        UUID plan = proposed(bench.requested(bench.asked(2)));
        List<TeamPlan.Seat> seats = seen(bench.with.owner, plan).seats();
        assertThat(Acting.as(
                        bench.with.manager,
                        () -> plans.answer(plan, seats.getFirst().id(), true, "")))
                .isInstanceOf(TeamPlans.Answering.NotThere.class);
        for (TeamPlan.Seat seat : seats) {
            boolean accepted = seat.name().startsWith("Amparo");
            assertThat(Acting.as(bench.with.owner, () -> plans.answer(plan, seat.id(), accepted, "Too new.")))
                    .isInstanceOf(TeamPlans.Answering.Given.class);
            assertThat(Acting.as(bench.with.owner, () -> plans.answer(plan, seat.id(), !accepted, "")))
                    .isInstanceOf(TeamPlans.Answering.GivenBefore.class);
        }

        assertThat(Acting.as(bench.with.owner, () -> transactions.read(() -> plans.accepted(plan))))
                .isEmpty();
        assertThat(Acting.as(bench.with.manager, () -> transactions.read(() -> plans.accepted(plan)))
                        .orElseThrow()
                        .people())
                .singleElement()
                .matches(taken -> taken.ready() && taken.seat().name().equals("Amparo Quelho"));
        assertThat(Acting.as(amparo, () -> access.decide(Permission.SEE_DOCUMENTS, bench.with.matter)))
                .isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void aTeamIsNotProposedWithSomebodyWhoIsNoLongerCleared() {
        UUID id = cleared("Amparo Quelho", "50");
        UUID plan = kept(solve(bench.requested(bench.asked(1)), List.of(), List.of()));
        bench.raise(id);
        assertThat(Acting.as(bench.with.manager, () -> plans.propose(plan)))
                .isEqualTo(new TeamPlans.Proposing.NoLonger(List.of("Amparo Quelho")));
    }

    @Test
    void lookingAgainKeepsWhomTheClientAcceptedAndLeavesOutWhomItRefused() {
        UUID accepted = cleared("Amparo Quelho", "90");
        UUID refused = cleared("Nell Strand", "95");
        UUID request = bench.requested(bench.asked(2));
        UUID first = proposed(request);
        for (TeamPlan.Seat seat : seen(bench.with.owner, first).seats()) {
            Acting.as(
                    bench.with.owner,
                    () -> plans.answer(first, seat.id(), seat.professionalId().equals(accepted), "Not this one."));
        }
        UUID cheap = cleared("Tove Lindhal", "40");
        cleared("Oda Byrd", "50");

        UUID second = proposed(request);

        assertThat(people(second)).containsExactlyInAnyOrder(accepted, cheap).doesNotContain(refused);
        assertThat(seen(bench.with.owner, first).withdrawn()).isTrue();
        TeamPlan now = seen(bench.with.owner, second);
        for (TeamPlan.Seat seat : now.seats()) {
            boolean before = seat.professionalId().equals(accepted);
            assertThat(seat.answer()).isEqualTo(before ? TeamPlan.Answer.ACCEPTED : TeamPlan.Answer.OPEN);
            assertThat(Acting.as(bench.with.owner, () -> plans.answer(second, seat.id(), false, "Changed my mind.")))
                    .isInstanceOf(before ? TeamPlans.Answering.GivenBefore.class : TeamPlans.Answering.Given.class);
        }
    }

    @Test
    void whoWasAcceptedForOneTeamIsNotOfferedForAnotherInTheSameTime() {
        UUID id = cleared("Amparo Quelho", "50");
        UUID first = proposed(bench.requested(bench.asked(1)));
        UUID other = bench.requested(bench.asked(1));
        assertThat(solve(other, List.of(), List.of())).isInstanceOf(Solved.Found.class);
        UUID seat = seen(bench.with.owner, first).seats().getFirst().id();
        Acting.as(bench.with.owner, () -> plans.answer(first, seat, true, ""));
        assertThat(solve(other, List.of(), List.of())).isInstanceOf(Solved.Impossible.class);
        UUID request = seen(bench.with.manager, first).requestId();
        Acting.as(
                bench.with.owner, () -> context.getBean(StaffingRequests.class).withdraw(request));
        assertThat(solve(other, List.of(), List.of()))
                .isInstanceOfSatisfying(
                        Solved.Found.class,
                        found -> assertThat(found.best().members().getFirst().candidate())
                                .isEqualTo(id));
    }

    @Test
    void aProposalThatWasTakenBackIsAnsweredNoMore() {
        cleared("Amparo Quelho", "50");
        UUID plan = proposed(bench.requested(bench.asked(1)));
        UUID seat = seen(bench.with.owner, plan).seats().getFirst().id();
        assertThat(Acting.as(bench.with.owner, () -> plans.withdraw(plan))).isFalse();
        assertThat(Acting.as(bench.with.manager, () -> plans.withdraw(plan))).isTrue();
        assertThat(Acting.as(bench.with.manager, () -> plans.withdraw(plan))).isFalse();
        assertThat(Acting.as(bench.with.owner, () -> plans.answer(plan, seat, true, "")))
                .isInstanceOf(TeamPlans.Answering.NotThere.class);
        assertThat(Acting.as(bench.with.owner, () -> notices.inbox(false, null, 50))
                        .items())
                .extracting(Notice::textKey)
                .contains("staffing.notice.takenBack");
    }

    /** Whatever is found and decided in whatever order, before a proposal and after it. */
    @Test
    void nobodyWhoIsNotClearedEverAppearsToTheClient() {
        Random random = new Random(17);
        Map<UUID, Boolean> held = new HashMap<>();
        Map<UUID, Boolean> clear = new HashMap<>();
        for (int i = 0; i < 5; i++) {
            UUID id = bench.vetted("Person " + i, String.valueOf(40 + i));
            held.put(id, false);
            clear.put(id, false);
        }
        List<UUID> ids = new ArrayList<>(held.keySet());
        UUID request = bench.requested(withoutBudget(bench.asked(2)));
        int shown = 0;
        for (int step = 0; step < 40; step++) {
            UUID one = ids.get(random.nextInt(ids.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> {
                    bench.clear(one);
                    clear.put(one, true);
                }
                case 2 -> {
                    bench.raise(one);
                    bench.decide(one, ConflictCheck.Verdict.DECLINE);
                    clear.put(one, false);
                }
                case 3 -> {
                    bench.raise(one);
                    bench.decide(one, ConflictCheck.Verdict.WAIVE);
                    clear.put(one, true);
                }
                default -> {
                    bench.hold(one, !held.get(one));
                    held.put(one, !held.get(one));
                }
            }
            if (step % 3 == 0 && solve(request, List.of(), List.of()) instanceof Solved.Found found) {
                UUID plan = kept(found);
                Acting.as(bench.with.manager, () -> plans.propose(plan));
            }
            List<UUID> visible = Acting.as(
                    bench.with.owner,
                    () -> transactions.read(() -> jdbc.sql("select professional_id from staffing.seat")
                            .query(UUID.class)
                            .list()));
            shown += visible.size();
            assertThat(visible).allMatch(id -> clear.get(id) && !held.get(id));
            for (TeamPlan plan : Acting.as(bench.with.owner, () -> plans.ofRequest(request))) {
                assertThat(seen(bench.with.owner, plan.id()).seats())
                        .allMatch(seat -> clear.get(seat.professionalId()) && !held.get(seat.professionalId()));
            }
        }
        assertThat(shown).isPositive();
    }

    private static TeamAsked withoutBudget(TeamAsked asked) {
        return new TeamAsked(
                asked.title(),
                asked.seats(),
                0,
                asked.admissions(),
                asked.languages(),
                asked.skills(),
                asked.weeklyHours(),
                asked.from(),
                asked.until(),
                new BigDecimal("100000"),
                asked.currency(),
                asked.sites());
    }
}
