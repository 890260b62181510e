package org.secondchair.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.secondchair.bench.VettingItem.Kind;
import org.secondchair.bench.VettingRules.Finding.State;
import org.secondchair.kernel.Ids;

class VettingRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final UUID SOMEBODY = Ids.next();

    private static VettingItem item(Kind kind, @Nullable LocalDate expiresOn) {
        return new VettingItem(Ids.next(), kind, "file 1", LocalDate.of(2025, 1, 1), SOMEBODY, expiresOn);
    }

    private static Admission admission(String jurisdiction, @Nullable LocalDate checkedOn) {
        return new Admission(
                Ids.next(),
                jurisdiction,
                "123",
                Admission.Standing.GOOD,
                null,
                checkedOn == null ? null : new Admission.SourceCheck(checkedOn, SOMEBODY, "https://bar.example/123"));
    }

    private static List<VettingItem> complete() {
        List<VettingItem> items = new ArrayList<>();
        for (Kind kind : List.of(
                Kind.IDENTITY, Kind.REFERENCES, Kind.CONFLICTS_HISTORY, Kind.CONFIDENTIALITY, Kind.RIGHT_TO_WORK)) {
            items.add(item(kind, kind == Kind.IDENTITY ? null : TODAY.plusDays(200)));
        }
        return items;
    }

    private static List<VettingRules.Finding> findings(List<Admission> admissions, List<VettingItem> items) {
        return VettingRules.findings(Profile.Seniority.ASSOCIATE, admissions, items, TODAY);
    }

    @Test
    void somebodyWithEverythingInForceIsCleared() {
        List<VettingRules.Finding> findings = findings(List.of(admission("PT", TODAY.minusMonths(3))), complete());
        assertThat(VettingRules.cleared(findings)).isTrue();
        assertThat(VettingRules.toAskAgain(findings)).isEmpty();
    }

    @Test
    void aCheckHoldsOnItsLastDayAndNotOnTheNext() {
        List<VettingItem> items = complete();
        items.add(item(Kind.REFERENCES, TODAY));
        List<Admission> admissions = List.of(admission("PT", TODAY));
        assertThat(findings(admissions, items))
                .filteredOn(finding -> finding.kind() == Kind.REFERENCES)
                .extracting(VettingRules.Finding::state)
                .containsExactly(State.EXPIRING);
        assertThat(VettingRules.findings(Profile.Seniority.ASSOCIATE, admissions, items, TODAY.plusDays(1)))
                .filteredOn(finding -> finding.kind() == Kind.REFERENCES)
                .extracting(VettingRules.Finding::state)
                .containsExactly(State.EXPIRED);
    }

    @Test
    void thirtyDaysBeforeTheEndACheckBeginsToExpire() {
        List<VettingItem> items = complete();
        items.add(item(Kind.CONFIDENTIALITY, TODAY.plusDays(30)));
        items.add(item(Kind.RIGHT_TO_WORK, TODAY.plusDays(31)));
        assertThat(findings(List.of(admission("PT", TODAY)), items))
                .filteredOn(finding -> finding.state() == State.EXPIRING)
                .extracting(VettingRules.Finding::kind)
                .containsExactly(Kind.CONFIDENTIALITY);
    }

    @Test
    void anAdmissionGoesStaleTwelveMonthsAfterItsSourceWasAsked() {
        assertThat(findings(List.of(admission("PT", TODAY.minusMonths(12))), complete()))
                .filteredOn(finding -> finding.kind() == Kind.ADMISSION)
                .extracting(VettingRules.Finding::state)
                .containsExactly(State.EXPIRING);
        assertThat(findings(List.of(admission("PT", TODAY.minusMonths(12).minusDays(1))), complete()))
                .filteredOn(finding -> finding.kind() == Kind.ADMISSION)
                .extracting(VettingRules.Finding::state)
                .containsExactly(State.EXPIRED);
    }

    @Test
    void whoComesBackIsAskedForWhatDoesNotHoldAndForNothingElse() {
        List<VettingItem> items = complete();
        items.add(item(Kind.CONFLICTS_HISTORY, TODAY.minusDays(1)));
        items.add(item(Kind.TRAINING, TODAY.minusDays(40)));
        items.add(item(Kind.CONFIDENTIALITY, TODAY.plusDays(3)));
        List<Admission> admissions =
                List.of(admission("PT", TODAY.minusMonths(1)), admission("ES", TODAY.minusMonths(14)));
        assertThat(VettingRules.toAskAgain(findings(admissions, items)))
                .extracting(VettingRules.Finding::subject)
                .containsExactly("ADMISSION ES", "CONFLICTS_HISTORY", "TRAINING");
    }

    @Test
    void theNewestCheckOfAKindCounts() {
        List<VettingItem> items = complete();
        items.add(0, item(Kind.REFERENCES, TODAY.minusDays(5)));
        VettingItem renewed = item(Kind.REFERENCES, TODAY.plusDays(500));
        items.add(0, renewed);
        assertThat(VettingRules.cleared(findings(List.of(admission("PT", TODAY)), items)))
                .isTrue();
    }

    @Test
    void aLawyerWithoutAnAdmissionInGoodStandingLacksOneAndALinguistDoesNot() {
        Admission suspended = new Admission(Ids.next(), "PT", "1", Admission.Standing.SUSPENDED, null, null);
        assertThat(VettingRules.cleared(findings(List.of(suspended), complete())))
                .isFalse();
        assertThat(VettingRules.cleared(
                        VettingRules.findings(Profile.Seniority.LINGUIST, List.of(), complete(), TODAY)))
                .isTrue();
    }

    @Test
    void theDayUntilWhichSomebodyIsClearedIsTheFirstExpiry() {
        List<VettingItem> items = complete();
        assertThat(VettingRules.clearedUntil(
                        Profile.Seniority.ASSOCIATE, List.of(admission("PT", TODAY.minusMonths(11))), items))
                .contains(TODAY.plusMonths(1));
        items.removeIf(item -> item.kind() == Kind.IDENTITY);
        assertThat(VettingRules.clearedUntil(Profile.Seniority.LINGUIST, List.of(), items))
                .isEmpty();
    }
}
