package org.secondchair.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.ConflictCheck.State;
import org.secondchair.matter.ConflictCheck.Verdict;
import org.secondchair.matter.ConflictSubject.Tie;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class ConflictChecksTest {
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

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient jdbc;

    Actor owner;
    Actor colleague;
    Actor provider;
    UUID matter;
    final UUID reviewer = Ids.next();

    @BeforeEach
    void open() {
        UUID client = fixtures.organization("Harrow LLP", Organizations.Kind.FIRM);
        UUID bench = fixtures.organization("Quorum Review", Organizations.Kind.PROVIDER);
        owner = fixtures.person(client, "Ona Pell", Role.CLIENT_OWNER);
        colleague = fixtures.person(client, "Cole Gray", Role.CLIENT_OWNER);
        provider = fixtures.person(bench, "Pia Marsh", Role.PROJECT_MANAGER);
        matter = Acting.as(
                owner, () -> matters.open(new MatterDetails("Harrow v. Tindall", "1001-7", "", ZoneId.of("UTC"))));
        Acting.as(owner, () -> add("Tindall Freight GmbH", Party.Role.ADVERSE));
    }

    private UUID add(String name, Party.Role role) {
        return parties.add(matter, new PartyDetails(name, role, Party.Kind.COMPANY, List.of()));
    }

    private ConflictSubject formerlyAt(String... employers) {
        return new ConflictSubject(
                reviewer,
                provider.organizationId(),
                true,
                Arrays.stream(employers)
                        .map(name ->
                                new ConflictSubject.Stated(name, Party.Kind.COMPANY, Tie.PRIOR_EMPLOYER, null, null))
                        .toList());
    }

    @Test
    void whoNeverWorkedForAPartyIsCleared() {
        Acting.as(owner, () -> {
            assertThat(checks.cleared(matter, reviewer)).isFalse();
            assertThat(checks.check(matter, formerlyAt("Brackenfold Bakery")).state())
                    .isEqualTo(State.CLEARED);
            assertThat(checks.cleared(matter, reviewer)).isTrue();
        });
    }

    @Test
    void aPriorEmployerInTheFamilyOfAnAdversePartyIsAHitThatNamesTheWay() {
        Acting.as(owner, () -> {
            entries.relate("Osmund Holdings plc", CorporateFamily.Relation.PARENT_OF, "Tindall Freight");
            entries.relate("Osmund Holdings", CorporateFamily.Relation.PARENT_OF, "Velmar Shipyards");
            ConflictCheck check = checks.check(matter, formerlyAt("Velmar Shipyards Ltd."));
            assertThat(check.state()).isEqualTo(State.OPEN);
            ConflictHit hit = check.hits().getFirst().hit();
            assertThat(hit.party()).isEqualTo("Tindall Freight GmbH");
            assertThat(hit.role()).isEqualTo(Party.Role.ADVERSE);
            assertThat(hit.family()).hasSize(2);
            assertThat(hit.reasons()).containsExactly("company-form");
        });
    }

    @Test
    void anOpenOrADeclinedHitIsNotClearedAndTheLastDecisionCounts() {
        Acting.as(owner, () -> {
            UUID hit = checks.check(matter, formerlyAt("Tindall Freight"))
                    .hits()
                    .getFirst()
                    .id();
            assertThat(checks.cleared(matter, reviewer)).isFalse();
            assertThat(checks.decide(matter, hit, Verdict.DECLINE, "Worked on the very deliveries.", null))
                    .isTrue();
            assertThat(checks.latest(matter, reviewer).orElseThrow().state()).isEqualTo(State.DECLINED);
            checks.decide(matter, hit, Verdict.CLEAR, "Another Tindall: of Hobart.", null);
            assertThat(checks.cleared(matter, reviewer)).isTrue();
            assertThatThrownBy(() -> checks.decide(matter, hit, Verdict.CLEAR, " ", null))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    @Test
    void aWaiverThatRanOutOpensTheHitAgain() {
        Acting.as(owner, () -> {
            UUID hit = checks.check(matter, formerlyAt("Tindall Freight"))
                    .hits()
                    .getFirst()
                    .id();
            checks.decide(matter, hit, Verdict.WAIVE, "Both consent.", Instant.parse("2020-01-01T00:00:00Z"));
            assertThat(checks.cleared(matter, reviewer)).isFalse();
            checks.decide(matter, hit, Verdict.WAIVE, "Both consent.", Instant.parse("2199-01-01T00:00:00Z"));
            assertThat(checks.cleared(matter, reviewer)).isTrue();
        });
    }

    @Test
    void aNewPartyRunsTheChecksAgainAndKeepsWhatWasDecided() {
        Acting.as(owner, () -> {
            ConflictCheck first = checks.check(matter, formerlyAt("Tindall Freight", "Velmar Shipyards"));
            checks.decide(matter, first.hits().getFirst().id(), Verdict.CLEAR, "Another Tindall.", null);
            assertThat(checks.cleared(matter, reviewer)).isTrue();
            add("Velmar Shipyards Oy", Party.Role.WITNESS);
            ConflictCheck second = checks.latest(matter, reviewer).orElseThrow();
            assertThat(second.id()).isNotEqualTo(first.id());
            assertThat(second.inputs()).isNotEqualTo(first.inputs());
            assertThat(second.hits()).hasSize(2);
            assertThat(second.open()).isEqualTo(1);
            assertThat(checks.cleared(matter, reviewer)).isFalse();
        });
    }

    @Test
    void theSubjectsOrganizationLearnsHitOrNoHitAndOthersNothing() {
        ConflictCheck check = Acting.as(owner, () -> checks.check(matter, formerlyAt("Tindall Freight")));
        assertThat(Acting.as(provider, () -> checks.answered(check.id()))).hasValue(true);
        assertThat(Acting.as(provider, () -> checks.latest(matter))).isEmpty();
        assertThat(Acting.as(
                        provider,
                        () -> checks.decide(matter, check.hits().getFirst().id(), Verdict.CLEAR, "Let us in.", null)))
                .isFalse();
        Actor stranger = fixtures.person(
                fixtures.organization("Elsewhere", Organizations.Kind.PROVIDER), "Ed Wye", Role.PROJECT_MANAGER);
        assertThat(Acting.as(stranger, () -> checks.answered(check.id()))).isEmpty();
    }

    @Test
    void withoutConsentAHitShowsTheTieAndNotTheName() {
        Acting.as(owner, () -> {
            ConflictSubject named = formerlyAt("Tindall Freight");
            var silent = new ConflictSubject(reviewer, provider.organizationId(), false, named.names());
            ConflictHit hit = checks.check(matter, silent).hits().getFirst().hit();
            assertThat(hit.stated()).isNull();
            assertThat(hit.tie()).isEqualTo(Tie.PRIOR_EMPLOYER);
        });
    }

    @Test
    void screeningANameTellsAColleagueOfAHitButNotOfTheMatter() {
        Acting.as(
                owner,
                () -> assertThat(entries.screen("Tindall Freight Ltd", Party.Kind.COMPANY))
                        .singleElement()
                        .satisfies(found -> assertThat(found.entry()).isNotNull()));
        Acting.as(colleague, () -> {
            assertThat(entries.screen("Tindall Freight Ltd", Party.Kind.COMPANY))
                    .singleElement()
                    .satisfies(found -> assertThat(found.entry()).isNull());
            assertThat(entries.visible()).isEmpty();
        });
        Acting.as(provider, () -> {
            assertThat(entries.screen("Tindall Freight Ltd", Party.Kind.COMPANY))
                    .isEmpty();
            assertThat(entries.families()).isEmpty();
        });
    }

    @Test
    void theLogTellsOfChecksAndDecisions() {
        Acting.as(owner, () -> {
            UUID hit = checks.check(matter, formerlyAt("Tindall Freight"))
                    .hits()
                    .getFirst()
                    .id();
            checks.decide(matter, hit, Verdict.CLEAR, "Another Tindall.", null);
            List<String> types = transactions.read(
                    () -> jdbc.sql("select type from audit.event where scope_id = :matter order by id")
                            .param("matter", matter)
                            .query(String.class)
                            .list());
            assertThat(types).contains("matter.conflict-checked").endsWith("matter.conflict-decided");
        });
    }

    @Test
    void aPartyLeavesTheRegisterWithItsMatterAlone() {
        Acting.as(owner, () -> {
            UUID party = parties.of(matter).getFirst().id();
            assertThat(entries.remove(party)).isFalse();
            assertThat(entries.screen("Tindall Freight", Party.Kind.COMPANY)).hasSize(1);
            parties.remove(matter, party);
            assertThat(entries.screen("Tindall Freight", Party.Kind.COMPANY)).isEmpty();
            var alone = new ConflictEntry(
                    party, "Osmund", Party.Kind.COMPANY, ConflictEntry.Role.ADVERSE, null, null, null, null);
            assertThatThrownBy(() -> entries.enter(alone)).isInstanceOf(IllegalArgumentException.class);
        });
    }
}
