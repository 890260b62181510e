package org.secondchair.staffing.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
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

/** What each side reads and presses from the invitation to the certificate. */
@SecondchairTest
@Import(AccessFixtures.class)
class PlacementPagesTest {
    private static final String AMPARO = "Amparo Quelho";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    AccessFixtures access;

    PlacementFixtures with;

    @BeforeEach
    void anAcceptedEngagement() {
        with = new PlacementFixtures(context);
    }

    private HttpVisitor visitor(Actor actor) {
        return new HttpVisitor(port).with(access.cookie(actor));
    }

    private String read(Actor actor, String path) {
        var response = visitor(actor).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    private HttpResponse<String> press(Actor actor, String path, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "_key";
        all[fields.length + 1] = UUID.randomUUID().toString();
        return visitor(actor).post(path, all);
    }

    private void pressed(Actor actor, String path, String... fields) {
        var response = press(actor, path, fields);
        assertThat(response.statusCode()).as(path).isIn(302, 303);
    }

    @Test
    void fromTheInvitationToTheCertificateEachSideReadsWhereThingsStand() {
        Actor amparo = with.person(AMPARO);
        Actor manager = with.bench.with.manager;
        Actor owner = with.bench.with.owner;
        with.accepted(with.running(1));
        String engagement = "/engagements/" + with.bench.engagement;
        String request = engagement + "/staffing/" + with.request;
        String plan = request + "/plans/" + with.plan;
        assertThat(read(manager, plan)).contains(plan + "/invite");
        assertThat(read(owner, plan)).doesNotContain("/invite");
        assertThat(read(owner, request)).contains("Not invited", AMPARO);
        assertThat(press(owner, plan + "/invite", "wording", "x").statusCode()).isEqualTo(403);
        pressed(manager, plan + "/invite", "wording", "Contracts in Portuguese.", "capHours", "10");
        assertThat(read(manager, plan)).doesNotContain(plan + "/invite");

        Placement placement = with.of(AMPARO);
        String mine = "/my/placements/" + placement.id();
        assertThat(read(amparo, "/")).contains(mine);
        assertThat(read(amparo, "/my/placements")).contains(mine);
        assertThat(read(amparo, mine))
                .contains("Contracts in Portuguese.", mine + "/accept", "10 h in all")
                .doesNotContain("Quillon", "Harrow", "First-level review", with.bench.engagement.toString());
        assertThat(visitor(owner).get(mine).statusCode()).isEqualTo(404);
        assertThat(press(amparo, mine + "/accept").statusCode()).isEqualTo(422);
        assertThat(press(amparo, mine + "/decline", "reason", " ").statusCode()).isEqualTo(422);
        pressed(amparo, mine + "/accept", "agreed", "true");
        assertThat(read(amparo, mine)).contains("You have the seat", "Undertaking not confirmed.");

        String both = engagement + "/placements/" + placement.id();
        for (Actor side : List.of(manager, owner)) {
            assertThat(read(side, engagement)).contains(both);
            assertThat(read(side, engagement + "/placements")).contains(AMPARO, "Before a gate");
            assertThat(read(side, both)).contains(AMPARO, "Mandatory items are open.", "0/");
        }
        for (ChecklistItem item : with.gating(AMPARO)) {
            boolean providers = item.by() == ChecklistItem.By.PROVIDER;
            pressed(providers ? manager : amparo, (providers ? both : mine) + "/items/" + item.id() + "/done");
        }
        with.release();
        with.undertake(AMPARO);
        assertThat(read(amparo, mine)).contains("Every gate is open");
        assertThat(read(owner, engagement + "/placements")).contains("Sees the matter");

        String yesterday = with.bench.today.minusDays(1).toString();
        pressed(amparo, mine + "/hours", "day", yesterday, "minutes", "480", "note", "First level");
        var over = press(amparo, mine + "/hours", "day", yesterday, "minutes", "121");
        assertThat(over.statusCode()).isEqualTo(422);
        assertThat(over.body()).contains("2 h 0 min are left");
        assertThat(read(owner, both)).contains("8 of 10 h logged", both + "/cap");
        assertThat(press(manager, both + "/cap", "hours", "20").statusCode()).isEqualTo(403);
        pressed(owner, both + "/cap", "hours", "20");
        assertThat(read(manager, "/placements/utilisation")).contains(AMPARO, "8 /");

        assertThat(press(owner, both + "/end", "reason", "").statusCode()).isEqualTo(422);
        pressed(owner, both + "/end", "reason", "The work is done.");
        assertThat(with.of(AMPARO).settledAt()).isNotNull();
        assertThat(read(manager, "/placements")).contains(AMPARO, "Certificate not signed", "1 loose end");
        assertThat(read(amparo, mine)).contains("The work is done.", mine + "/certificate");
        pressed(amparo, mine + "/certificate", "held", "RETURNED");
        assertThat(read(amparo, mine)).contains("I returned everything that I held.", "certificate.pdf");
        assertThat(read(manager, "/placements")).contains("No loose ends.");
        assertThat(visitor(owner).get(both + "/certificate.pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void theChecklistOfARoleIsChangedOnItsPageAndComparedThere() {
        Actor manager = with.bench.with.manager;
        assertThat(read(manager, "/placements/checklists")).contains("Security briefing read", "Nobody began yet.");
        pressed(
                manager,
                "/placements/checklists/add",
                "role",
                "REVIEWER",
                "words",
                "Badge handed over",
                "mandatory",
                "true",
                "by",
                "PROVIDER");
        pressed(
                manager,
                "/placements/checklists/remove",
                "role",
                "REVIEWER",
                "place",
                "1",
                "words",
                "Security briefing read");
        assertThat(read(manager, "/placements/checklists?role=REVIEWER"))
                .contains("Badge handed over")
                .doesNotContain("Security briefing read");
        assertThat(press(manager, "/placements/checklists/add", "role", "LEAD", "words", " ")
                        .statusCode())
                .isEqualTo(422);
        with.seated(AMPARO, null);
        with.checklist(AMPARO);
        assertThat(read(manager, "/placements/checklists")).contains("Placed from the bench", "0 of 1");
    }

    @Test
    void programsReadAndStepAsPeopleDo() {
        Actor amparo = with.person(AMPARO);
        with.accepted(with.running(1));
        String plan = "/api/engagements/" + with.bench.engagement + "/staffing/" + with.request + "/plans/" + with.plan;
        var invited = visitor(with.bench.with.manager)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json("POST", plan + "/invite", "{\"wording\":\"Contracts.\",\"capHours\":5}");
        assertThat(invited.statusCode()).isEqualTo(200);
        assertThat(invited.body()).contains("\"invited\":1");
        String mine = "/api/my/placements/" + with.of(AMPARO).id();
        assertThat(visitor(amparo).json("GET", mine, "").body())
                .contains("Contracts.")
                .doesNotContain(with.bench.with.matter.toString(), with.bench.engagement.toString());
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            var accepted =
                    visitor(amparo).header("Idempotency-Key", key).json("POST", mine + "/accept", "{\"agreed\":true}");
            assertThat(accepted.body()).contains("\"done\":true");
        }
        assertThat(visitor(with.bench.with.owner)
                        .json("GET", "/api/engagements/" + with.bench.engagement + "/placements", "")
                        .body())
                .contains("\"SEATED\"", "\"GATED\"");
        var full = visitor(amparo)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .json("POST", mine + "/hours", "{\"day\":\"" + with.bench.today.minusDays(1) + "\",\"minutes\":301}");
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(Acting.as(
                        amparo,
                        () -> context.getBean(Hours.class).of(with.of(AMPARO).id())))
                .isEmpty();
    }
}
