package org.secondchair.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** What each side reads on its screens. */
@SecondchairTest
@Import(AccessFixtures.class)
class StaffingPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    @Autowired
    TeamPlans plans;

    StaffingFixtures bench;

    @BeforeEach
    void anAcceptedEngagement() {
        bench = new StaffingFixtures(context);
    }

    private String read(Actor actor, String path) {
        var response = new HttpVisitor(port).with(access.cookie(actor)).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private int status(Actor actor, String path) {
        return new HttpVisitor(port).with(access.cookie(actor)).get(path).statusCode();
    }

    @Test
    void eachSideReadsItsPagesFromTheRequestToTheProposedTeam() {
        String engagement = "/engagements/" + bench.engagement;
        assertThat(read(bench.with.owner, engagement)).contains(engagement + "/staffing/new");
        assertThat(read(bench.with.owner, engagement + "/staffing/new")).contains("reviewersPerLead");
        UUID amparo = bench.vetted("Amparo Quelho", "50");
        bench.vetted("Nell Strand", "40");
        UUID request = bench.requested(bench.asked(1));
        String path = engagement + "/staffing/" + request;
        assertThat(read(bench.with.manager, engagement)).contains(path);
        assertThat(read(bench.with.manager, "/")).contains(path);
        assertThat(read(bench.with.manager, path)).contains(path + "/shortlist", path + "/plans");
        assertThat(read(bench.with.manager, path + "/shortlist")).contains("Amparo Quelho", "Nell Strand");
        assertThat(read(bench.with.manager, path + "/shortlist?blind=true"))
                .contains("Candidate 1")
                .doesNotContain("Amparo", "Nell Strand");
        assertThat(status(bench.with.owner, path + "/shortlist")).isIn(403, 404);

        bench.clear(amparo);
        UUID plan = Acting.as(bench.with.manager, () -> {
            UUID kept = plans.keep((Solved.Found) plans.solve(request, java.util.List.of(), java.util.List.of()));
            plans.propose(kept);
            return kept;
        });
        assertThat(read(bench.with.manager, path + "/plans/" + plan)).contains("Amparo Quelho");
        assertThat(read(bench.with.owner, path)).contains("/plans/" + plan);
        assertThat(read(bench.with.owner, path + "/plans/" + plan)).contains("Amparo Quelho", "/answer");
        bench.raise(amparo);
        assertThat(read(bench.with.owner, path + "/plans/" + plan)).doesNotContain("Amparo");
        assertThat(status(bench.with.stranger, path + "/plans/" + plan)).isEqualTo(404);
    }

    @Test
    void aFormThatCannotBeSoSaysSoAndSendsNothing() {
        String path = "/engagements/" + bench.engagement + "/staffing";
        var response = new HttpVisitor(port)
                .with(access.cookie(bench.with.owner))
                .post(
                        path,
                        "title",
                        "Review",
                        "reviewers",
                        "many",
                        "_key",
                        UUID.randomUUID().toString());
        assertThat(response.statusCode()).isEqualTo(422);
        assertThat(response.body()).contains("value=\"Review\"", "Nothing was sent");
    }

    @Test
    void noNumberAndNoCharacterBringsTheFormDown() {
        String path = "/engagements/" + bench.engagement + "/staffing";
        for (var wrong : java.util.Map.of(
                        "budget", "1e400000000", "reviewers", "-3", "currency", "XAU", "until", "2001-01-01")
                .entrySet()) {
            assertThat(form(path, wrong.getKey(), wrong.getValue()))
                    .as(wrong.getKey())
                    .isEqualTo(422);
        }
        assertThat(form(path, "title", "Review\0")).isEqualTo(400);
    }

    private int form(String path, String field, String value) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("title", "Review");
        fields.put("reviewers", "2");
        fields.put("weeklyHours", "40");
        fields.put("from", bench.today.plusDays(7).toString());
        fields.put("until", bench.today.plusDays(20).toString());
        fields.put("currency", "EUR");
        fields.put("_key", UUID.randomUUID().toString());
        fields.put(field, value);
        return new HttpVisitor(port)
                .with(access.cookie(bench.with.owner))
                .post(
                        path,
                        fields.entrySet().stream()
                                .flatMap(one -> java.util.stream.Stream.of(one.getKey(), one.getValue()))
                                .toArray(String[]::new))
                .statusCode();
    }

    @Test
    void whatWasEnteredIsAskedAndWhatCannotBeDoneIsSaid() {
        String path = "/engagements/" + bench.engagement + "/staffing";
        var asked = new HttpVisitor(port)
                .with(access.cookie(bench.with.owner))
                .post(
                        path,
                        "title",
                        "Review",
                        "reviewers",
                        "2",
                        "admissions",
                        "PT\nUS-NY 1",
                        "languages",
                        "pt C1",
                        "weeklyHours",
                        "40",
                        "from",
                        bench.today.plusDays(7).toString(),
                        "until",
                        bench.today.plusDays(30).toString(),
                        "currency",
                        "EUR",
                        "_key",
                        UUID.randomUUID().toString());
        assertThat(asked.statusCode()).isIn(302, 303);
        String request = java.net
                .URI
                .create(asked.headers().firstValue("Location").orElseThrow())
                .getPath();
        assertThat(read(bench.with.owner, request)).contains("United States (NY) (1 seat)", "everybody");
        var unsolved = new HttpVisitor(port)
                .with(access.cookie(bench.with.manager))
                .post(request + "/plans", "_key", UUID.randomUUID().toString());
        assertThat(unsolved.statusCode()).isEqualTo(422);
        assertThat(unsolved.body()).contains("2 reviewers");
    }
}
