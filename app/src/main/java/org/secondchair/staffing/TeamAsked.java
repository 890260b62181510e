package org.secondchair.staffing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.bench.Places;

/**
 * The team a client asks for. Whatever is asked of {@link #EVERYBODY} is a hard rule for each candidate; what is asked
 * of some seats is a rule for the team.
 *
 * @param title in words that the provider's people may read
 * @param reviewersPerLead one lead for each begun so many reviewers; 0 where leads are only counted
 * @param weeklyHours each works so many hours a week, over the whole time on average
 * @param until last day, included; at most a year after {@code from}
 * @param budgetPerHour hourly rates of all together; null for no limit
 * @param sites codes of ISO 3166; empty for anywhere
 */
public record TeamAsked(
        String title,
        List<Seats> seats,
        int reviewersPerLead,
        List<Admitted> admissions,
        List<Speaking> languages,
        List<Skilled> skills,
        int weeklyHours,
        LocalDate from,
        LocalDate until,
        @Nullable BigDecimal budgetPerHour,
        Currency currency,
        List<String> sites) {
    public static final int EVERYBODY = 0;
    public static final int MOST_SEATS = 500;
    private static final int MOST_LINES = 40;

    public record Seats(SeatRole role, int seats) {
        public Seats {
            if (seats < 1 || seats > MOST_SEATS) {
                throw new IllegalArgumentException("1 to " + MOST_SEATS + " seats, not " + seats);
            }
        }
    }

    /** @param seats of how many seats it is asked, or {@link #EVERYBODY} */
    public record Admitted(String jurisdiction, int seats) {
        public Admitted {
            some(seats);
            if (!Places.isCode(jurisdiction)) {
                throw new IllegalArgumentException("not a code of ISO 3166: " + jurisdiction);
            }
        }
    }

    public record Speaking(String code, LanguageSkill.Level level, int seats) {
        public Speaking {
            some(seats);
            if (!LanguageSkill.isCode(code)) {
                throw new IllegalArgumentException("not a language of ISO 639-1: " + code);
            }
        }
    }

    /** @param word a skill, a practice area or a tool, in any case */
    public record Skilled(String word, int seats) {
        public Skilled {
            some(seats);
            word = word.strip();
            if (word.isEmpty() || word.length() > 60) {
                throw new IllegalArgumentException("a skill has 1 to 60 characters");
            }
        }
    }

    public TeamAsked {
        title = title.strip();
        seats = List.copyOf(seats);
        admissions = List.copyOf(admissions);
        languages = List.copyOf(languages);
        skills = List.copyOf(skills);
        sites = List.copyOf(sites);
        Set<SeatRole> roles = new HashSet<>();
        if (title.isEmpty()
                || title.length() > 200
                || seats.isEmpty()
                || !seats.stream().allMatch(one -> roles.add(one.role()))
                || seats.stream().mapToInt(Seats::seats).sum() > MOST_SEATS) {
            throw new IllegalArgumentException("a team has a title and up to " + MOST_SEATS + " seats, each role once");
        }
        int all = seats.stream().mapToInt(Seats::seats).sum();
        boolean beyond = admissions.stream().anyMatch(one -> one.seats() > all)
                || languages.stream().anyMatch(one -> one.seats() > all)
                || skills.stream().anyMatch(one -> one.seats() > all);
        if (beyond && reviewersPerLead == 0) {
            throw new IllegalArgumentException("asked of more seats than there are");
        }
        if (reviewersPerLead < 0 || weeklyHours < 1 || weeklyHours > 80) {
            throw new IllegalArgumentException("out of bounds: ratio " + reviewersPerLead + ", hours " + weeklyHours);
        }
        if (until.isBefore(from) || until.isAfter(from.plusYears(1))) {
            throw new IllegalArgumentException("a team works for up to a year, not " + from + " to " + until);
        }
        if (budgetPerHour != null && (budgetPerHour.signum() <= 0 || budgetPerHour.precision() > 15)) {
            throw new IllegalArgumentException("a budget is more than nothing");
        }
        if (admissions.size() > MOST_LINES
                || languages.size() > MOST_LINES
                || skills.size() > MOST_LINES
                || sites.size() > MOST_LINES
                || !sites.stream().allMatch(Places::isCode)) {
            throw new IllegalArgumentException("up to " + MOST_LINES + " of each, sites by their codes");
        }
    }

    private static void some(int seats) {
        if (seats < EVERYBODY || seats > MOST_SEATS) {
            throw new IllegalArgumentException("not a number of seats: " + seats);
        }
    }
}
