package org.secondchair.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Locks;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Walls;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class MattersTest {
    private static final Matters.Query ALL = new Matters.Query("", false, Matters.Order.OPENED, true);

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Matters matters;

    @Autowired
    Parties parties;

    @Autowired
    Locks locks;

    @Autowired
    Walls walls;

    Actor owner;
    Actor colleague;
    Actor stranger;
    UUID matter;

    @BeforeEach
    void aMatter() {
        UUID firm = fixtures.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM);
        owner = fixtures.person(firm, "Oda Quillon", Role.CLIENT_OWNER);
        colleague = fixtures.person(firm, "Piet Byrd");
        stranger = fixtures.person(
                fixtures.organization("Tessellate Review", Organizations.Kind.PROVIDER), "Ravi Solheim");
        matter = Acting.as(owner, () -> matters.open(details("Harrow v. Tindall", "1001-7")));
    }

    private static MatterDetails details(String name, String number) {
        return new MatterDetails(name, number, "Who knew of the late deliveries.", ZoneId.of("Europe/Lisbon"));
    }

    private List<UUID> idsOf(Actor actor) {
        return Acting.as(actor, () -> matters.mine(ALL, null, 100)).items().stream()
                .map(line -> line.matter().id())
                .toList();
    }

    @Test
    void whoOpensAMatterSeesItAndNobodyElseDoes() {
        assertThat(idsOf(owner)).containsExactly(matter);
        assertThat(idsOf(colleague)).isEmpty();
        assertThat(idsOf(stranger)).isEmpty();
        assertThat(Acting.as(colleague, () -> matters.find(matter))).isEmpty();
    }

    @Test
    void aLockedMemberSeesNameAndNumberButNeitherBriefNorParties() {
        fixtures.seat(owner, stranger, matter, Role.REVIEWER);
        Acting.as(owner, () -> {
            parties.add(matter, new PartyDetails("Tindall Freight", Party.Role.ADVERSE, Party.Kind.COMPANY, List.of()));
            locks.place(matter, new Locks.Whom.Person(stranger.personId()), "undertaking", "Tick it.");
        });
        Acting.as(stranger, () -> {
            Matters.Line line = matters.mine(ALL, null, 10).items().getFirst();
            assertThat(line.locked()).isTrue();
            assertThat(line.matter().name()).isEqualTo("Harrow v. Tindall");
            assertThat(matters.brief(matter)).isEmpty();
            assertThat(parties.of(matter)).isEmpty();
            locks.lift(matter, new Locks.Whom.Person(stranger.personId()), "undertaking");
            assertThat(matters.brief(matter)).hasValue("Who knew of the late deliveries.");
            assertThat(parties.of(matter)).hasSize(1);
        });
    }

    @Test
    void behindAWallTheMatterDoesNotExist() {
        fixtures.seat(owner, colleague, matter, Role.REVIEWER);
        Acting.as(owner, () -> walls.raiseAgainstPerson(matter, colleague.personId(), "worked for the other side"));
        assertThat(idsOf(colleague)).isEmpty();
        assertThat(Acting.as(colleague, () -> matters.brief(matter))).isEmpty();
    }

    @Test
    void aMemberOfAnotherOrganizationCannotRenameTheMatter() {
        fixtures.seat(owner, stranger, matter, Role.PROJECT_MANAGER);
        assertThat(Acting.as(stranger, () -> matters.change(matter, details("Mine now", "1"))))
                .isFalse();
        assertThat(Acting.as(owner, () -> matters.change(matter, details("Harrow v. Tindall II", "1001-8"))))
                .isTrue();
        assertThat(Acting.as(stranger, () -> matters.find(matter)).orElseThrow().number())
                .isEqualTo("1001-8");
    }

    @Test
    void pagesOfTheListJoinUpInEveryOrderAndDirection() {
        Acting.as(owner, () -> {
            for (int i = 0; i < 6; i++) {
                matters.open(details(i % 2 == 0 ? "Same name" : "Other " + i, "n" + (9 - i)));
            }
            for (Matters.Order order : Matters.Order.values()) {
                for (boolean descending : new boolean[] {false, true}) {
                    var query = new Matters.Query("", false, order, descending);
                    List<UUID> whole = ids(matters.mine(query, null, 100));
                    List<UUID> pieced = new ArrayList<>();
                    @Nullable String after = null;
                    do {
                        Page<Matters.Line> page = matters.mine(query, after, 2);
                        pieced.addAll(ids(page));
                        after = page.next();
                    } while (after != null);
                    assertThat(pieced).hasSize(7).isEqualTo(whole);
                }
            }
            assertThat(matters.mine(new Matters.Query("SAME", false, Matters.Order.NAME, false), null, 100)
                            .items())
                    .hasSize(3);
        });
    }

    private static List<UUID> ids(Page<Matters.Line> page) {
        return page.items().stream().map(line -> line.matter().id()).toList();
    }

    @Test
    void aClosedMatterMovesToTheClosedOnesAndCanBeOpenedAgain() {
        Acting.as(owner, () -> {
            assertThat(matters.close(matter, true)).isTrue();
            assertThat(matters.close(matter, true)).isFalse();
            assertThat(matters.mine(ALL, null, 10).items()).isEmpty();
            assertThat(matters.mine(new Matters.Query("", true, Matters.Order.OPENED, true), null, 10)
                            .items())
                    .hasSize(1);
            assertThat(matters.close(matter, false)).isTrue();
            assertThat(matters.find(matter).orElseThrow().open()).isTrue();
        });
    }

    @Test
    void partiesKeepTheirAddressesInOneFormAndLeaveTheListWhenRemoved() {
        Acting.as(owner, () -> {
            UUID party = parties.add(
                    matter,
                    new PartyDetails(
                            "Marrow Counsel",
                            Party.Role.CLIENT_COUNSEL,
                            Party.Kind.COMPANY,
                            List.of("@Marrow.example", "Ida@marrow.EXAMPLE", "marrow.example")));
            assertThat(parties.of(matter).getFirst().addresses())
                    .containsExactly("marrow.example", "ida@marrow.example");
            assertThat(parties.remove(matter, party)).isTrue();
            assertThat(parties.remove(matter, party)).isFalse();
            assertThat(parties.of(matter)).isEmpty();
        });
    }

    @Test
    void refusesWhatIsNeitherAnAddressNorADomain() {
        for (String wrong : List.of("", "marrow", "a b@marrow.example", "ida@", "ida@marrow", "@@marrow.example")) {
            assertThatThrownBy(() -> new PartyDetails("X", Party.Role.WITNESS, Party.Kind.PERSON, List.of(wrong)))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
