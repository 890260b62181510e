package org.secondchair.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.access.door.DoorFixtures;
import org.secondchair.audit.History;
import org.secondchair.audit.LoggedEvent;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import({AccessFixtures.class, DoorFixtures.class})
class PeopleAndWallsTest {
    @LocalServerPort
    int port;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    History history;

    UUID firm;
    Actor admin;
    Actor owner;
    Actor attorney;
    Actor reviewer;
    UUID matter;

    @BeforeEach
    void aFirmWithAMatter() {
        firm = fixtures.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM);
        UUID provider = fixtures.organization("Tessellate Review", Organizations.Kind.PROVIDER);
        admin = fixtures.person(firm, "Piet Byrd", Role.ORGANIZATION_ADMIN);
        owner = fixtures.person(firm, "Oda Quillon", Role.CLIENT_OWNER);
        attorney = fixtures.person(firm, "Nell Strand");
        reviewer = fixtures.person(provider, "Ravi Solheim");
        matter = fixtures.scope(owner, Scopes.Kind.MATTER);
        fixtures.seat(owner, attorney, matter, Role.SUPERVISING_ATTORNEY);
        fixtures.seat(owner, reviewer, matter, Role.REVIEWER);
    }

    private HttpVisitor as(Actor actor) {
        return new HttpVisitor(port).with(fixtures.cookie(actor));
    }

    private static String email() {
        return "nadia." + UUID.randomUUID() + "@people.example";
    }

    private static String token(String page) {
        return page.replaceAll("(?s).*\\?token=([A-Za-z0-9_-]+).*", "$1");
    }

    @Test
    void aColleagueComesInByALinkThatWorksOnce() {
        String email = email();
        var shown = as(admin)
                .post("/people/invitations", "_key", Ids.next().toString(), "email", email, "roles", "REVIEWER");
        String token = token(shown.body());
        HttpVisitor nadia = new HttpVisitor(port);
        assertThat(nadia.get("/invitation?token=" + token).body()).contains("Join Quillon", email);
        assertThat(nadia.post(
                                "/invitation",
                                "token",
                                token,
                                "name",
                                "Nadia Venn",
                                "password",
                                "short",
                                "timeZone",
                                "Europe/Oslo")
                        .statusCode())
                .isEqualTo(422);
        assertThat(nadia.post(
                                "/invitation",
                                "token",
                                token,
                                "name",
                                "Nadia Venn",
                                "email",
                                "mallory@people.example",
                                "password",
                                "quiet rivers carry far",
                                "timeZone",
                                "Europe/Oslo")
                        .statusCode())
                .isEqualTo(303);
        assertThat(nadia.json("GET", "/api/session", "").body()).contains("Nadia Venn", firm.toString());
        assertThat(as(admin).get("/people").body())
                .contains("Nadia Venn", email)
                .doesNotContain("mallory");
        assertThat(new HttpVisitor(port).get("/invitation?token=" + token).statusCode())
                .isEqualTo(404);
        assertThat(new HttpVisitor(port)
                        .post("/sign-in", "email", email, "password", "quiet rivers carry far")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void inviteSentTwiceIsOneInvitationWithOneLink() {
        String key = Ids.next().toString();
        HttpVisitor visitor = as(admin);
        String email = email();
        String first = token(
                visitor.post("/people/invitations", "_key", key, "email", email).body());
        String second = token(
                visitor.post("/people/invitations", "_key", key, "email", email).body());
        assertThat(second).isEqualTo(first);
        assertThat(visitor.json("GET", "/api/people/invitations", "").body().split(email, -1))
                .hasSize(2);
    }

    @Test
    void aLinkThatWasTakenBackLeadsNowhere() {
        HttpVisitor visitor = as(admin);
        String token =
                token(visitor.post("/people/invitations", "_key", Ids.next().toString(), "email", email())
                        .body());
        String id = visitor.json("GET", "/api/people/invitations", "")
                .body()
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(visitor.post("/people/invitations/" + id + "/revoke").statusCode())
                .isEqualTo(303);
        assertThat(new HttpVisitor(port).get("/invitation?token=" + token).statusCode())
                .isEqualTo(404);
    }

    @Test
    void anotherOrganizationFoundsItselfAndOperatesNothing() {
        String email = email();
        String token = token(as(owner)
                .post("/organizations/invitations", "_key", Ids.next().toString(), "email", email)
                .body());
        HttpVisitor founder = new HttpVisitor(port);
        assertThat(founder.post(
                                "/invitation",
                                "token",
                                token,
                                "kind",
                                "PROVIDER",
                                "organization",
                                "Meridian Document Review",
                                "name",
                                "Teo Lindqvist",
                                "password",
                                "quiet rivers carry far",
                                "timeZone",
                                "Europe/Stockholm")
                        .statusCode())
                .isEqualTo(303);
        String me = founder.json("GET", "/api/session", "").body();
        assertThat(me)
                .contains("Meridian Document Review", "MANAGE_ORGANIZATION")
                .doesNotContain("\"OPERATE\"");
        assertThat(founder.get("/people").statusCode()).isEqualTo(200);
    }

    @Test
    void anAdministratorNeitherMakesOperatorsNorStopsBeingOne() {
        HttpVisitor visitor = as(admin);
        assertThat(visitor.post("/people/" + owner.personId() + "/roles", "roles", "PLATFORM_OPERATOR")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/people/" + admin.personId() + "/roles", "roles", "REVIEWER")
                        .statusCode())
                .isEqualTo(409);
        assertThat(visitor.post(
                                "/people/invitations",
                                "_key",
                                Ids.next().toString(),
                                "email",
                                email(),
                                "roles",
                                "PLATFORM_OPERATOR")
                        .statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/people/" + owner.personId() + "/roles", "roles", "BILLING")
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.json("GET", "/api/people/" + owner.personId(), "").body())
                .contains("\"roles\":[\"BILLING\"]");
    }

    @Test
    void disablingAColleagueEndsTheirSessionsAtOnce() {
        HttpVisitor working = as(attorney);
        assertThat(working.get("/me").statusCode()).isEqualTo(200);
        assertThat(as(admin).post("/people/" + attorney.personId() + "/disable").statusCode())
                .isEqualTo(303);
        assertThat(working.get("/me").statusCode()).isEqualTo(303);
        assertThat(as(admin).post("/people/" + admin.personId() + "/disable").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aWallIsRaisedByOneAndLiftedByTwo() {
        HttpVisitor one = as(owner);
        String path = "/matters/" + matter + "/walls";
        assertThat(as(reviewer).get(path).statusCode()).isEqualTo(403);
        assertThat(one.post(
                                path,
                                "_key",
                                Ids.next().toString(),
                                "target",
                                "person:" + reviewer.personId(),
                                "reason",
                                "worked for the other side")
                        .statusCode())
                .isEqualTo(303);
        assertThat(as(reviewer).get(path).statusCode()).isEqualTo(404);
        String wall = one.json("GET", "/api" + path, "").body().replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        String lift = "/api" + path + "/" + wall + "/lift";
        assertThat(one.json("POST", lift, "{}").body()).contains("asked");
        assertThat(one.json("POST", lift, "{}").body()).contains("needsAnother");
        assertThat(as(reviewer).get(path).statusCode()).isEqualTo(404);
        assertThat(as(attorney).json("POST", lift, "{}").body()).contains("lifted");
        assertThat(as(reviewer).get(path).statusCode()).isEqualTo(403);
        assertThat(one.get(path).body()).contains("worked for the other side", "Lifted", "Nell Strand");
    }

    @Test
    void aWallOfAnotherMatterIsNotFoundThroughThisOne() {
        UUID other = fixtures.scope(owner, Scopes.Kind.MATTER);
        HttpVisitor one = as(owner);
        one.post(
                "/matters/" + matter + "/walls",
                "_key",
                Ids.next().toString(),
                "target",
                "person:" + reviewer.personId(),
                "reason",
                "a reason");
        String wall = one.json("GET", "/api/matters/" + matter + "/walls", "")
                .body()
                .replaceAll("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        assertThat(one.json("POST", "/api/matters/" + other + "/walls/" + wall + "/lift", "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyShutsThemselvesOutNorSomebodyWhoIsNotThere() {
        HttpVisitor one = as(owner);
        String path = "/matters/" + matter + "/walls";
        for (String target : new String[] {
            "person:" + owner.personId(), "organization:" + firm, "person:" + admin.personId(), "nobody", ""
        }) {
            assertThat(one.post(path, "_key", Ids.next().toString(), "target", target, "reason", "a reason")
                            .statusCode())
                    .as(target)
                    .isEqualTo(422);
        }
    }

    @Test
    void aLockedMemberIsToldWhatIsMissing() {
        fixtures.lock(owner, attorney, matter, "Confirm the undertaking of confidentiality.");
        var page = as(attorney).get("/matters/" + matter + "/walls");
        assertThat(page.statusCode()).isEqualTo(423);
        assertThat(page.body()).contains("Confirm the undertaking of confidentiality.", "What is missing");
        var problem = as(attorney).json("GET", "/api/matters/" + matter + "/walls", "");
        assertThat(problem.statusCode()).isEqualTo(423);
        assertThat(problem.body()).contains("urn:secondchair:problem:locked", "\"locks\"");
        assertThat(Acting.as(owner, () -> history.of(matter, History.Filter.ANY, null, 50)).items().stream()
                        .filter(event -> event.type().equals("access.refused-while-locked"))
                        .map(LoggedEvent::actorId))
                .as("the record says who knocked, once for knocks in a row")
                .containsExactly(attorney.personId());
    }
}
