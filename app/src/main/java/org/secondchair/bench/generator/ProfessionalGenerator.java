package org.secondchair.bench.generator;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.Admission;
import org.secondchair.bench.CalendarException;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.NewProfessional;
import org.secondchair.bench.Profile;
import org.secondchair.bench.Profile.Provenance;
import org.secondchair.bench.Profile.Seniority;
import org.secondchair.bench.Rate;
import org.secondchair.bench.VettingItem;
import org.secondchair.bench.WeeklyHours;
import org.secondchair.kernel.Money;

/**
 * Makes up professionals: the same seed and day give the same people, each by its number alone, whichever others are
 * made. Languages and rates follow the land, rates and tools the seniority and the field.
 */
final class ProfessionalGenerator {
    private static final UUID NOBODY = new UUID(0, 0);

    private final long seed;
    private final LocalDate today;

    ProfessionalGenerator(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    NewProfessional make(int number) {
        return new Maker(number, new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number)).make();
    }

    private final class Maker {
        private final int number;
        private final SplittableRandom random;
        private final Land land;
        private final Seniority seniority;
        private final int years;
        private final List<Field> fields;

        Maker(int number, SplittableRandom random) {
            this.number = number;
            this.random = random;
            this.land = weighted(Land.ALL, Land::weight);
            this.seniority = weighted(List.of(Seniority.values()), Maker::weight);
            this.years = years();
            this.fields = fields();
        }

        private static int weight(Seniority seniority) {
            return switch (seniority) {
                case PARALEGAL -> 16;
                case LINGUIST -> 8;
                case JUNIOR -> 20;
                case ASSOCIATE -> 28;
                case SENIOR -> 16;
                case COUNSEL -> 8;
                case PARTNER -> 4;
            };
        }

        private int years() {
            int[] range = switch (seniority) {
                case PARALEGAL, LINGUIST -> new int[] {1, 22};
                case JUNIOR -> new int[] {1, 4};
                case ASSOCIATE -> new int[] {3, 9};
                case SENIOR -> new int[] {7, 18};
                case COUNSEL -> new int[] {10, 28};
                case PARTNER -> new int[] {12, 34};
            };
            return range[0] + random.nextInt(range[1] - range[0]);
        }

        private List<Field> fields() {
            Set<Field> chosen = new LinkedHashSet<>();
            int wanted = 1 + (random.nextInt(10) < 6 ? 1 : 0) + (years > 8 && random.nextBoolean() ? 1 : 0);
            while (chosen.size() < wanted) {
                chosen.add(weighted(Field.ALL, Field::weight));
            }
            return List.copyOf(chosen);
        }

        NewProfessional make() {
            String name = land.culture().name(random);
            List<Admission.Stated> admissions = seniority.lawyer() ? admissions() : List.of();
            WeeklyHours hours = hours();
            var profile = new Profile(
                    name,
                    seniority,
                    provenance(),
                    today.getYear() - years,
                    fields.stream().map(Field::area).toList(),
                    some(
                            fields.stream()
                                    .flatMap(field -> field.skills().stream())
                                    .toList(),
                            2,
                            6),
                    some(
                            fields.stream()
                                    .flatMap(field -> field.tools().stream())
                                    .toList(),
                            1,
                            4),
                    languages(),
                    List.of(land.code()),
                    land.zone(),
                    hours);
            boolean kept = random.nextInt(100) < 72;
            return new NewProfessional(
                    "S-%06d".formatted(number),
                    profile,
                    true,
                    admissions,
                    rates(),
                    checks(admissions, kept),
                    vetting(kept),
                    exceptions());
        }

        private Provenance provenance() {
            int drawn = random.nextInt(100);
            return drawn < 46
                    ? Provenance.FIRM
                    : drawn < 64
                            ? Provenance.IN_HOUSE
                            : drawn < 76
                                    ? Provenance.FIRM_AND_IN_HOUSE
                                    : drawn < 88
                                            ? Provenance.PROVIDER
                                            : drawn < 93 ? Provenance.PUBLIC_SERVICE : Provenance.INDEPENDENT;
        }

        private List<LanguageSkill> languages() {
            List<LanguageSkill> languages = new ArrayList<>();
            for (Land.Spoken spoken : land.spoken()) {
                boolean first = languages.isEmpty();
                double share = seniority == Seniority.LINGUIST ? Math.min(1, spoken.share() * 1.8) : spoken.share();
                if (first || random.nextDouble() < share) {
                    languages.add(new LanguageSkill(spoken.language(), first ? LanguageSkill.Level.C2 : level(spoken)));
                }
            }
            return languages;
        }

        /** What many in a land have learnt, they have learnt well. */
        private LanguageSkill.Level level(Land.Spoken spoken) {
            double drawn = random.nextDouble() * .7 + spoken.share() * .3 + (seniority == Seniority.LINGUIST ? .3 : 0);
            return drawn > .8
                    ? LanguageSkill.Level.C2
                    : drawn > .55
                            ? LanguageSkill.Level.C1
                            : drawn > .3 ? LanguageSkill.Level.B2 : LanguageSkill.Level.B1;
        }

        private List<Admission.Stated> admissions() {
            List<Admission.Stated> admissions = new ArrayList<>();
            admissions.add(admission(land.code(), years));
            if (years > 3 && random.nextInt(100) < 14) {
                List<Land> near = Land.ALL.stream()
                        .filter(other -> !other.equals(land)
                                && (other.country().equals(land.country())
                                        || other.code().equals("US-NY")
                                        || other.code().equals("GB-EAW")))
                        .toList();
                admissions.add(admission(weighted(near, Land::weight).code(), random.nextInt(years - 1)));
            }
            return admissions;
        }

        private Admission.Stated admission(String jurisdiction, int yearsAgo) {
            int drawn = random.nextInt(100);
            Admission.Standing standing = drawn < 94
                    ? Admission.Standing.GOOD
                    : drawn < 98 ? Admission.Standing.INACTIVE : Admission.Standing.RESIGNED;
            LocalDate admitted = today.minusYears(yearsAgo).minusDays(random.nextInt(364));
            return new Admission.Stated(jurisdiction, "%07d".formatted(random.nextInt(10_000_000)), standing, admitted);
        }

        private List<NewProfessional.SourceChecked> checks(List<Admission.Stated> admissions, boolean kept) {
            List<NewProfessional.SourceChecked> checks = new ArrayList<>();
            for (Admission.Stated admission : admissions) {
                if (kept || random.nextInt(10) < 8) {
                    LocalDate on = today.minusDays(kept ? random.nextInt(350) : random.nextInt(700));
                    checks.add(new NewProfessional.SourceChecked(
                            admission,
                            on,
                            "https://bar.example/" + admission.jurisdiction() + "/" + admission.barNumber()));
                }
            }
            return checks;
        }

        private List<VettingItem.Checked> vetting(boolean kept) {
            List<VettingItem.Checked> items = new ArrayList<>();
            for (VettingItem.Kind kind : VettingItem.Kind.values()) {
                Integer months = months(kind);
                if (months != null && (kept && kind.always() || random.nextInt(100) < (kind.always() ? 88 : 50))) {
                    boolean ends = months > 0;
                    int most = ends ? months * 30 + (kept ? -5 : 160) : 1200;
                    LocalDate on = today.minusDays(random.nextInt(most));
                    items.add(new VettingItem.Checked(
                            kind,
                            "file %s/%06d".formatted(kind.name().charAt(0), random.nextInt(1_000_000)),
                            on,
                            ends ? on.plusMonths(months) : null));
                }
            }
            return items;
        }

        /** Months for which a check is good; 0 for ever, null when it is not written down by itself. */
        private static @Nullable Integer months(VettingItem.Kind kind) {
            return switch (kind) {
                case IDENTITY -> 0;
                case ADMISSION -> null;
                case REFERENCES -> 36;
                case CONFLICTS_HISTORY, TRAINING -> 12;
                case CONFIDENTIALITY, BACKGROUND, RIGHT_TO_WORK -> 24;
            };
        }

        private List<Rate> rates() {
            double factor = switch (seniority) {
                case PARALEGAL -> .5;
                case LINGUIST -> .6;
                case JUNIOR -> .72;
                case ASSOCIATE -> 1;
                case SENIOR -> 1.45;
                case COUNSEL -> 1.9;
                case PARTNER -> 2.7;
            };
            double noise = Math.exp(gaussian() * .16);
            long amount = Math.max(1, Math.round(land.hourly() * factor * noise));
            var price = new Money(BigDecimal.valueOf(amount), Currency.getInstance(land.currency()));
            LocalDate since = LocalDate.of(today.getYear(), 1, 1);
            return List.of(new Rate(NOBODY, Rate.Unit.HOUR, price, since, null));
        }

        /** Of twelve uniform draws: close enough to the bell curve, and the same on every machine. */
        private double gaussian() {
            double sum = -6;
            for (int i = 0; i < 12; i++) {
                sum += random.nextDouble();
            }
            return sum;
        }

        private WeeklyHours hours() {
            boolean sunday = Set.of("IL", "SA", "EG").contains(land.country());
            List<DayOfWeek> ordinary = sunday
                    ? List.of(
                            DayOfWeek.SUNDAY,
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY,
                            DayOfWeek.THURSDAY)
                    : List.of(
                            DayOfWeek.MONDAY,
                            DayOfWeek.TUESDAY,
                            DayOfWeek.WEDNESDAY,
                            DayOfWeek.THURSDAY,
                            DayOfWeek.FRIDAY);
            Map<DayOfWeek, WeeklyHours.Stretch> days = new EnumMap<>(DayOfWeek.class);
            int drawn = random.nextInt(100);
            if (drawn < 62) {
                ordinary.forEach(day -> days.put(day, new WeeklyHours.Stretch(540, 1050)));
            } else if (drawn < 80) {
                some(ordinary, 2, 3).forEach(day -> days.put(day, new WeeklyHours.Stretch(540, 1020)));
            } else if (drawn < 90) {
                ordinary.forEach(day -> days.put(day, new WeeklyHours.Stretch(1080, 1320)));
            } else {
                ordinary.forEach(day -> days.put(day, new WeeklyHours.Stretch(600, 960)));
            }
            if (drawn >= 80 || random.nextInt(100) < 12) {
                days.put(DayOfWeek.SATURDAY, new WeeklyHours.Stretch(540, 1020));
                days.putIfAbsent(DayOfWeek.SUNDAY, new WeeklyHours.Stretch(600, 960));
            }
            return new WeeklyHours(days);
        }

        private List<CalendarException> exceptions() {
            List<CalendarException> exceptions = new ArrayList<>();
            if (random.nextInt(100) < 35) {
                LocalDate from = today.plusDays(random.nextInt(90));
                exceptions.add(absent(from, from.plusDays(2 + random.nextInt(14)), "holiday"));
            }
            if (random.nextInt(100) < 20) {
                LocalDate from = today.minusDays(random.nextInt(20));
                exceptions.add(absent(from, from.plusDays(20 + random.nextInt(90)), "on another matter"));
            }
            if (random.nextInt(100) < 10) {
                LocalDate from = today.plusDays(random.nextInt(30));
                exceptions.add(new CalendarException(
                        NOBODY,
                        CalendarException.Kind.EXTRA,
                        from,
                        from.plusDays(1),
                        new WeeklyHours.Stretch(480, 1200),
                        "",
                        null));
            }
            return exceptions;
        }

        private static CalendarException absent(LocalDate from, LocalDate until, String note) {
            return new CalendarException(NOBODY, CalendarException.Kind.ABSENT, from, until, null, note, null);
        }

        private <T> T weighted(List<T> all, ToIntFunction<T> weight) {
            int sum = all.stream().mapToInt(weight).sum();
            int drawn = random.nextInt(sum);
            for (T one : all) {
                drawn -= weight.applyAsInt(one);
                if (drawn < 0) {
                    return one;
                }
            }
            throw new IllegalStateException("weights are positive");
        }

        private <T> List<T> some(List<T> all, int least, int most) {
            List<T> left = new ArrayList<>(new LinkedHashSet<>(all));
            int wanted = Math.min(left.size(), least + random.nextInt(most - least + 1));
            List<T> chosen = new ArrayList<>();
            while (chosen.size() < wanted) {
                chosen.add(left.remove(random.nextInt(left.size())));
            }
            return chosen;
        }
    }
}
