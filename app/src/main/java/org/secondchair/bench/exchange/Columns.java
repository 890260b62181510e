package org.secondchair.bench.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.secondchair.bench.Admission;
import org.secondchair.bench.Places;
import org.secondchair.bench.Professional;
import org.secondchair.bench.Rate;
import org.secondchair.kernel.Ids;
import org.secondchair.kernel.Money;

/**
 * The columns of a bench as a table, and how several things stand in one cell: admissions as
 * {@code US-NY | 4512345 | good | 2012-05-01; PT | 77L | inactive}, rates as {@code EUR 60 hour from 2026-01-01 until
 * 2026-12-31; …}.
 */
final class Columns {
    static final String REFERENCE = "reference";
    static final String ADMISSIONS = "admissions";
    static final String RATES = "rates";
    /** Written for readers, never read back: what was checked is not claimed by a spreadsheet. */
    static final String VETTING = "vetting";

    static final List<String> WRITTEN = List.of(
            REFERENCE,
            "name",
            "seniority",
            "provenance",
            "practisingSince",
            "practiceAreas",
            "skills",
            "tools",
            "languages",
            "locations",
            "timeZone",
            "hours",
            ADMISSIONS,
            RATES,
            VETTING);

    private static final Pattern RATE = Pattern.compile(
            "([A-Za-z]{3})\\s+(\\d{1,9}(?:\\.\\d{1,4})?)\\s+(\\w+)\\s+from\\s+(\\S+)(?:\\s+until\\s+(\\S+))?");

    private Columns() {}

    /** The column that a head means, whatever its case, spaces and underscores; empty for one that is not known. */
    static Optional<String> meant(String head) {
        String plain = head.replaceAll("[\\s_-]", "").toLowerCase(Locale.ROOT);
        return WRITTEN.stream()
                .filter(column -> !column.equals(VETTING)
                        && column.toLowerCase(Locale.ROOT).equals(plain))
                .findFirst();
    }

    static List<Object> row(Professional one, LocalDate today) {
        List<Object> row = new ArrayList<>();
        row.add(one.reference());
        row.addAll(ProfileForm.of(one.profile()).texts().values());
        row.add(one.admissions().stream().map(Columns::text).collect(Collectors.joining("; ")));
        row.add(one.rates().stream().map(Columns::text).collect(Collectors.joining("; ")));
        row.add(one.cleared(today) ? "in force" : "incomplete");
        return row;
    }

    private static String text(Admission admission) {
        return admission.jurisdiction() + " | " + admission.barNumber() + " | "
                + admission.standing().name().toLowerCase(Locale.ROOT)
                + (admission.admittedOn() == null ? "" : " | " + admission.admittedOn());
    }

    private static String text(Rate rate) {
        return rate.price().currency().getCurrencyCode() + " "
                + rate.price().amount().toPlainString() + " "
                + rate.unit().name().toLowerCase(Locale.ROOT) + " from "
                + rate.validFrom() + (rate.validUntil() == null ? "" : " until " + rate.validUntil());
    }

    /** Empty when one cannot be read. */
    static Optional<List<Admission.Stated>> admissions(String cell) {
        List<Admission.Stated> read = new ArrayList<>();
        for (String part : parts(cell)) {
            String[] words = part.split("\\|", -1);
            String place = words[0].strip().toUpperCase(Locale.ROOT);
            var standing = words.length < 3
                    ? Optional.<Admission.Standing>empty()
                    : Entered.constant(Admission.Standing.class, words[2]);
            String since = words.length < 4 ? "" : words[3];
            if (words.length > 4
                    || standing.isEmpty()
                    || !Places.isCode(place)
                    || words[1].strip().length() > 60
                    || Entered.noDay(since)) {
                return Optional.empty();
            }
            read.add(new Admission.Stated(
                    place, words[1].strip(), standing.get(), Entered.day(since).orElse(null)));
        }
        return Optional.of(read);
    }

    /** Empty when one cannot be read. */
    static Optional<List<Rate>> rates(String cell) {
        List<Rate> read = new ArrayList<>();
        for (String part : parts(cell)) {
            Matcher matcher = RATE.matcher(part);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String code = matcher.group(1).toUpperCase(Locale.ROOT);
            Optional<Currency> currency = Currency.getAvailableCurrencies().stream()
                    .filter(one -> one.getCurrencyCode().equals(code))
                    .findFirst();
            var unit = Entered.constant(Rate.Unit.class, matcher.group(3));
            Optional<LocalDate> from = Entered.day(matcher.group(4));
            Optional<LocalDate> until = Entered.day(matcher.group(5));
            if (currency.isEmpty()
                    || unit.isEmpty()
                    || from.isEmpty()
                    || Entered.noDay(matcher.group(5))
                    || until.filter(last -> last.isBefore(from.get())).isPresent()) {
                return Optional.empty();
            }
            read.add(new Rate(
                    Ids.next(),
                    unit.get(),
                    new Money(new BigDecimal(matcher.group(2)), currency.get()),
                    from.get(),
                    until.orElse(null)));
        }
        return Optional.of(read);
    }

    private static List<String> parts(String cell) {
        return java.util.Arrays.stream(cell.split("[;\\n]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
