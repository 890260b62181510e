package org.secondchair.access;

import java.util.Set;
import org.secondchair.access.door.Invitations;
import org.secondchair.architecture.MatrixFixtures;
import org.secondchair.architecture.Scenario;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;

/** People, invitations and walls of the matrix's client. */
final class AccessMatrixFixtures implements MatrixFixtures {
    private final AccessFixtures fixtures;
    private final Invitations invitations;
    private final Walls walls;

    AccessMatrixFixtures(
            org.springframework.beans.factory.config.AutowireCapableBeanFactory beans,
            Invitations invitations,
            Walls walls) {
        this.fixtures = beans.createBean(AccessFixtures.class);
        this.invitations = invitations;
        this.walls = walls;
    }

    @Override
    public void fill(Scenario scenario) {
        scenario.variable("personId", () -> colleague(scenario).personId());
        scenario.variable(
                "invitationId",
                () -> Acting.as(
                        scenario.admin(),
                        () -> invitations.inviteColleague(
                                Ids.next().toString(), "somebody@people.example", Set.of(Role.REVIEWER))));
        scenario.variable("wallId", () -> {
            Actor walled = colleague(scenario);
            return Acting.as(
                    scenario.owner(),
                    () -> walls.raiseAgainstPerson(scenario.matterId(), walled.personId(), "a former client"));
        });
    }

    private Actor colleague(Scenario scenario) {
        return fixtures.person(scenario.client(), "Nell Strand");
    }
}
