package org.secondchair.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.Access;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Decision;
import org.secondchair.access.Role;
import org.secondchair.access.Walls;
import org.secondchair.matter.Matters;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class EngagementsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    Access access;

    @Autowired
    Engagements engagements;

    @Autowired
    Offers offers;

    @Autowired
    Doors doors;

    @Autowired
    Team team;

    @Autowired
    Undertakings undertakings;

    @Autowired
    Supervision supervision;

    @Autowired
    Matters matters;

    @Autowired
    Notices notices;

    @Autowired
    Walls walls;

    EngagementFixtures with;

    @BeforeEach
    void aClientAndAProvider() {
        with = new EngagementFixtures(context);
    }

    private Decision documents(Actor actor) {
        return Acting.as(actor, () -> access.decide(Permission.SEE_DOCUMENTS, with.matter));
    }

    private List<String> locksOf(Actor actor) {
        return documents(actor) instanceof Decision.Locked locked
                ? locked.locks().stream().map(Decision.Lock::name).toList()
                : List.of();
    }

    private EngagementState state(UUID id) {
        return Acting.as(with.owner, () -> engagements.find(id)).orElseThrow().state();
    }

    private List<String> told(Actor actor) {
        return Acting.as(actor, () -> notices.inbox(false, null, 50)).items().stream()
                .map(Notice::textKey)
                .toList();
    }

    @Test
    void anOfferReachesTheProvidersManagersAndNobodyElse() {
        UUID id = with.offered();
        assertThat(told(with.manager)).containsExactly("engagement.notice.offered");
        assertThat(Acting.as(with.manager, engagements::toAnswer))
                .extracting(Engagement::id)
                .containsExactly(id);
        assertThat(Acting.as(with.manager, () -> matters.find(with.matter))).isEmpty();
        for (Actor other : List.of(with.reviewer, with.stranger)) {
            assertThat(Acting.as(other, () -> engagements.find(id))).isEmpty();
            assertThat(Acting.as(other, () -> engagements.mine(true, null, 10)).items())
                    .isEmpty();
            assertThat(Acting.as(other, () -> engagements.events(id))).isEmpty();
            assertThat(Acting.as(other, () -> offers.accept(id))).isInstanceOf(Step.NotYours.class);
        }
        assertThat(documents(with.manager)).isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void aWallHidesAnOfferFromAManagerOfTheProvider() {
        UUID id = with.offered();
        Acting.as(
                with.owner,
                () -> walls.raiseAgainstPerson(with.matter, with.manager.personId(), "worked for the other side"));
        assertThat(Acting.as(with.manager, () -> engagements.find(id))).isEmpty();
        assertThat(Acting.as(with.manager, () -> offers.accept(id))).isInstanceOf(Step.NotYours.class);
    }

    @Test
    void everyoneIsLockedOutUntilAcceptedSupervisedReleasedAndTicked() {
        UUID id = with.offered(EngagementFixtures.terms(null));
        Acting.as(with.manager, () -> offers.accept(id));
        with.cleared(id);
        assertThat(locksOf(with.manager))
                .containsExactlyInAnyOrder("engagement-supervision", "engagement-open", "undertaking");
        assertThat(Acting.as(with.owner, () -> doors.release(id)))
                .isEqualTo(new Step.Missing(Set.of(Safeguard.SUPERVISION)));
        assertThat(Acting.as(with.owner, () -> supervision.name(id, with.attorney.personId())))
                .isInstanceOf(Supervision.Naming.Named.class);
        assertThat(Acting.as(with.owner, () -> doors.release(id))).isInstanceOf(Step.Taken.class);
        assertThat(locksOf(with.manager)).containsExactly("undertaking");
        assertThat(with.confirm(with.manager, id)).isInstanceOf(Undertakings.Confirming.Confirmed.class);
        assertThat(documents(with.manager)).isInstanceOf(Decision.Allowed.class);
        assertThat(documents(with.attorney)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void eachPersonTicksForThemselvesAlone() {
        UUID id = with.released();
        with.confirm(with.manager, id);
        assertThat(locksOf(with.reviewer)).containsExactly("undertaking");
        assertThat(with.confirm(with.reviewer, id)).isInstanceOf(Undertakings.Confirming.Confirmed.class);
        assertThat(documents(with.reviewer)).isInstanceOf(Decision.Allowed.class);
        assertThat(with.confirm(with.reviewer, id)).isInstanceOf(Undertakings.Confirming.ConfirmedBefore.class);
        assertThat(with.confirm(with.owner, id)).isInstanceOf(Undertakings.Confirming.NotAsked.class);
        assertThat(with.confirm(with.stranger, id)).isInstanceOf(Undertakings.Confirming.NotAsked.class);
    }

    @Test
    void refusesAnUndertakingWhoseWordsHaveChanged() {
        UUID id = with.released();
        assertThat(Acting.as(with.reviewer, () -> undertakings.confirm(id, 0)))
                .isInstanceOf(Undertakings.Confirming.WordsChanged.class);
        assertThat(locksOf(with.reviewer)).containsExactly("undertaking");
    }

    @Test
    void theUndertakingCanBeReachedWhileTheMatterIsLocked() {
        UUID id = with.released();
        assertThat(Acting.as(with.reviewer, () -> access.decide(Permission.CONFIRM_UNDERTAKING, id)))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(Acting.as(with.reviewer, undertakings::toConfirm))
                .extracting(Engagement::id)
                .containsExactly(id);
        with.confirm(with.reviewer, id);
        assertThat(Acting.as(with.reviewer, undertakings::toConfirm)).isEmpty();
    }

    @Test
    void aRefusalSaysWhyAndShutsTheDoor() {
        UUID id = with.offered();
        assertThatThrownBy(() -> Acting.as(with.manager, () -> offers.decline(id, " ")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Acting.as(with.manager, () -> offers.decline(id, "No Portuguese readers before May")))
                .isInstanceOf(Step.Taken.class);
        assertThat(Acting.as(with.manager, () -> offers.accept(id)))
                .isEqualTo(new Step.NotFrom(EngagementState.DECLINED));
        assertThat(told(with.owner)).containsExactly("engagement.notice.declined");
        assertThat(Acting.as(with.owner, () -> engagements.events(id))
                        .getFirst()
                        .reason())
                .isEqualTo("No Portuguese readers before May");
        assertThat(Acting.as(
                        with.owner,
                        () -> engagements.offer(
                                with.matter, with.manager.organizationId(), EngagementFixtures.terms(null))))
                .isInstanceOf(Engagements.Offering.Offered.class);
    }

    @Test
    void aPauseClosesOnTheNextRequestAndTheResumptionOpensAgain() {
        UUID id = with.released();
        with.confirm(with.reviewer, id);
        assertThat(Acting.as(with.owner, () -> doors.pause(id, "the court has stayed the case")))
                .isInstanceOf(Step.Taken.class);
        assertThat(documents(with.reviewer))
                .isInstanceOfSatisfying(
                        Decision.Locked.class,
                        locked -> assertThat(locked.locks().getFirst().reason())
                                .contains("the court has stayed the case"));
        assertThat(Acting.as(with.reviewer, () -> matters.brief(with.matter))).isEmpty();
        Acting.as(with.owner, () -> doors.resume(id));
        assertThat(documents(with.reviewer)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void anEndedEngagementLeavesNothingAndANewOneStartsWithAllLocks() {
        UUID id = with.released();
        with.confirm(with.reviewer, id);
        assertThat(Acting.as(with.owner, () -> doors.end(id, "delivered"))).isInstanceOf(Step.Taken.class);
        assertThat(documents(with.reviewer)).isInstanceOf(Decision.Hidden.class);
        assertThat(Acting.as(with.reviewer, () -> engagements.find(id))).isEmpty();
        assertThat(Acting.as(with.reviewer, () -> matters.find(with.matter))).isEmpty();
        assertThat(told(with.reviewer)).contains("engagement.notice.ended");

        UUID again = with.released();
        assertThat(locksOf(with.reviewer)).containsExactly("undertaking");
        with.confirm(with.reviewer, again);
        assertThat(documents(with.reviewer)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void aSecondEngagementOfTheTwoInOneMatterIsTheFirst() {
        UUID id = with.offered();
        assertThat(Acting.as(
                        with.owner,
                        () -> engagements.offer(
                                with.matter, with.manager.organizationId(), EngagementFixtures.terms(null))))
                .isEqualTo(new Engagements.Offering.AlreadyEngaged(id));
    }

    @Test
    void refusesToEngageOneselfNobodyOrOnAnothersMatter() {
        assertThat(Acting.as(
                        with.owner,
                        () -> engagements.offer(
                                with.matter, with.owner.organizationId(), EngagementFixtures.terms(null))))
                .isInstanceOf(Engagements.Offering.NoSuchProvider.class);
        assertThat(Acting.as(
                        with.owner,
                        () -> engagements.offer(with.matter, UUID.randomUUID(), EngagementFixtures.terms(null))))
                .isInstanceOf(Engagements.Offering.NoSuchProvider.class);
        assertThat(Acting.as(
                        with.stranger,
                        () -> engagements.offer(
                                with.matter, with.manager.organizationId(), EngagementFixtures.terms(null))))
                .isInstanceOf(Engagements.Offering.NoSuchMatter.class);
    }

    @Test
    void theOtherSidesStepsAreNotOnesOwn() {
        UUID id = with.offered();
        assertThat(Acting.as(with.owner, () -> offers.accept(id))).isInstanceOf(Step.NotYours.class);
        assertThat(Acting.as(with.manager, () -> doors.release(id))).isInstanceOf(Step.NotYours.class);
        Acting.as(with.manager, () -> offers.accept(id));
        assertThat(Acting.as(with.manager, () -> doors.release(id))).isInstanceOf(Step.NotYours.class);
        assertThat(Acting.as(with.owner, () -> team.seat(id, List.of(with.owner.personId()), Role.REVIEWER)))
                .isInstanceOf(Team.Seating.NotNow.class);
        assertThat(state(id)).isEqualTo(EngagementState.ACCEPTED);
    }

    @Test
    void anOfferIsAnsweredOnceAndCanBeTakenBackOnlyBefore() {
        UUID id = with.offered();
        assertThat(Acting.as(with.manager, () -> offers.accept(id))).isInstanceOf(Step.Taken.class);
        assertThat(Acting.as(with.manager, () -> offers.accept(id)))
                .isEqualTo(new Step.NotFrom(EngagementState.ACCEPTED));
        assertThat(Acting.as(with.manager, () -> offers.decline(id, "changed our mind")))
                .isEqualTo(new Step.NotFrom(EngagementState.ACCEPTED));
        assertThat(Acting.as(with.owner, () -> doors.withdraw(id, "no longer needed")))
                .isEqualTo(new Step.NotFrom(EngagementState.ACCEPTED));
    }

    @Test
    void aProviderSeatsItsOwnPeopleOnly() {
        UUID id = with.released();
        assertThat(Acting.as(
                        with.manager,
                        () -> team.seat(
                                id, List.of(with.reviewer.personId(), with.stranger.personId()), Role.REVIEWER)))
                .isInstanceOf(Team.Seating.NotOurs.class);
        assertThatThrownBy(() -> Acting.as(
                        with.manager, () -> team.seat(id, List.of(with.reviewer.personId()), Role.CLIENT_OWNER)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoIsTakenOffTheTeamIsOutAtOnceAndNeedsNoSecondUndertakingOnReturn() {
        UUID id = with.released();
        with.confirm(with.reviewer, id);
        Acting.as(with.manager, () -> team.unseat(id, with.reviewer.personId(), "moved to another team"));
        assertThat(documents(with.reviewer)).isInstanceOf(Decision.Hidden.class);
        Acting.as(with.manager, () -> team.seat(id, List.of(with.reviewer.personId()), Role.QC_REVIEWER));
        assertThat(documents(with.reviewer)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void theGateTellsWhatIsMissing() {
        UUID id = with.released();
        with.confirm(with.manager, id);
        Gate gate = Acting.as(with.owner, () -> {
            Engagement engagement = engagements.find(id).orElseThrow();
            return Gate.of(engagement, team.of(engagement));
        });
        assertThat(gate.open()).isFalse();
        assertThat(gate.checks())
                .filteredOn(check -> !check.met())
                .containsExactly(new Gate.Check(Safeguard.UNDERTAKING, false, "1/2"));
        with.confirm(with.reviewer, id);
        Engagement engagement =
                Acting.as(with.owner, () -> engagements.find(id)).orElseThrow();
        assertThat(Gate.of(engagement, Acting.as(with.owner, () -> team.of(engagement)))
                        .open())
                .isTrue();
    }
}
