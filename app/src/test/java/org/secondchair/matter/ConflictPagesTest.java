package org.secondchair.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.HttpVisitor;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class ConflictPagesTest {
    @LocalServerPort
    int port;

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Matters matters;

    @Autowired
    Parties parties;

    @Autowired
    ConflictChecks checks;

    @Autowired
    ConflictEntries entries;

    Actor owner;
    Actor colleague;
    UUID bench;
    UUID matter;
    String page;
    final UUID reviewer = Ids.next();

    @BeforeEach
    void aMatterWithAnAdverseParty() {
        UUID client = fixtures.organization("Harrow LLP", Organizations.Kind.FIRM);
        bench = fixtures.organization("Quorum Review", Organizations.Kind.PROVIDER);
        owner = fixtures.person(client, "Ona Pell", Role.CLIENT_OWNER);
        colleague = fixtures.person(client, "Cole Gray", Role.CLIENT_OWNER);
        matter = Acting.as(
                owner, () -> matters.open(new MatterDetails("Harrow v. Tindall", "1001-7", "", ZoneId.of("UTC"))));
        Acting.as(
                owner,
                () -> parties.add(
                        matter,
                        new PartyDetails("Tindall Freight GmbH", Party.Role.ADVERSE, Party.Kind.COMPANY, List.of())));
        page = "/matters/" + matter + "/conflicts";
    }

    private ConflictSubject subject(boolean disclosed) {
        return new ConflictSubject(
                reviewer,
                bench,
                disclosed,
                List.of(
                        new ConflictSubject.Stated(
                                "Mira Vane", Party.Kind.PERSON, ConflictSubject.Tie.OWN_NAME, null, null),
                        new ConflictSubject.Stated(
                                "Velmar Shipyards",
                                Party.Kind.COMPANY,
                                ConflictSubject.Tie.PRIOR_EMPLOYER,
                                null,
                                null)));
    }

    private UUID hitThroughAFamily(boolean disclosed) {
        return Acting.as(owner, () -> {
            entries.relate("Tindall Freight", CorporateFamily.Relation.PARENT_OF, "Velmar Shipyards Oy");
            return checks.check(matter, subject(disclosed)).hits().getFirst().id();
        });
    }

    private HttpVisitor browser(Actor actor) {
        return new HttpVisitor(port).with(fixtures.cookie(actor));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private HttpResponse<String> decide(UUID hit, String verdict, String reason, String until) {
        return browser(owner)
                .post(
                        page + "/" + reviewer + "/hits/" + hit,
                        "_key",
                        key(),
                        "verdict",
                        verdict,
                        "reason",
                        reason,
                        "until",
                        until);
    }

    private String body(String path) {
        HttpResponse<String> response = browser(owner).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.body();
    }

    @Test
    void anEmptyTabSaysWhatBelongsThere() {
        assertThat(body(page)).contains("Nobody was checked yet", "Nobody waits for a decision");
    }

    @Test
    void aHitIsShownWithItsReasonsAndTheWayThroughTheFamily() {
        hitThroughAFamily(true);
        assertThat(body(page)).contains("Mira Vane", "Quorum Review", "1 person waits for your decision");
        assertThat(body(page + "/" + reviewer))
                .contains(
                        "Velmar Shipyards Oy",
                        "former employer",
                        "The legal form differs",
                        "Party: Tindall Freight GmbH",
                        "Tindall Freight is the parent of Velmar Shipyards Oy",
                        "Compared in the name of Ona Pell",
                        "Nobody has decided");
    }

    @Test
    void withoutConsentNeitherNameNorEmployerIsShown() {
        hitThroughAFamily(false);
        assertThat(body(page)).contains("Somebody whose name is not shown yet").doesNotContain("Mira Vane");
        assertThat(body(page + "/" + reviewer))
                .contains("not shown without consent", "former employer")
                .doesNotContain("Mira Vane");
    }

    @Test
    void whatWasDecidedStaysWithWhoWhenAndWhy() {
        UUID hit = hitThroughAFamily(true);
        assertThat(decide(hit, "DECLINE", "Worked on the deliveries.", "").statusCode())
                .isEqualTo(303);
        assertThat(body(page)).contains("Declined");
        String last = LocalDate.now(ZoneId.of("UTC")).plusDays(30).toString();
        assertThat(decide(hit, "WAIVE", "Both sides consent.", last).statusCode())
                .isEqualTo(303);
        assertThat(body(page + "/" + reviewer))
                .contains(
                        "Ona Pell declined",
                        "Worked on the deliveries.",
                        "Ona Pell waived it",
                        "Both sides consent.",
                        "Waived");
        assertThat(Acting.as(owner, () -> checks.standings(matter, List.of(reviewer)))
                        .get(reviewer))
                .satisfies(standing -> {
                    assertThat(standing.cleared()).isTrue();
                    assertThat(standing.waivedUntil())
                            .isEqualTo(LocalDate.parse(last)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneId.of("UTC"))
                                    .toInstant());
                });
    }

    @Test
    void aDecisionWithoutAReasonIsRefusedAndKeepsWhatWasEntered() {
        UUID hit = hitThroughAFamily(true);
        assertThat(decide(hit, "CLEAR", " ", "")).satisfies(refused -> {
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Say why, in 1 to 2,000 characters.");
        });
        assertThat(decide(hit, "CLEAR", "Another Velmar.", "2099-01-01").body())
                .contains("Only a waiver has a last day.", "Another Velmar.");
        assertThat(decide(hit, "WAIVE", "Consent.", "2020-01-01").body())
                .contains("The last day of a waiver must lie in the future.");
        assertThat(decide(hit, "SHRUG", "Well.", "").body()).contains("Choose clear, waive or decline.");
        assertThat(Acting.as(owner, () -> checks.latest(matter, reviewer))
                        .orElseThrow()
                        .open())
                .isEqualTo(1);
    }

    @Test
    void theSameCanBeDoneThroughTheApi() {
        UUID hit = hitThroughAFamily(true);
        HttpVisitor api = browser(owner);
        api.header("Idempotency-Key", key());
        assertThat(api.json("GET", "/api" + page, "").body()).contains("\"state\":\"OPEN\"", "Mira Vane");
        assertThat(api.json(
                                "POST",
                                "/api" + page + "/" + reviewer + "/hits/" + hit,
                                "{\"verdict\":\"CLEAR\",\"reason\":\"Another Velmar.\"}")
                        .body())
                .contains("\"state\":\"CLEARED\"");
        api.header("Idempotency-Key", key());
        assertThat(api.json("POST", "/api" + page + "/" + reviewer + "/again", "")
                        .body())
                .contains("\"state\":\"CLEARED\"", "Another Velmar.");
    }

    @Test
    void aColleagueOutsideTheMatterFindsNothingThere() {
        UUID hit = hitThroughAFamily(true);
        assertThat(browser(colleague).get(page).statusCode()).isEqualTo(404);
        assertThat(browser(colleague)
                        .post(
                                page + "/" + reviewer + "/hits/" + hit,
                                "_key",
                                key(),
                                "verdict",
                                "CLEAR",
                                "reason",
                                "Let them in.")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void screeningTellsAColleagueThatThereIsAHitAndNotItsName() {
        String shown = browser(owner)
                .post("/conflicts/screen", "screened", "Tindall Freight Ltd", "screenedKind", "COMPANY")
                .body();
        assertThat(shown).contains("Tindall Freight GmbH", "a matter of yours");
        String hidden = browser(colleague)
                .post("/conflicts/screen", "screened", "Tindall Freight Ltd", "screenedKind", "COMPANY")
                .body();
        assertThat(hidden)
                .contains("1 hit that you may not see")
                .doesNotContain("GmbH")
                .doesNotContain(matter.toString());
        assertThat(browser(colleague)
                        .post("/conflicts/screen", "screened", "Brackenfold Bakery", "screenedKind", "COMPANY")
                        .body())
                .contains("Nothing like");
        assertThat(browser(colleague)
                        .post("/conflicts/screen", "screened", " ", "screenedKind", "COMPANY")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void namesAndFamiliesAreEnteredAndTakenOut() {
        assertThat(browser(owner)
                        .post(
                                "/conflicts/entries",
                                "_key",
                                key(),
                                "name",
                                "Osmund Holdings",
                                "kind",
                                "COMPANY",
                                "role",
                                "RELATED",
                                "from",
                                "2020-01-01",
                                "until",
                                "2019-01-01")
                        .body())
                .contains("The last day lies before the first.");
        browser(owner)
                .post(
                        "/conflicts/entries",
                        "_key",
                        key(),
                        "name",
                        "Osmund Holdings",
                        "kind",
                        "COMPANY",
                        "role",
                        "RELATED",
                        "from",
                        "2020-01-01",
                        "until",
                        "");
        browser(owner)
                .post(
                        "/conflicts/families",
                        "_key",
                        key(),
                        "company",
                        "Osmund Holdings",
                        "relation",
                        "PARENT_OF",
                        "other",
                        "Velmar");
        assertThat(body("/conflicts")).contains("Osmund Holdings", "Osmund Holdings is the parent of Velmar");
        UUID entry = Acting.as(owner, entries::visible).stream()
                .filter(found -> found.name().equals("Osmund Holdings"))
                .findFirst()
                .orElseThrow()
                .id();
        UUID line = Acting.as(owner, entries::families).getFirst().id();
        browser(owner).post("/conflicts/entries/" + entry + "/remove", "_key", key());
        browser(owner).post("/conflicts/families/" + line + "/remove", "_key", key());
        assertThat(body("/conflicts")).contains("No name is entered yet", "No family is known yet");
        assertThat(browser(owner)
                        .post(
                                "/conflicts/families",
                                "_key",
                                key(),
                                "company",
                                "Velmar",
                                "relation",
                                "PARENT_OF",
                                "other",
                                "velmar")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aWaiverWithoutEndHoldsOn() {
        UUID hit = hitThroughAFamily(true);
        decide(hit, "WAIVE", "Both sides consent.", "");
        assertThat(Acting.as(owner, () -> checks.latest(matter, reviewer))
                        .orElseThrow()
                        .hits()
                        .getFirst()
                        .decision())
                .hasValueSatisfying(made -> {
                    assertThat(made.until()).isNull();
                    assertThat(made.decidedAt()).isBeforeOrEqualTo(Instant.now());
                });
    }
}
