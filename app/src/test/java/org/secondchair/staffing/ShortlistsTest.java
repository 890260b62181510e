package org.secondchair.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Walls;
import org.secondchair.bench.Availabilities;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.ConflictEntries;
import org.secondchair.matter.ConflictEntry;
import org.secondchair.matter.Party;
import org.secondchair.notice.Notice;
import org.secondchair.notice.Notices;
import org.secondchair.staffing.Shortlist.Listed;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class ShortlistsTest {
    @Autowired
    ApplicationContext context;

    @Autowired
    StaffingRequests requests;

    @Autowired
    Shortlists shortlists;

    @Autowired
    Clearances clearances;

    @Autowired
    Walls walls;

    @Autowired
    Notices notices;

    @Autowired
    Availabilities availabilities;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    StaffingFixtures bench;

    @BeforeEach
    void anAcceptedEngagement() {
        bench = new StaffingFixtures(context);
    }

    private Shortlist drawn(UUID request) {
        return Acting.as(bench.with.manager, () -> shortlists.of(request, "", false))
                .orElseThrow();
    }

    private static List<UUID> ids(List<Listed> list) {
        return list.stream().map(Listed::professionalId).toList();
    }

    private List<String> told(Actor actor) {
        return Acting.as(actor, () -> notices.inbox(false, null, 50)).items().stream()
                .map(Notice::textKey)
                .toList();
    }

    @Test
    void aRequestReachesTheProvidersManagerAndNobodyOutside() {
        UUID id = bench.requested(bench.asked(2));
        assertThat(told(bench.with.manager)).contains("staffing.notice.asked");
        assertThat(Acting.as(bench.with.manager, requests::waiting))
                .extracting(StaffingRequest::id)
                .contains(id);
        assertThat(Acting.as(bench.with.manager, () -> requests.find(id))
                        .orElseThrow()
                        .asked())
                .isEqualTo(bench.asked(2));
        for (Actor other : List.of(bench.with.stranger, bench.with.reviewer)) {
            assertThat(Acting.as(other, () -> requests.find(id))).isEmpty();
            assertThat(Acting.as(other, requests::waiting)).isEmpty();
            assertThat(Acting.as(other, () -> shortlists.of(id, "", false))).isEmpty();
            assertThat(Acting.as(other, () -> requests.withdraw(id))).isFalse();
        }
    }

    @Test
    void onlyTheClientAsksAndOnlyWhileTheEngagementIsAccepted() {
        assertThat(Acting.as(bench.with.manager, () -> requests.ask(bench.engagement, bench.asked(1))))
                .isInstanceOf(StaffingRequests.Asking.NotNow.class);
        UUID offered = new org.secondchair.engagement.EngagementFixtures(context).offered();
        assertThat(Acting.as(bench.with.owner, () -> requests.ask(offered, bench.asked(1))))
                .isInstanceOf(StaffingRequests.Asking.NotNow.class);
    }

    @Test
    void aWithdrawnRequestIsToldOnceAndWaitsForNobody() {
        UUID id = bench.requested(bench.asked(2));
        assertThat(Acting.as(bench.with.manager, () -> requests.withdraw(id))).isFalse();
        assertThat(Acting.as(bench.with.owner, () -> requests.withdraw(id))).isTrue();
        assertThat(Acting.as(bench.with.owner, () -> requests.withdraw(id))).isFalse();
        assertThat(told(bench.with.manager)).containsOnlyOnce("staffing.notice.withdrawn");
        assertThat(Acting.as(bench.with.manager, requests::waiting))
                .extracting(StaffingRequest::id)
                .doesNotContain(id);
    }

    @Test
    void whoMissesOneThingIsListedApartWithThatThing() {
        UUID fits = bench.vetted("Amparo Quelho", "60");
        UUID speaksTooLittle = bench.vetted("Nell Strand", "50", LanguageSkill.Level.B2);
        UUID away = bench.vetted("Tove Lindhal", "50");
        Acting.as(
                bench.with.manager,
                () -> availabilities.except(
                        away,
                        new CalendarException(
                                Ids.next(),
                                CalendarException.Kind.ABSENT,
                                bench.today,
                                bench.today.plusDays(20),
                                null,
                                "",
                                null)));
        UUID walled = bench.vetted("Ravi Solheim", "50");
        bench.tie(walled, bench.with.reviewer);
        Acting.as(
                bench.with.owner,
                () -> walls.raiseAgainstPerson(
                        bench.with.matter, bench.with.reviewer.personId(), "worked for the other side"));
        UUID refused = bench.vetted("Oda Byrd", "50");
        bench.hold(refused, true);

        Shortlist list = drawn(bench.requested(bench.asked(2)));

        assertThat(ids(list.fitting())).containsExactly(fits);
        assertThat(list.near())
                .extracting(
                        Listed::professionalId,
                        one -> one.judgement().misses().getFirst().rule())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(speaksTooLittle, HardRule.LANGUAGE),
                        org.assertj.core.groups.Tuple.tuple(away, HardRule.AVAILABILITY),
                        org.assertj.core.groups.Tuple.tuple(walled, HardRule.WALL),
                        org.assertj.core.groups.Tuple.tuple(refused, HardRule.CONFLICT));
    }

    @Test
    void aBlindListNamesNobodyAndKeepsTheOrder() {
        bench.vetted("Amparo Quelho", "60");
        bench.vetted("Nell Strand", "50");
        UUID request = bench.requested(bench.asked(2));
        Shortlist blind = Acting.as(bench.with.manager, () -> shortlists.of(request, "", true))
                .orElseThrow();
        assertThat(blind.fitting())
                .hasSize(2)
                .allMatch(one -> one.name().isEmpty() && one.reference().isEmpty());
        assertThat(ids(blind.fitting())).isEqualTo(ids(drawn(request).fitting()));
    }

    @Test
    void theClientsCheckClearsAndTheProviderHoldsBack() {
        UUID id = bench.vetted("Amparo Quelho", "60");
        assertThat(verdict(id)).isEqualTo(Clearance.Verdict.UNCHECKED);
        bench.raise(id);
        assertThat(verdict(id)).isEqualTo(Clearance.Verdict.OPEN);
        bench.decide(id, ConflictCheck.Verdict.WAIVE);
        assertThat(verdict(id)).isEqualTo(Clearance.Verdict.CLEARED);
        assertThat(bench.hold(id, true)).isTrue();
        assertThat(verdict(id)).isEqualTo(Clearance.Verdict.REFUSED);
        assertThat(bench.hold(id, false)).isTrue();
        assertThat(verdict(id)).isEqualTo(Clearance.Verdict.CLEARED);
        bench.decide(id, ConflictCheck.Verdict.DECLINE);
        assertThat(verdict(id)).isEqualTo(Clearance.Verdict.REFUSED);
        bench.clear(id);
        assertThat(verdict(id)).isEqualTo(Clearance.Verdict.CLEARED);
    }

    private Clearance.Verdict verdict(UUID id) {
        return Acting.as(bench.with.manager, () -> clearances.of(bench.with.matter, List.of(id)))
                .get(id)
                .verdict();
    }

    @Test
    void whyTheProviderHoldsSomebodyBackIsItsOwn() {
        UUID id = bench.vetted("Amparo Quelho", "60");
        bench.hold(id, true);
        for (Actor other : List.of(bench.with.owner, bench.with.stranger, bench.with.reviewer)) {
            assertThat(Acting.as(other, () -> clearances.hold(bench.engagement, id, false, "Because.")))
                    .isFalse();
            assertThat(Acting.as(
                            other,
                            () -> transactions.read(() -> jdbc.sql("select count(*) from staffing.holding")
                                    .query(Integer.class)
                                    .single())))
                    .isZero();
            assertThat(Acting.as(other, () -> clearances.check(bench.engagement, List.of(id))))
                    .isZero();
        }
    }

    @Test
    void handingOverForCheckingClearsWhoeverRaisesNoQuestion() {
        UUID quiet = bench.vetted("Amparo Quelho", "60");
        UUID loud = bench.vetted("Nell Strand", "60");
        Acting.as(
                bench.with.manager,
                () -> context.getBean(ConflictEntries.class)
                        .enter(new ConflictEntry(
                                Ids.next(),
                                StaffingFixtures.ADVERSE,
                                Party.Kind.COMPANY,
                                ConflictEntry.Role.PRIOR_EMPLOYER,
                                null,
                                loud,
                                null,
                                null)));
        assertThat(Acting.as(bench.with.manager, () -> clearances.check(bench.engagement, List.of(quiet, loud))))
                .isEqualTo(2);
        StaffingFixtures.eventually(
                () -> verdict(quiet) == Clearance.Verdict.CLEARED && verdict(loud) == Clearance.Verdict.OPEN);
    }

    @Test
    void aWeekThatIsTooFullCountsAgainstThemHoweverFreeTheOthersAre() {
        UUID id = bench.vetted("Amparo Quelho", "60");
        Acting.as(
                bench.with.manager,
                () -> availabilities.except(
                        id,
                        new CalendarException(
                                Ids.next(),
                                CalendarException.Kind.ABSENT,
                                bench.today.plusDays(14),
                                bench.today.plusDays(20),
                                null,
                                "",
                                null)));
        Shortlist list = drawn(bench.requested(bench.asked(1)));
        assertThat(ids(list.fitting())).doesNotContain(id);
        assertThat(list.near().getFirst().judgement().misses().getFirst().rule())
                .isEqualTo(HardRule.AVAILABILITY);
    }

    @Test
    void theListIsSearchedAndFiveStandSideBySideBestFirst() {
        UUID amparo = bench.vetted("Amparo Quelho", "60");
        UUID nell = bench.vetted("Nell Strand", "50");
        UUID request = bench.requested(bench.asked(1));
        assertThat(ids(Acting.as(bench.with.manager, () -> shortlists.of(request, "quelho", false))
                        .orElseThrow()
                        .fitting()))
                .containsExactly(amparo);
        assertThat(Acting.as(bench.with.manager, () -> shortlists.beside(request, List.of(amparo, nell), true)))
                .extracting(one -> one.listed().professionalId())
                .containsExactly(nell, amparo);
        assertThat(Acting.as(bench.with.owner, () -> shortlists.beside(request, List.of(amparo), false)))
                .isEmpty();
    }
}
