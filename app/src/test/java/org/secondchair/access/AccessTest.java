package org.secondchair.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Permission;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class AccessTest {
    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Access access;

    @Autowired
    Memberships memberships;

    @Autowired
    Scopes scopes;

    @Autowired
    Walls walls;

    @Autowired
    Locks locks;

    Actor client;
    Actor colleague;
    Actor reviewer;
    UUID matter;

    @BeforeEach
    void aMatterWithAnOutsideReviewer() {
        UUID firm = fixtures.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM);
        UUID provider = fixtures.organization("Tessellate Review", Organizations.Kind.PROVIDER);
        client = fixtures.person(firm, "Oda Quillon");
        colleague = fixtures.person(firm, "Piet Byrd");
        reviewer = fixtures.person(provider, "Ravi Solheim");
        matter = fixtures.scope(client, Scopes.Kind.MATTER);
        fixtures.seat(client, reviewer, matter, Role.REVIEWER);
    }

    private Decision decide(Actor actor, Permission permission) {
        return Acting.as(actor, () -> access.decide(permission, matter));
    }

    @Test
    void aMemberMayDoWhatTheRoleCarriesAndNoMore() {
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Allowed.class);
        assertThat(decide(reviewer, Permission.EXPORT_DOCUMENTS)).isInstanceOf(Decision.RoleLacks.class);
    }

    @Test
    void aColleagueWhoIsNoMemberDoesNotSeeThatTheMatterExists() {
        assertThat(decide(colleague, Permission.SEE_MATTER)).isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void aWallBeatsEveryGrantAtOnceAndTakesTwoToLift() {
        UUID wall = Acting.as(
                client, () -> walls.raiseAgainstPerson(matter, reviewer.personId(), "worked for the other side"));
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Hidden.class);
        assertThat(Acting.as(client, () -> walls.lift(matter, wall))).isInstanceOf(Walls.Lift.Asked.class);
        assertThat(Acting.as(client, () -> walls.lift(matter, wall))).isInstanceOf(Walls.Lift.NeedsAnother.class);
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Hidden.class);
        fixtures.seat(client, colleague, matter, Role.SUPERVISING_ATTORNEY);
        assertThat(Acting.as(colleague, () -> walls.lift(matter, wall))).isInstanceOf(Walls.Lift.Lifted.class);
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void aLockSaysWhatIsMissingAndLetsInOnceItIsLifted() {
        var whom = new Locks.Whom.Person(reviewer.personId());
        Acting.as(
                client, () -> locks.place(matter, whom, "undertaking", "Confirm the undertaking of confidentiality."));
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS))
                .isEqualTo(new Decision.Locked(java.util.List.of(
                        new Decision.Lock("undertaking", "Confirm the undertaking of confidentiality."))));
        assertThat(Acting.as(reviewer, () -> locks.lift(matter, whom, "undertaking")))
                .isTrue();
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void whatEndsOrExpiresIsClosedOnTheNextQuestion() {
        Acting.as(client, () -> memberships.end(reviewer.personId(), matter));
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Hidden.class);
        Acting.as(
                client,
                () -> memberships.grant(
                        reviewer.personId(),
                        matter,
                        Role.REVIEWER,
                        Instant.now().minusSeconds(1)));
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void dismissingAnOrganizationClosesAllItsSeatsAtOnce() {
        Acting.as(client, () -> scopes.dismiss(matter, reviewer.organizationId()));
        assertThat(decide(reviewer, Permission.CODE_DOCUMENTS)).isInstanceOf(Decision.Hidden.class);
    }

    @Test
    void aProviderCannotSeatItselfWithoutBeingAdmitted() {
        Actor stranger =
                fixtures.person(fixtures.organization("Uninvited", Organizations.Kind.PROVIDER), "Nell Strand");
        Acting.as(stranger, () -> memberships.grant(stranger.personId(), matter, Role.REVIEWER, null));
        assertThat(decide(stranger, Permission.SEE_MATTER)).isInstanceOf(Decision.Hidden.class);
    }
}
