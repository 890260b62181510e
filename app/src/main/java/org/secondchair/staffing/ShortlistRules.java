package org.secondchair.staffing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Admission;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Places;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Rate;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.VettingRules;
import org.secondchair.bench.WeeklyHours;
import org.secondchair.kernel.Money;
import org.secondchair.staffing.Judgement.Kind;
import org.secondchair.staffing.Judgement.Miss;
import org.secondchair.staffing.Judgement.Point;
import org.secondchair.staffing.currency.Exchange;

/**
 * Who may be offered, and in which order. The rank is a sum of at most 1000 points, out of what a client said and what
 * the bench knows, and out of nothing that people declared about themselves:
 *
 * <ul>
 *   <li>400 by the share they bring of what is asked of some seats; all 400 where nothing such is asked
 *   <li>200 by how far their languages exceed the levels asked for, two levels being all of it
 *   <li>200 by years in practice, twenty being all of it
 *   <li>100 by free hours beyond those asked for in the least of the weeks, twice as many being all of it
 *   <li>100 when all of their vetting holds until the last day
 * </ul>
 */
public final class ShortlistRules {
    private static final int FULL_YEARS = 20;
    private static final int FULL_LEVELS = 2;

    private ShortlistRules() {}

    /**
     * Judges one candidate as they stand on the first day of the work.
     *
     * @param exchange reckons their rates in the currency of the request
     * @param walled whether an ethical wall stands against them in the matter
     */
    public static Judgement judge(
            Professional candidate, TeamAsked asked, Exchange exchange, boolean walled, Clearance.Verdict clearance) {
        return judge(candidate, asked, exchange, walled).under(clearance);
    }

    /** Apart from conflicts of interest. */
    static Judgement judge(Professional candidate, TeamAsked asked, Exchange exchange, boolean walled) {
        List<Miss> misses = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        LocalDate first = asked.from();
        Set<SeatRole> roles = EnumSet.noneOf(SeatRole.class);
        roles(asked)
                .filter(role -> role.openTo(candidate.profile().seniority()))
                .forEach(roles::add);
        if (roles.isEmpty()) {
            misses.add(new Miss(HardRule.ROLE, ""));
        }
        Brought brought = new Brought();
        asked.admissions().forEach(one -> admission(candidate, one, first, brought, misses, points));
        asked.languages().forEach(one -> language(candidate, one, brought, misses, points));
        asked.skills().forEach(one -> skill(candidate, one, brought, misses, points));
        if (!asked.sites().isEmpty() && site(candidate, asked).isEmpty()) {
            misses.add(new Miss(HardRule.SITE, String.join(", ", asked.sites())));
        }
        int minutes = leastMinutes(candidate, asked);
        int needed = minutesNeeded(asked);
        if (minutes < needed) {
            misses.add(new Miss(HardRule.AVAILABILITY, String.valueOf(minutes / 60)));
        } else {
            points.add(Point.of(Kind.HOURS, minutes / 60, Math.ceilDiv(needed, 60)));
        }
        candidate.findings(first).stream()
                .filter(finding -> !finding.state().holds() && !judgedApart(finding, asked))
                .findFirst()
                .ifPresent(finding -> misses.add(new Miss(HardRule.VETTING, finding.subject())));
        Optional<Money> rate = hourlyRate(candidate, asked, exchange);
        if (rate.isEmpty()) {
            misses.add(new Miss(HardRule.RATE, asked.currency().getCurrencyCode()));
        }
        if (walled) {
            misses.add(new Miss(HardRule.WALL, ""));
        }
        int years = years(candidate, first);
        if (years > 0) {
            points.add(Point.of(Kind.YEARS, years));
        }
        boolean holds = holdsUntil(candidate, asked.until(), points);
        rate.ifPresent(price -> share(asked)
                .filter(share -> price.amount().compareTo(share) > 0)
                .ifPresent(share -> points.add(Point.of(Kind.RATE_ABOVE_SHARE, share, asked.currency()))));
        if (candidate.personId() == null) {
            points.add(Point.of(Kind.NO_ACCOUNT));
        }
        int rank = brought.points()
                + 200 * Math.min(years, FULL_YEARS) / FULL_YEARS
                + 100 * Math.clamp(minutes - (long) needed, 0, needed) / needed
                + (holds ? 100 : 0);
        return new Judgement(roles, misses, points, rank, rate.orElse(null), minutes);
    }

    /** Highest rank first, then the lower rate, then whoever is on the bench longer. */
    public static <T> Comparator<T> order(
            java.util.function.Function<T, Judgement> judged, java.util.function.Function<T, java.util.UUID> id) {
        return Comparator.<T>comparingInt(one -> -judged.apply(one).rank())
                .thenComparing(
                        one -> rate(judged.apply(one)), Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
                .thenComparing(id);
    }

    private static @Nullable BigDecimal rate(Judgement judgement) {
        Money rate = judgement.hourlyRate();
        return rate == null ? null : rate.amount();
    }

    private static final class Brought {
        private int asked;
        private int had;
        /** By how many levels the least of the languages is above what is asked. */
        private int levels = FULL_LEVELS;

        private boolean spoken;

        void spoken(int above) {
            levels = Math.min(levels, above);
            spoken = true;
        }

        void count(boolean has) {
            asked++;
            had += has ? 1 : 0;
        }

        int points() {
            return (asked == 0 ? 400 : 400 * had / asked) + (spoken ? 200 * levels / FULL_LEVELS : 0);
        }
    }

    private static Stream<SeatRole> roles(TeamAsked asked) {
        Stream<SeatRole> counted = asked.seats().stream().map(TeamAsked.Seats::role);
        return asked.reviewersPerLead() > 0 ? Stream.concat(counted, Stream.of(SeatRole.LEAD)) : counted;
    }

    private static void admission(
            Professional candidate,
            TeamAsked.Admitted asked,
            LocalDate first,
            Brought brought,
            List<Miss> misses,
            List<Point> points) {
        Optional<LocalDate> checked = candidate.admissions().stream()
                .filter(one -> admits(one, asked.jurisdiction()))
                .filter(one -> checkedOn(one, first))
                .flatMap(one -> Stream.ofNullable(one.check()).map(Admission.SourceCheck::checkedOn))
                .max(Comparator.naturalOrder());
        settle(
                checked.isPresent(),
                asked.seats(),
                new Miss(HardRule.ADMISSION, Places.name(asked.jurisdiction(), Locale.ENGLISH)),
                Point.of(
                        Kind.ADMITTED,
                        Places.name(asked.jurisdiction(), Locale.ENGLISH),
                        checked.map(LocalDate::toString).orElse("")),
                brought,
                misses,
                points);
    }

    /** The rule of {@link org.secondchair.staffing.team.Candidate#admittedIn}. */
    static boolean admits(Admission admission, String jurisdiction) {
        return admission.standing() == Admission.Standing.GOOD && within(admission.jurisdiction(), jurisdiction);
    }

    static boolean checkedOn(Admission admission, LocalDate day) {
        LocalDate until = admission.checkedUntil();
        return until != null && !until.isBefore(day);
    }

    private static boolean within(String code, String wanted) {
        return code.equals(wanted) || (wanted.length() == 2 && code.startsWith(wanted + "-"));
    }

    private static void language(
            Professional candidate, TeamAsked.Speaking asked, Brought brought, List<Miss> misses, List<Point> points) {
        Optional<LanguageSkill> skill = candidate.profile().languages().stream()
                .filter(one -> one.code().equals(asked.code()) && one.level().compareTo(asked.level()) >= 0)
                .findFirst();
        skill.ifPresent(
                one -> brought.spoken(one.level().ordinal() - asked.level().ordinal()));
        String language = Locale.of(asked.code()).getDisplayLanguage(Locale.ENGLISH);
        settle(
                skill.isPresent(),
                asked.seats(),
                new Miss(HardRule.LANGUAGE, language + " " + asked.level()),
                Point.of(
                        Kind.SPEAKS,
                        language,
                        skill.map(one -> one.level().name()).orElse(""),
                        asked.level()),
                brought,
                misses,
                points);
    }

    private static void skill(
            Professional candidate, TeamAsked.Skilled asked, Brought brought, List<Miss> misses, List<Point> points) {
        boolean has = words(candidate).anyMatch(word -> word.equalsIgnoreCase(asked.word()));
        settle(
                has,
                asked.seats(),
                new Miss(HardRule.SKILL, asked.word()),
                Point.of(Kind.KNOWS, asked.word()),
                brought,
                misses,
                points);
    }

    /** What everybody must have is a miss without it; what some must have counts for the rank. */
    private static void settle(
            boolean has, int seats, Miss miss, Point point, Brought brought, List<Miss> misses, List<Point> points) {
        if (has) {
            points.add(point);
        } else if (seats == TeamAsked.EVERYBODY) {
            misses.add(miss);
        } else {
            points.add(Point.of(Kind.LACKS, miss.detail()));
        }
        if (seats != TeamAsked.EVERYBODY) {
            brought.count(has);
        }
    }

    static Stream<String> words(Professional candidate) {
        return Stream.of(
                        candidate.profile().skills(),
                        candidate.profile().practiceAreas(),
                        candidate.profile().tools())
                .flatMap(Collection::stream);
    }

    /** Which of the sites asked for somebody works from. */
    static Optional<String> site(Professional candidate, TeamAsked asked) {
        return asked.sites().stream()
                .filter(site -> candidate.profile().locations().stream().anyMatch(one -> within(one, site)))
                .findFirst();
    }

    /** What is asked for in so many days from the first on: of a part of a week, its part of the hours. */
    static int minutesNeeded(TeamAsked asked) {
        return (int) (asked.weeklyHours() * 60 * Math.min(7, days(asked)) / 7);
    }

    /**
     * Free in the least of the whole weeks; of a time shorter than a week, in its days. A last part of a week is left
     * out: it may be a weekend.
     */
    private static int leastMinutes(Professional candidate, TeamAsked asked) {
        long days = days(asked);
        var availability = candidate.availability();
        if (days >= 7 && availability.exceptions().stream().noneMatch(one -> touches(one, asked))) {
            return availability.week().minutesPerWeek();
        }
        int least = Integer.MAX_VALUE;
        for (long from = 0; from == 0 || from + 7 <= days; from += 7) {
            int minutes = 0;
            for (long day = from; day < Math.min(from + 7, days); day++) {
                minutes += availability
                        .on(asked.from().plusDays(day))
                        .map(WeeklyHours.Stretch::minutes)
                        .orElse(0);
            }
            least = Math.min(least, minutes);
        }
        return least;
    }

    private static boolean touches(CalendarException exception, TeamAsked asked) {
        return !exception.endsOn().isBefore(asked.from())
                && !exception.startsOn().isAfter(asked.until());
    }

    private static long days(TeamAsked asked) {
        return ChronoUnit.DAYS.between(asked.from(), asked.until()) + 1;
    }

    private static boolean judgedApart(VettingRules.Finding finding, TeamAsked asked) {
        return finding.kind() == VettingItem.Kind.ADMISSION
                && asked.admissions().stream()
                        .anyMatch(one -> one.seats() == TeamAsked.EVERYBODY
                                && (finding.jurisdiction().isEmpty()
                                        || within(finding.jurisdiction(), one.jurisdiction())));
    }

    /** Their rate in the currency of the request; only where there is none, one of another currency reckoned in it. */
    private static Optional<Money> hourlyRate(Professional candidate, TeamAsked asked, Exchange exchange) {
        List<Money> rates = candidate.ratesOn(asked.from()).stream()
                .filter(rate -> rate.unit() == Rate.Unit.HOUR)
                .map(Rate::price)
                .toList();
        return rates.stream()
                .filter(price -> price.currency().equals(asked.currency()))
                .min(Comparator.naturalOrder())
                .or(() -> rates.stream()
                        .map(exchange::reckoned)
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder()));
    }

    private static int years(Professional candidate, LocalDate on) {
        Integer since = candidate.profile().practisingSince();
        return since == null ? 0 : Math.max(0, on.getYear() - since);
    }

    private static boolean holdsUntil(Professional candidate, LocalDate last, List<Point> points) {
        Optional<LocalDate> until =
                VettingRules.clearedUntil(candidate.profile().seniority(), candidate.admissions(), candidate.vetting());
        if (until.isPresent() && !until.get().isBefore(last)) {
            return true;
        }
        until.ifPresent(day -> points.add(Point.of(Kind.VETTING_ENDS, day)));
        return false;
    }

    /** What the budget allows for each seat on average. */
    private static Optional<BigDecimal> share(TeamAsked asked) {
        BigDecimal budget = asked.budgetPerHour();
        int seats = asked.seats().stream().mapToInt(TeamAsked.Seats::seats).sum();
        return budget == null
                ? Optional.empty()
                : Optional.of(budget.divide(BigDecimal.valueOf(seats), 2, RoundingMode.HALF_UP));
    }
}
