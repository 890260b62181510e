package org.secondchair.staffing.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondchair.bench.LanguageSkill;
import org.secondchair.staffing.SeatRole;
import org.secondchair.staffing.TeamAsked;

/**
 * What somebody entered about the team they need. Lines end in a number of seats, or ask it of everybody: {@code PT},
 * {@code pt C1 2}, {@code privilege review 3}.
 */
public record TeamForm(
        @Nullable String title,
        @Nullable String reviewers,
        @Nullable String qcReviewers,
        @Nullable String leads,
        @Nullable String reviewersPerLead,
        @Nullable String admissions,
        @Nullable String languages,
        @Nullable String skills,
        @Nullable String weeklyHours,
        @Nullable String from,
        @Nullable String until,
        @Nullable String budget,
        @Nullable String currency,
        @Nullable String sites) {
    private static final Pattern LINE = Pattern.compile("(.+?)(?:\\s+(\\d{1,3}))?");

    static final TeamForm EMPTY =
            new TeamForm(null, null, null, null, null, null, null, null, "40", null, null, null, "EUR", null);

    /** As it stands in a field. */
    public String text(@Nullable String given) {
        return given == null ? "" : given.strip();
    }

    /** Empty when something of it cannot be so. */
    Optional<TeamAsked> asked() {
        try {
            List<TeamAsked.Seats> seats = new ArrayList<>();
            seats(SeatRole.REVIEWER, reviewers, seats);
            seats(SeatRole.QC_REVIEWER, qcReviewers, seats);
            seats(SeatRole.LEAD, leads, seats);
            return Optional.of(new TeamAsked(
                    text(title),
                    seats,
                    number(reviewersPerLead),
                    lines(admissions, (word, count) -> new TeamAsked.Admitted(word.toUpperCase(Locale.ROOT), count)),
                    lines(languages, TeamForm::speaking),
                    lines(skills, TeamAsked.Skilled::new),
                    number(weeklyHours),
                    LocalDate.parse(text(from)),
                    LocalDate.parse(text(until)),
                    amount(),
                    money(),
                    words(sites).map(word -> word.toUpperCase(Locale.ROOT)).toList()));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty(); // told beside the form, which keeps what was entered
        }
    }

    private void seats(SeatRole role, @Nullable String given, List<TeamAsked.Seats> seats) {
        int number = number(given);
        if (number > 0) {
            seats.add(new TeamAsked.Seats(role, number));
        }
    }

    private int number(@Nullable String given) {
        int number = text(given).isEmpty() ? 0 : Integer.parseInt(text(given));
        if (number < 0 || number > TeamAsked.MOST_SEATS) {
            throw new IllegalArgumentException("not a number of people or hours: " + number);
        }
        return number;
    }

    private @Nullable BigDecimal amount() {
        if (!text(budget).isEmpty() && !text(budget).matches("[0-9]{1,9}([.][0-9]{1,4})?")) {
            throw new IllegalArgumentException("not an amount");
        }
        return text(budget).isEmpty() ? null : new BigDecimal(text(budget));
    }

    /** One that is money: of what is none, such as gold (XAU), no digits are known. */
    private Currency money() {
        Currency named = Currency.getInstance(text(currency).toUpperCase(Locale.ROOT));
        if (named.getDefaultFractionDigits() < 0) {
            throw new IllegalArgumentException("not money: " + named);
        }
        return named;
    }

    private static TeamAsked.Speaking speaking(String line, int seats) {
        String[] parts = line.split("\\s+");
        if (parts.length != 2) {
            throw new IllegalArgumentException("a language and a level");
        }
        return new TeamAsked.Speaking(
                parts[0].toLowerCase(Locale.ROOT),
                LanguageSkill.Level.valueOf(parts[1].toUpperCase(Locale.ROOT)),
                seats);
    }

    private <T> List<T> lines(@Nullable String given, BiFunction<String, Integer, T> read) {
        return words(given).map(line -> line(line, read)).toList();
    }

    private static <T> T line(String line, BiFunction<String, Integer, T> read) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a line");
        }
        String count = matcher.group(2);
        if (count != null && Integer.parseInt(count) == TeamAsked.EVERYBODY) {
            throw new IllegalArgumentException("no seats");
        }
        return read.apply(matcher.group(1), count == null ? TeamAsked.EVERYBODY : Integer.valueOf(count));
    }

    private java.util.stream.Stream<String> words(@Nullable String given) {
        return Arrays.stream(text(given).split("[\\n,;]")).map(String::strip).filter(word -> !word.isEmpty());
    }
}
