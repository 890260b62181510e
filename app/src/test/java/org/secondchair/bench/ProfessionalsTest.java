package org.secondchair.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.bench.generator.SampleProfessionals;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Money;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SecondchairTest
@Import(AccessFixtures.class)
class ProfessionalsTest {
    private static final LocalDate DAY = BenchFixtures.DAY;

    @Autowired
    ApplicationContext context;

    @Autowired
    Professionals professionals;

    @Autowired
    Admissions admissions;

    @Autowired
    Rates rates;

    @Autowired
    Vettings vettings;

    @Autowired
    Availabilities availabilities;

    @Autowired
    Coverages coverages;

    @Autowired
    SampleProfessionals samples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Transactions transactions;

    BenchFixtures with;

    @BeforeEach
    void aProvider() {
        with = new BenchFixtures(context);
    }

    private Professional seen(Actor actor, UUID id) {
        return Acting.as(actor, () -> professionals.find(id)).orElseThrow();
    }

    private static Rate rate(String amount, LocalDate from) {
        return new Rate(Ids.next(), Rate.Unit.HOUR, Money.of(amount, "EUR"), from, null);
    }

    @Test
    void nobodyOfAnotherOrganizationSeesAnyoneByAnyWay() {
        UUID id = with.added(with.manager, "Amparo Quelho");
        Acting.as(
                with.manager,
                () -> admissions.state(id, new Admission.Stated("PT", "123P", Admission.Standing.GOOD, null)));
        assertThat(seen(with.manager, id).profile().name()).isEqualTo("Amparo Quelho");
        assertThat(seen(with.auditor, id).profile().name()).isEqualTo("Amparo Quelho");
        for (Actor other : List.of(with.stranger, with.colleague)) {
            assertThat(Acting.as(other, () -> professionals.find(id))).isEmpty();
            assertThat(Acting.as(other, () -> professionals.search(ProfessionalQuery.ALL, null, 50))
                            .page()
                            .items())
                    .isEmpty();
            assertThat(Acting.as(other, () -> coverages.of(ProfessionalQuery.ALL, LanguageSkill.Level.A1)))
                    .isEqualTo(Coverages.Coverage.NOTHING);
            assertThat(Acting.as(other, () -> professionals.change(id, BenchFixtures.profile("Somebody"))))
                    .isFalse();
            assertThat(Acting.as(other, () -> professionals.erase(id))).isFalse();
            for (String table : List.of("professional", "admission", "rate", "vetting_item", "calendar_exception")) {
                assertThat(Acting.as(
                                other,
                                () -> transactions.read(() -> jdbc.sql("select count(*) from bench." + table)
                                        .query(Integer.class)
                                        .single())))
                        .as(table)
                        .isZero();
            }
        }
        assertThat(seen(with.manager, id).profile().name()).isEqualTo("Amparo Quelho");
    }

    @Test
    void professionalsKeepTheirOwnProfileAndNothingThatIsTheProvidersToSay() {
        UUID id = with.tied();
        UUID another = with.added(with.manager, "Amparo Quelho");
        Acting.as(with.manager, () -> rates.set(id, rate("60", DAY)));
        assertThat(Acting.as(with.lawyer, professionals::mine))
                .map(Professional::id)
                .contains(id);
        assertThat(Acting.as(with.lawyer, () -> professionals.find(another))).isEmpty();
        assertThat(seen(with.lawyer, id).rates()).hasSize(1);

        assertThat(Acting.as(with.lawyer, () -> professionals.change(id, BenchFixtures.profile("Ravi A. Solheim"))))
                .isTrue();
        assertThat(Acting.as(
                        with.lawyer,
                        () -> admissions.state(id, new Admission.Stated("PT", "77L", Admission.Standing.GOOD, null))))
                .isTrue();
        assertThat(Acting.as(with.lawyer, () -> availabilities.except(id, absent(DAY, DAY.plusDays(3)))))
                .isTrue();
        Professional kept = seen(with.manager, id);
        assertThat(kept.profile().name()).isEqualTo("Ravi A. Solheim");
        assertThat(kept.admissions()).hasSize(1);
        assertThat(kept.exceptions()).hasSize(1);

        UUID admission = kept.admissions().getFirst().id();
        refused(() -> vettings.record(id, new VettingItem.Checked(VettingItem.Kind.IDENTITY, "x", DAY, null)));
        refused(() -> admissions.check(id, admission, DAY, "https://bar.example/77L"));
        refused(() -> rates.set(id, rate("600", DAY.plusDays(1))));
        refused(() -> availabilities.book(Ids.next(), id, DAY, DAY, ""));
        refused(() -> professionals.erase(id));
        assertThat(seen(with.manager, id).vetting()).isEmpty();
        assertThat(seen(with.manager, id).rates())
                .extracting(rate -> rate.price().amount().intValue())
                .containsExactly(60);
        assertThat(Acting.as(with.lawyer, () -> professionals.change(another, BenchFixtures.profile("x"))))
                .isFalse();
    }

    private void refused(java.util.function.Supplier<?> step) {
        assertThatThrownBy(() -> Acting.as(with.lawyer, step)).isInstanceOf(DataAccessException.class);
    }

    private static CalendarException absent(LocalDate from, LocalDate until) {
        return new CalendarException(Ids.next(), CalendarException.Kind.ABSENT, from, until, null, "", null);
    }

    @Test
    void aCheckAtTheSourceCountsOnlyForWhatWasChecked() {
        UUID id = with.tied();
        Acting.as(
                with.manager,
                () -> admissions.state(id, new Admission.Stated("PT", "77L", Admission.Standing.GOOD, null)));
        UUID admission = seen(with.manager, id).admissions().getFirst().id();
        Acting.as(with.manager, () -> admissions.check(id, admission, DAY, "https://bar.example/77L"));
        assertThat(seen(with.manager, id).admissions().getFirst().checkedUntil())
                .isEqualTo(DAY.plusMonths(12));

        Acting.as(
                with.lawyer,
                () -> admissions.state(id, new Admission.Stated("PT", "77L", Admission.Standing.SUSPENDED, null)));
        assertThat(seen(with.manager, id).admissions().getFirst().check()).isNull();
        Acting.as(
                with.lawyer,
                () -> admissions.state(id, new Admission.Stated("PT", "78L", Admission.Standing.GOOD, null)));
        assertThat(seen(with.manager, id).admissions())
                .filteredOn(one -> one.barNumber().equals("78L"))
                .allMatch(one -> one.check() == null);
    }

    @Test
    void aNewRateEndsTheOneBefore() {
        UUID id = with.added(with.manager, "Amparo Quelho");
        Acting.as(with.manager, () -> rates.set(id, rate("60", DAY)));
        Acting.as(with.manager, () -> rates.set(id, rate("66", DAY.plusMonths(6))));
        Professional professional = seen(with.manager, id);
        assertThat(professional.ratesOn(DAY.plusMonths(6).minusDays(1)))
                .extracting(rate -> rate.price().amount().intValue())
                .containsExactly(60);
        assertThat(professional.ratesOn(DAY.plusMonths(6)))
                .extracting(rate -> rate.price().amount().intValue())
                .containsExactly(66);
    }

    @Test
    void searchesFollowEachChangeAtOnce() {
        UUID id = with.added(with.manager, "Amparo Quelho");
        var portugal = ProfessionalQuery.ALL.admittedIn("PT");
        assertThat(found(portugal)).isEmpty();
        Acting.as(
                with.manager,
                () -> admissions.state(id, new Admission.Stated("PT", "123P", Admission.Standing.GOOD, null)));
        assertThat(found(portugal)).containsExactly(id);
        assertThat(found(portugal.speaking("en", LanguageSkill.Level.C1))).containsExactly(id);
        assertThat(found(portugal.speaking("en", LanguageSkill.Level.C2))).isEmpty();
        assertThat(found(portugal.withWords("FIRST-LEVEL REVIEW", "relativity")))
                .containsExactly(id);
        assertThat(found(portugal.freeFrom(DAY))).containsExactly(id);
        Acting.as(with.manager, () -> availabilities.book(Ids.next(), id, DAY, DAY.plusDays(30), "project"));
        assertThat(found(portugal.freeFrom(DAY))).isEmpty();
        assertThat(found(portugal.freeFrom(DAY.plusDays(31)))).containsExactly(id);
        assertThat(found(portugal.clearedOn(DAY))).isEmpty();
        Acting.as(with.manager, () -> professionals.erase(id));
        assertThat(found(ProfessionalQuery.ALL)).isEmpty();
    }

    private List<UUID> found(ProfessionalQuery query) {
        return Acting.as(with.manager, () -> professionals.search(query, null, 50)).page().items().stream()
                .map(Professional::id)
                .toList();
    }

    @Test
    void freeWordsFindNamesSkillsLanguagesAndPlaces() {
        UUID id = with.added(with.manager, "Amparo Quelho");
        for (String text : List.of("quelho", "PORTUGUESE", "portugal privilege", "first-level amparo", "associate")) {
            assertThat(Acting.as(with.manager, () -> professionals.search(ProfessionalQuery.named(text), null, 50))
                            .page()
                            .items())
                    .as(text)
                    .extracting(Professional::id)
                    .containsExactly(id);
        }
        for (String text : List.of("japanese", "quelho antitrust")) {
            assertThat(Acting.as(with.manager, () -> professionals.count(ProfessionalQuery.named(text))))
                    .as(text)
                    .isZero();
        }
    }

    @Test
    void whatWasBookedTwiceIsBookedOnceAndIsGivenBackWhole() {
        UUID id = with.added(with.manager, "Amparo Quelho");
        UUID booking = Ids.next();
        for (int i = 0; i < 2; i++) {
            Acting.as(with.manager, () -> availabilities.book(booking, id, DAY, DAY.plusDays(4), "project"));
        }
        assertThat(seen(with.manager, id).exceptions()).hasSize(1);
        assertThat(Acting.as(with.manager, () -> availabilities.release(booking, id)))
                .isEqualTo(1);
        assertThat(seen(with.manager, id).exceptions()).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapsInEveryOrder() {
        Acting.as(with.manager, () -> samples.take(5, 300, DAY, _ -> {}));
        for (ProfessionalQuery.Order order : ProfessionalQuery.Order.values()) {
            for (boolean descending : List.of(true, false)) {
                var query = ProfessionalQuery.ALL.inOrder(order, descending);
                var whole = found(query, null, 1_000);
                var first = Acting.as(with.manager, () -> professionals.search(query, null, 120));
                var second = Acting.as(
                        with.manager,
                        () -> professionals.search(query, first.page().next(), 120));
                var third = Acting.as(
                        with.manager,
                        () -> professionals.search(query, second.page().next(), 120));
                List<UUID> pages = new java.util.ArrayList<>();
                for (var page : List.of(first, second, third)) {
                    page.page().items().forEach(one -> pages.add(one.id()));
                }
                assertThat(pages).isEqualTo(whole).hasSize(300);
                assertThat(third.page().next()).isNull();
            }
        }
    }

    private List<UUID> found(ProfessionalQuery query, @org.jspecify.annotations.Nullable String after, int limit) {
        return Acting.as(with.manager, () -> professionals.search(query, after, limit)).page().items().stream()
                .map(Professional::id)
                .toList();
    }

    @Test
    void coverageCountsWhatASearchFinds() {
        Acting.as(with.manager, () -> samples.take(5, 600, DAY, _ -> {}));
        var query = ProfessionalQuery.ALL.clearedOn(DAY).freeFrom(DAY.plusDays(10));
        Coverages.Coverage coverage = Acting.as(with.manager, () -> coverages.of(query, LanguageSkill.Level.B2));
        assertThat(coverage.rows()).hasSizeGreaterThan(30);
        for (String jurisdiction : List.of("US", "US-NY", "DE", "IN")) {
            Coverages.Row row = coverage.rows().stream()
                    .filter(one -> one.jurisdiction().equals(jurisdiction))
                    .findFirst()
                    .orElseThrow();
            assertThat(row.people())
                    .isEqualTo(
                            found(query.admittedIn(jurisdiction), null, 1_000).size());
            row.byLanguage()
                    .forEach((language, people) -> assertThat(people)
                            .as("%s, %s", jurisdiction, language)
                            .isEqualTo(found(
                                            query.admittedIn(jurisdiction).speaking(language, LanguageSkill.Level.B2),
                                            null,
                                            1_000)
                                    .size()));
        }
    }

    @Test
    void theVettingQueueBeginsWithWhoeverLacksSomethingAndEndsWhereAllIsWell() {
        Acting.as(with.manager, () -> samples.take(5, 200, LocalDate.now(), _ -> {}));
        var due = Acting.as(with.manager, () -> vettings.due(null, 500));
        assertThat(due.items()).isNotEmpty().allMatch(one -> !one.findings().isEmpty());
        int notWell = (int) found(ProfessionalQuery.ALL, null, 500).stream()
                .filter(id -> seen(with.manager, id).findings(LocalDate.now()).stream()
                        .anyMatch(finding -> finding.state() != VettingRules.Finding.State.VALID))
                .count();
        assertThat(due.items()).hasSize(notWell);
    }

    @Test
    void erasingLeavesTheIdAndNothingThatLeadsToAPerson() {
        UUID id = with.tied();
        Acting.as(with.manager, () -> rates.set(id, rate("60", DAY)));
        Acting.as(
                with.manager,
                () -> vettings.record(id, new VettingItem.Checked(VettingItem.Kind.IDENTITY, "passport", DAY, null)));
        assertThat(Acting.as(with.manager, () -> professionals.erase(id))).isTrue();
        assertThat(Acting.as(with.manager, () -> professionals.erase(id))).isFalse();
        assertThat(Acting.as(with.manager, () -> professionals.find(id))).isEmpty();
        assertThat(Acting.as(with.lawyer, professionals::mine)).isEmpty();
        Map<String, Object> row = Acting.as(
                with.manager,
                () -> transactions.read(() -> jdbc.sql("select * from bench.professional where id = :id")
                        .param("id", id)
                        .query()
                        .singleRow()));
        assertThat(row.toString())
                .doesNotContain("Ravi", "Solheim", with.lawyer.personId().toString());
        for (String table : List.of("admission", "rate", "vetting_item", "calendar_exception")) {
            assertThat(Acting.as(
                            with.manager,
                            () -> transactions.read(() -> jdbc.sql(
                                            "select count(*) from bench." + table + " where professional_id = :id")
                                    .param("id", id)
                                    .query(Integer.class)
                                    .single())))
                    .isZero();
        }
    }

    @Test
    void everyChangeStandsInTheProvidersLog() {
        UUID id = with.tied();
        Acting.as(with.lawyer, () -> professionals.change(id, BenchFixtures.profile("Ravi S.")));
        Acting.as(with.manager, () -> rates.set(id, rate("60", DAY)));
        List<String> types = Acting.as(
                with.auditor,
                () -> transactions.read(
                        () -> jdbc.sql("select type from audit.event where scope_id = :organization order by id")
                                .param("organization", with.manager.organizationId())
                                .query(String.class)
                                .list()));
        assertThat(types)
                .containsSubsequence(
                        "bench.professional-added", "bench.account-tied", "bench.profile-changed", "bench.rate-set");
    }
}
