package org.secondchair.staffing.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Access;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Decision;
import org.secondchair.access.Memberships;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.Engagements;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.Matters;
import org.secondchair.staffing.StaffingRequests;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class PlacementsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Placements placements;

    @Autowired
    Whereabouts whereabouts;

    @Autowired
    Checklists checklists;

    @Autowired
    Errands errands;

    @Autowired
    Access access;

    @Autowired
    Memberships memberships;

    @Autowired
    Professionals professionals;

    PlacementFixtures with;

    @BeforeEach
    void anAcceptedEngagement() {
        with = new PlacementFixtures(context);
    }

    private boolean sees(Actor person) {
        return Acting.as(person, () -> access.decide(Permission.SEE_DOCUMENTS, with.bench.with.matter))
                instanceof Decision.Allowed;
    }

    private List<CalendarException> booked(UUID professional) {
        return Acting.as(
                        with.bench.with.manager,
                        () -> professionals.find(professional).orElseThrow())
                .exceptions();
    }

    @Test
    void invitedPeopleReadTheWorkAndNeitherClientNorMatter() {
        Actor amparo = with.person("Amparo Quelho");
        with.accepted(with.bench.asked(1));
        assertThat(with.invite(100)).isEqualTo(new Placements.Inviting(1, 0, 0));
        assertThat(with.invite(100)).isEqualTo(new Placements.Inviting(0, 0, 0));

        Placement mine = Acting.as(amparo, () -> placements.mine()).getFirst();
        assertThat(mine.state()).isEqualTo(Placement.State.INVITED);
        assertThat(mine.capMinutes()).isEqualTo(6000);
        assertThat(mine.wording()).isEqualTo("First-level review.");
        assertThat(mine.clientOrganizationId()).isNull();
        assertThat(Acting.as(amparo, () -> context.getBean(Engagements.class).find(mine.engagementId())))
                .isEmpty();
        assertThat(Acting.as(amparo, () -> context.getBean(Matters.class).find(mine.matterId())))
                .isEmpty();
        assertThat(Acting.as(
                        amparo, () -> context.getBean(StaffingRequests.class).find(mine.requestId())))
                .isEmpty();
        assertThat(booked(mine.professionalId())).hasSize(1);
        for (Actor other : List.of(with.bench.with.stranger, with.bench.with.reviewer)) {
            assertThat(Acting.as(other, () -> placements.find(mine.id()))).isEmpty();
        }
    }

    @Test
    void whoeverDeclinesIsFreeAgainAndGetsNoSeat() {
        Actor amparo = with.person("Amparo Quelho");
        with.accepted(with.bench.asked(1));
        with.invite(null);
        UUID id = with.of("Amparo Quelho").id();
        assertThat(Acting.as(with.bench.with.manager, () -> placements.accept(id)))
                .isInstanceOf(Placements.Answering.NotYours.class);
        assertThat(Acting.as(amparo, () -> placements.decline(id, "Another case.")))
                .isInstanceOf(Placements.Answering.Given.class);
        assertThat(Acting.as(amparo, () -> placements.accept(id))).isInstanceOf(Placements.Answering.TooLate.class);
        Acting.as(amparo, () -> errands.follow(id));

        assertThat(booked(with.professionals.get("Amparo Quelho"))).isEmpty();
        assertThat(with.of("Amparo Quelho").settledAt()).isNotNull();
        assertThat(Acting.as(amparo, () -> access.decide(Permission.SEE_DOCUMENTS, with.bench.with.matter)))
                .isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void theSeatEndsWithTheLastDayAndIsGivenOnce() {
        Actor amparo = with.person("Amparo Quelho");
        with.accepted(with.bench.asked(1));
        with.invite(null);
        with.accept("Amparo Quelho");
        Placement placement = with.of("Amparo Quelho");
        assertThat(placement.state()).isEqualTo(Placement.State.SEATED);
        for (UUID scope : List.of(placement.engagementId(), placement.matterId())) {
            assertThat(Acting.as(with.bench.with.manager, () -> memberships.of(scope)))
                    .filteredOn(seat -> seat.personId().equals(amparo.personId()))
                    .singleElement()
                    .matches(seat -> placement.endsAt().equals(seat.until()));
        }
        assertThat(Acting.as(amparo, () -> access.decide(Permission.SEE_DOCUMENTS, with.bench.with.matter)))
                .isInstanceOfSatisfying(
                        Decision.Locked.class,
                        locked -> assertThat(locked.locks())
                                .extracting(Decision.Lock::name)
                                .contains("undertaking", "checklist"));
    }

    /** Whatever order the gates open in: content is seen after the last of them and never before. */
    @Test
    void nobodySeesContentBeforeEveryGateIsOpenWhateverTheOrder() {
        List<String> names = List.of("Amparo Quelho", "Nell Strand", "Tove Lindhal", "Oda Byrd");
        names.forEach(with::person);
        with.accepted(with.bench.asked(names.size()));
        with.invite(10);
        names.forEach(with::accept);
        Random random = new Random(11);
        record Opening(String name, Runnable step) {}
        List<Opening> steps = new ArrayList<>();
        for (String name : names) {
            steps.add(new Opening(name, () -> with.undertake(name)));
            with.gating(name).forEach(item -> steps.add(new Opening(name, () -> with.tick(name, item))));
        }
        steps.add(new Opening("", with::release));
        Collections.shuffle(steps, random);
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).step().run();
            List<Opening> left = steps.subList(i + 1, steps.size());
            for (String name : names) {
                boolean through = left.stream()
                        .noneMatch(step -> step.name().isEmpty() || step.name().equals(name));
                assertThat(sees(with.people.get(name)))
                        .as("%s after step %s", name, i)
                        .isEqualTo(through);
                Gates.Standing standing = Acting.as(
                                with.bench.with.manager,
                                () -> whereabouts.one(with.of(name).id()))
                        .orElseThrow()
                        .gates()
                        .standing();
                assertThat(standing).isEqualTo(through ? Gates.Standing.IN : Gates.Standing.GATED);
            }
        }
    }

    @Test
    void theCountsOfWhoStandsWhereAddUpToEverybodyAccepted() {
        List<String> names = List.of("Amparo Quelho", "Nell Strand", "Tove Lindhal");
        names.forEach(with::person);
        UUID accountless = with.bench.vetted("Ravi Okafor", "49");
        with.bench.clear(accountless);
        with.accepted(with.bench.asked(4));
        assertThat(with.invite(null)).isEqualTo(new Placements.Inviting(3, 1, 0));
        with.accept("Amparo Quelho");
        Acting.as(
                with.people.get("Nell Strand"),
                () -> placements.decline(with.of("Nell Strand").id(), "No time."));
        for (Actor side : List.of(with.bench.with.manager, with.bench.with.owner)) {
            List<Whereabouts.Placed> placed = Acting.as(side, () -> whereabouts.ofRequest(with.request));
            List<Placements.Waiting> waiting = Acting.as(side, () -> placements.waiting(with.request));
            assertThat(Whereabouts.counts(placed).values().stream()
                                    .mapToInt(count -> count)
                                    .sum()
                            + waiting.size())
                    .isEqualTo(4);
            assertThat(waiting).extracting(Placements.Waiting::name).containsExactly("Ravi Okafor");
        }
        assertThat(Acting.as(with.bench.with.manager, () -> placements.waiting(with.request))
                        .getFirst()
                        .account())
                .isFalse();
        with.bench.tie(accountless, with.bench.account("Ravi Okafor"));
        assertThat(with.invite(null)).isEqualTo(new Placements.Inviting(1, 0, 0));
        assertThat(Acting.as(with.bench.with.owner, () -> placements.waiting(with.request)))
                .isEmpty();
    }

    @Test
    void whoeverIsNoLongerClearedGetsNoSeatUntilClearedAgain() {
        Actor amparo = with.person("Amparo Quelho");
        with.accepted(with.bench.asked(1));
        with.invite(null);
        with.bench.raise(with.professionals.get("Amparo Quelho"));
        with.accept("Amparo Quelho");
        assertThat(with.of("Amparo Quelho").state()).isEqualTo(Placement.State.ACCEPTED);
        assertThat(Acting.as(with.bench.with.owner, () -> whereabouts.ofRequest(with.request)))
                .as("the client sees cleared people alone")
                .isEmpty();
        with.bench.decide(with.professionals.get("Amparo Quelho"), ConflictCheck.Verdict.WAIVE);
        Acting.as(with.bench.with.manager, () -> errands.all());
        assertThat(with.of("Amparo Quelho").state()).isEqualTo(Placement.State.SEATED);
        assertThat(sees(amparo)).isFalse();
    }

    @Test
    void eachSideTicksItsOwnItemsAndProtocolsAreReadOnceTheMatterIsOpen() {
        Actor amparo = with.person("Amparo Quelho");
        with.accepted(with.bench.asked(1));
        with.invite(null);
        with.accept("Amparo Quelho");
        Placement placement = with.of("Amparo Quelho");
        Onboarding way = Acting.as(amparo, () -> checklists.ofPlacements(List.of(placement.id())))
                .get(placement.id());
        for (ChecklistItem item : way.items()) {
            Actor wrong = item.by() == ChecklistItem.By.PROVIDER ? amparo : with.bench.with.owner;
            assertThat(Acting.as(wrong, () -> checklists.tick(item.id())))
                    .isInstanceOf(Checklists.Ticking.NotYours.class);
            if (item.afterAccess()) {
                assertThat(Acting.as(amparo, () -> checklists.tick(item.id())))
                        .isInstanceOf(Checklists.Ticking.NotYet.class);
            }
        }
        with.through("Amparo Quelho");
        for (ChecklistItem item : way.items()) {
            if (item.afterAccess()) {
                assertThat(Acting.as(amparo, () -> checklists.tick(item.id())))
                        .isEqualTo(new Checklists.Ticking.Ticked(false));
                assertThat(Acting.as(amparo, () -> checklists.tick(item.id())))
                        .isInstanceOf(Checklists.Ticking.TickedBefore.class);
            }
        }
        assertThat(Acting.as(with.bench.with.manager, () -> checklists.compare()))
                .containsExactly(new Checklists.Compared(
                        false,
                        1,
                        1,
                        Acting.as(with.bench.with.manager, () -> checklists.compare())
                                .getFirst()
                                .medianHours()));
    }

    @Test
    void aProvidersOwnListIsWhatItsPlacementsBeginWithAndStaffGetTheSame() {
        Acting.as(with.bench.with.manager, () -> {
            for (ChecklistItem item : checklists.ofRole(org.secondchair.staffing.SeatRole.REVIEWER)) {
                checklists.remove(org.secondchair.staffing.SeatRole.REVIEWER, item.place(), item.words());
            }
            checklists.add(
                    org.secondchair.staffing.SeatRole.REVIEWER,
                    "Badge handed over",
                    true,
                    ChecklistItem.By.PROVIDER,
                    false);
        });
        with.person("Amparo Quelho");
        with.accepted(with.bench.asked(1));
        with.invite(null);
        with.accept("Amparo Quelho");
        assertThat(with.gating("Amparo Quelho"))
                .extracting(ChecklistItem::words)
                .containsExactly("Badge handed over");

        Actor reviewer = with.bench.with.reviewer;
        Acting.as(
                with.bench.with.manager,
                () -> context.getBean(org.secondchair.engagement.Team.class)
                        .seat(
                                with.bench.engagement,
                                List.of(reviewer.personId()),
                                org.secondchair.access.Role.REVIEWER));
        assertThat(Acting.as(
                        with.bench.with.manager,
                        () -> checklists.beginForColleague(with.bench.engagement, reviewer.personId())))
                .isTrue();
        assertThat(Acting.as(
                        with.bench.with.manager,
                        () -> checklists.beginForColleague(with.bench.engagement, reviewer.personId())))
                .isFalse();
        with.release();
        with.bench.with.cleared(with.bench.engagement);
        with.bench.with.confirm(reviewer, with.bench.engagement);
        assertThat(sees(reviewer)).isFalse();
        ChecklistItem item =
                Acting.as(reviewer, () -> checklists.mine()).getFirst().items().getFirst();
        assertThat(Acting.as(with.bench.with.manager, () -> checklists.tick(item.id())))
                .isEqualTo(new Checklists.Ticking.Ticked(true));
        assertThat(sees(reviewer)).isTrue();
        assertThat(Acting.as(with.bench.with.manager, () -> checklists.compare()))
                .extracting(Checklists.Compared::staff)
                .containsExactly(true, false);
    }

    @Test
    void manyWhoAcceptAtTheSameTimeAreAllSeated() throws Exception {
        int many = 12;
        for (int i = 0; i < many; i++) {
            with.person("Person " + i);
        }
        with.accepted(with.bench.asked(many));
        assertThat(with.invite(null)).isEqualTo(new Placements.Inviting(many, 0, 0));
        var together = new CyclicBarrier(many);
        List<Future<Placements.Answering>> answers = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(many)) {
            with.people
                    .keySet()
                    .forEach(name -> answers.add(pool.submit(() -> {
                        together.await();
                        return with.accept(name);
                    })));
        }
        for (Future<Placements.Answering> answer : answers) {
            assertThat(answer.get()).isInstanceOf(Placements.Answering.Given.class);
        }
        List<Whereabouts.Placed> placed = Acting.as(with.bench.with.manager, () -> whereabouts.ofRequest(with.request));
        assertThat(Whereabouts.counts(placed)).isEqualTo(java.util.Map.of(Gates.Standing.GATED, many));
    }

    @Test
    void nobodyIsSeatedForATeamThatIsNotWantedAnyMore() {
        with.person("Amparo Quelho");
        with.accepted(with.running(1));
        with.invite(null);
        UUID placement = with.of("Amparo Quelho").id();
        Acting.as(
                with.people.get("Amparo Quelho"),
                () -> context.getBean(Placements.class).accept(placement));
        assertThat(Acting.as(
                        with.bench.with.owner,
                        () -> context.getBean(org.secondchair.staffing.StaffingRequests.class)
                                .withdraw(with.request)))
                .isTrue();
        Acting.as(
                with.people.get("Amparo Quelho"),
                () -> context.getBean(Errands.class).follow(placement));
        assertThat(with.of("Amparo Quelho").state()).isEqualTo(Placement.State.WITHDRAWN);
    }
}
