package org.secondchair.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.secondchair.bench.Admission;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.LanguageSkill.Level;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Profile;
import org.secondchair.bench.Profile.Seniority;
import org.secondchair.bench.Rate;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.WeeklyHours;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.Clearance.Verdict;
import org.secondchair.staffing.Judgement.Miss;
import org.secondchair.staffing.currency.Exchange;
import org.secondchair.staffing.currency.ExchangeRate;

class ShortlistRulesTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 5, 4);
    private static final Exchange NONE = new Exchange(Currency.getInstance("EUR"), List.of());
    private static final LocalDate LAST = FIRST.plusDays(27);

    private static Professional somebody(Seniority seniority, Level portuguese, LocalDate checked, int since) {
        UUID by = Ids.next();
        return new Professional(
                Ids.next(),
                Ids.next(),
                null,
                "P-1",
                new Profile(
                        "Amparo Quelho",
                        seniority,
                        Profile.Provenance.FIRM,
                        since,
                        List.of(),
                        List.of("privilege review"),
                        List.of(),
                        List.of(new LanguageSkill("pt", portuguese)),
                        List.of("PT-11"),
                        ZoneId.of("Europe/Lisbon"),
                        WeeklyHours.parse("Mon-Fri 09:00-17:00").orElseThrow()),
                false,
                1,
                Instant.EPOCH,
                List.of(new Admission(
                        Ids.next(),
                        "PT",
                        "7",
                        Admission.Standing.GOOD,
                        null,
                        new Admission.SourceCheck(checked, by, "register"))),
                List.of(new Rate(Ids.next(), Rate.Unit.HOUR, Money.of("60", "EUR"), FIRST.minusYears(1), null)),
                List.of(VettingItem.Kind.values()).stream()
                        .filter(kind -> kind.always() && kind != VettingItem.Kind.ADMISSION)
                        .map(kind -> new VettingItem(Ids.next(), kind, "file", FIRST.minusDays(9), by, null))
                        .toList(),
                List.of());
    }

    private static TeamAsked asked(int hours, List<TeamAsked.Skilled> skills, List<String> sites) {
        return new TeamAsked(
                "Review",
                List.of(new TeamAsked.Seats(SeatRole.REVIEWER, 3)),
                0,
                List.of(new TeamAsked.Admitted("PT", TeamAsked.EVERYBODY)),
                List.of(new TeamAsked.Speaking("pt", Level.B2, TeamAsked.EVERYBODY)),
                skills,
                hours,
                FIRST,
                LAST,
                null,
                Currency.getInstance("EUR"),
                sites);
    }

    private static Judgement judged(Professional who, TeamAsked asked) {
        return ShortlistRules.judge(who, asked, NONE, false, Verdict.CLEARED);
    }

    @Test
    void theRankIsTheSumThatIsWrittenDown() {
        Professional who = somebody(Seniority.ASSOCIATE, Level.C1, FIRST.minusDays(10), 2016);
        // nothing asked of some seats 400, one level of two 100, ten of twenty years 100, hours twice 100, holds 100
        assertThat(judged(who, asked(20, List.of(), List.of())).rank()).isEqualTo(800);
        // half of what some seats ask 200, no hours to spare 0
        var skills = List.of(new TeamAsked.Skilled("Privilege Review", 1), new TeamAsked.Skilled("antitrust", 1));
        assertThat(judged(who, asked(40, skills, List.of())).rank()).isEqualTo(500);
    }

    @Test
    void aCheckOfTheSourceHoldsTwelveMonthsToTheDay() {
        var asked = asked(20, List.of(), List.of());
        assertThat(judged(somebody(Seniority.ASSOCIATE, Level.C1, FIRST.minusMonths(12), 2016), asked)
                        .misses())
                .isEmpty();
        assertThat(judged(
                                somebody(
                                        Seniority.ASSOCIATE,
                                        Level.C1,
                                        FIRST.minusMonths(12).minusDays(1),
                                        2016),
                                asked)
                        .misses())
                .containsExactly(new Miss(HardRule.ADMISSION, "Portugal"));
    }

    @Test
    void noRuleIsBentForWhateverSpeaksForSomebody() {
        Professional who = somebody(Seniority.PARTNER, Level.C2, FIRST.minusDays(10), 1990);
        var asked = asked(20, List.of(), List.of());
        assertThat(judged(who, asked).eligible()).isTrue();
        assertThat(ShortlistRules.judge(who, asked, NONE, true, Verdict.CLEARED).misses())
                .containsExactly(new Miss(HardRule.WALL, ""));
        assertThat(ShortlistRules.judge(who, asked, NONE, false, Verdict.REFUSED)
                        .misses())
                .containsExactly(new Miss(HardRule.CONFLICT, ""));
        assertThat(judged(who, asked(41, List.of(), List.of())).misses())
                .containsExactly(new Miss(HardRule.AVAILABILITY, "40"));
        assertThat(judged(who, asked(20, List.of(new TeamAsked.Skilled("antitrust", 0)), List.of()))
                        .misses())
                .containsExactly(new Miss(HardRule.SKILL, "antitrust"));
    }

    @Test
    void aSiteOfACountryTakesWhoeverWorksInAnyOfItsParts() {
        Professional who = somebody(Seniority.ASSOCIATE, Level.C1, FIRST.minusDays(10), 2016);
        assertThat(judged(who, asked(20, List.of(), List.of("DE", "PT"))).eligible())
                .isTrue();
        assertThat(judged(who, asked(20, List.of(), List.of("PT-13"))).misses())
                .containsExactly(new Miss(HardRule.SITE, "PT-13"));
    }

    @Test
    void linguistsReviewNothingAndOnlySeniorLawyersLead() {
        Professional linguist = somebody(Seniority.LINGUIST, Level.C1, FIRST.minusDays(10), 2016);
        assertThat(judged(linguist, asked(20, List.of(), List.of())).misses())
                .containsExactly(new Miss(HardRule.ROLE, ""));
        assertThat(SeatRole.LEAD.openTo(Seniority.ASSOCIATE)).isFalse();
        assertThat(SeatRole.LEAD.openTo(Seniority.SENIOR)).isTrue();
    }

    @Test
    void aRateInAnotherCurrencyCountsAsItIsReckonedAndOnlyWhereThereIsNone() {
        Professional who = somebody(Seniority.ASSOCIATE, Level.C1, FIRST.minusDays(10), 2016);
        Currency pounds = Currency.getInstance("GBP");
        Currency euros = Currency.getInstance("EUR");
        var asked = inCurrency(pounds);
        assertThat(ShortlistRules.judge(who, asked, new Exchange(pounds, List.of()), false, Verdict.CLEARED)
                        .misses())
                .containsExactly(new Miss(HardRule.RATE, "GBP"));
        var rate = new ExchangeRate(euros, pounds, new BigDecimal("0.8675"), "Ines Calder", Instant.EPOCH);
        assertThat(ShortlistRules.judge(who, asked, new Exchange(pounds, List.of(rate)), false, Verdict.CLEARED)
                        .hourlyRate())
                .isEqualTo(Money.of("52.05", "GBP"));
        var other = new ExchangeRate(pounds, euros, new BigDecimal("9"), "Ines Calder", Instant.EPOCH);
        assertThat(ShortlistRules.judge(
                                who, inCurrency(euros), new Exchange(euros, List.of(other)), false, Verdict.CLEARED)
                        .hourlyRate())
                .isEqualTo(Money.of("60", "EUR"));
    }

    private static TeamAsked inCurrency(Currency currency) {
        TeamAsked asked = asked(20, List.of(), List.of());
        return new TeamAsked(
                asked.title(),
                asked.seats(),
                0,
                asked.admissions(),
                asked.languages(),
                asked.skills(),
                asked.weeklyHours(),
                asked.from(),
                asked.until(),
                null,
                currency,
                asked.sites());
    }

    @Test
    void ofATimeShorterThanAWeekItsDaysCount() {
        Professional who = somebody(Seniority.ASSOCIATE, Level.C1, FIRST.minusDays(10), 2016);
        LocalDate saturday = FIRST.plusDays(5);
        assertThat(judged(who, between(saturday, saturday.plusDays(1))).misses())
                .containsExactly(new Miss(HardRule.AVAILABILITY, "0"));
        assertThat(judged(who, between(saturday.minusDays(2), saturday.minusDays(1)))
                        .eligible())
                .isTrue();
        assertThat(judged(who, between(saturday.minusDays(7), saturday.plusDays(1)))
                        .eligible())
                .as("the weekend after a whole week is no week")
                .isTrue();
    }

    private static TeamAsked between(LocalDate from, LocalDate until) {
        TeamAsked asked = asked(40, List.of(), List.of());
        return new TeamAsked(
                asked.title(),
                asked.seats(),
                0,
                asked.admissions(),
                asked.languages(),
                asked.skills(),
                asked.weeklyHours(),
                from,
                until,
                null,
                asked.currency(),
                asked.sites());
    }
}
