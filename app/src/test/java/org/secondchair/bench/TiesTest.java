package org.secondchair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictSubject;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class TiesTest {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    ConflictEntries entries;

    @Autowired
    Professionals professionals;

    BenchFixtures with;
    UUID lawyer;

    @BeforeEach
    void aLawyerWithAnAccount() {
        with = new BenchFixtures(context);
        lawyer = with.tied();
    }

    private HttpVisitor browser(Actor actor) {
        return new HttpVisitor(port).with(fixtures.cookie(actor));
    }

    private HttpResponse<String> enter(Actor actor, String base, String name, String role, String from, String until) {
        return browser(actor)
                .post(
                        base + "/ties",
                        "_key",
                        UUID.randomUUID().toString(),
                        "name",
                        name,
                        "kind",
                        "COMPANY",
                        "role",
                        role,
                        "from",
                        from,
                        "until",
                        until);
    }

    private List<ConflictSubject.Stated> ties() {
        return Acting.as(with.manager, () -> entries.ofPerson(lawyer));
    }

    @Test
    void theKeeperAndTheLawyerEnterTiesAndAnAuditorReadsThem() {
        String page = "/bench/" + lawyer;
        assertThat(enter(with.manager, page, "Velmar Shipyards", "PRIOR_EMPLOYER", "2015-01-01", "2019-12-31")
                        .statusCode())
                .isEqualTo(303);
        assertThat(enter(with.lawyer, "/me/profile", "Osmund Holdings", "PRIOR_PLACEMENT", "", "")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ties())
                .extracting(ConflictSubject.Stated::tie)
                .containsExactlyInAnyOrder(ConflictSubject.Tie.PRIOR_EMPLOYER, ConflictSubject.Tie.PRIOR_PLACEMENT);
        assertThat(browser(with.auditor).get(page + "/ties").body()).contains("Velmar Shipyards", "Osmund Holdings");
        assertThat(browser(with.lawyer).get("/me/profile/ties").body()).contains("Velmar Shipyards");
        assertThat(enter(with.auditor, page, "Tindall Freight", "RELATED", "", "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser(with.stranger).get(page + "/ties").statusCode()).isEqualTo(404);
    }

    @Test
    void anEmployerWithoutALastDayIsTheEmployerNow() {
        enter(with.manager, "/bench/" + lawyer, "Velmar Shipyards", "PRIOR_EMPLOYER", "2020-01-01", "");
        assertThat(ties())
                .singleElement()
                .satisfies(tie -> assertThat(tie.tie()).isEqualTo(ConflictSubject.Tie.EMPLOYER));
    }

    @Test
    void whatCannotBeSoIsRefused() {
        String page = "/bench/" + lawyer;
        for (HttpResponse<String> refused : List.of(
                enter(with.manager, page, " ", "RELATED", "", ""),
                enter(with.manager, page, "Velmar", "ADVERSE", "", ""),
                enter(with.manager, page, "Velmar", "RELATED", "2020-02-31", ""),
                enter(with.manager, page, "Velmar", "RELATED", "2020-02-01", "2019-02-01"))) {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("A tie needs a name");
        }
        assertThat(ties()).isEmpty();
    }

    @Test
    void nobodyTakesOutTheTieOfSomebodyElseAndErasureTakesAll() {
        UUID other = with.added(with.manager, "Nell Strand");
        enter(with.manager, "/bench/" + other, "Velmar Shipyards", "RELATED", "", "");
        UUID tie = Acting.as(with.manager, () -> entries.historyOf(other))
                .getFirst()
                .id();
        String key = UUID.randomUUID().toString();
        assertThat(browser(with.lawyer)
                        .post("/me/profile/ties/" + tie + "/remove", "_key", key)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Acting.as(with.manager, () -> entries.historyOf(other))).hasSize(1);
        Acting.as(with.manager, () -> professionals.erase(other));
        assertThat(Acting.as(with.manager, () -> entries.historyOf(other))).isEmpty();
    }

    @Test
    void theApiDoesTheSame() {
        HttpVisitor api = browser(with.lawyer);
        api.header("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(api.json(
                                "POST",
                                "/api/me/profile/ties",
                                "{\"name\":\"Velmar Shipyards\",\"kind\":\"COMPANY\",\"role\":\"RELATED\"}")
                        .body())
                .contains("Velmar Shipyards");
        UUID tie = Acting.as(with.manager, () -> entries.historyOf(lawyer))
                .getFirst()
                .id();
        api.header("Idempotency-Key", UUID.randomUUID().toString());
        assertThat(api.json("POST", "/api/me/profile/ties/" + tie + "/remove", "")
                        .body())
                .isEqualTo("[]");
    }
}
