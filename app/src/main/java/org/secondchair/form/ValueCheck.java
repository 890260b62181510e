package org.secondchair.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;

/** Whether the values given for one field are among those it takes. */
sealed interface ValueCheck {
    /** @param values in their stored form */
    record Good(List<String> values) implements ValueCheck {}

    record Bad(Problem problem) implements ValueCheck {}

    /** No exponents and no hundred digits: what looks like a number to a person. */
    Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,20})?");

    static ValueCheck of(Field field, List<String> given) {
        if (given.size() > 1 && !(field instanceof Field.MultiChoice)) {
            return new Bad(Problem.of(field, "form.problem.several"));
        }
        String value = given.getFirst();
        return switch (field) {
            case Field.SingleChoice one -> choices(one, one.choices(), given);
            case Field.MultiChoice many -> choices(many, many.choices(), given);
            case Field.Text text ->
                value.length() > text.longest()
                        ? new Bad(Problem.of(text, "form.problem.long", text.longest(), value.length()))
                        : new Good(given);
            case Field.Number number -> number(number, value);
            case Field.Date date -> date(date, value);
            case Field.Tick tick ->
                "true".equals(value) ? new Good(given) : new Bad(Problem.of(tick, "form.problem.choice", value));
        };
    }

    private static ValueCheck choices(Field field, List<Choice> choices, List<String> given) {
        List<String> offered = choices.stream().map(Choice::value).toList();
        for (String value : given) {
            if (!offered.contains(value)) {
                return new Bad(Problem.of(field, "form.problem.choice", value));
            }
        }
        return new Good(offered.stream().filter(given::contains).toList());
    }

    private static ValueCheck number(Field.Number field, String value) {
        if (!NUMBER.matcher(value).matches()) {
            return new Bad(Problem.of(field, "form.problem.number", value));
        }
        BigDecimal number = new BigDecimal(value);
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        if (plain.scale() > field.decimals()) {
            return new Bad(Problem.of(field, "form.problem.decimals", field.decimals()));
        }
        if (field.least() != null && number.compareTo(field.least()) < 0) {
            return new Bad(Problem.of(field, "form.problem.least", field.least().toPlainString()));
        }
        if (field.most() != null && number.compareTo(field.most()) > 0) {
            return new Bad(Problem.of(field, "form.problem.most", field.most().toPlainString()));
        }
        return new Good(List.of(plain.toPlainString()));
    }

    private static ValueCheck date(Field.Date field, String value) {
        try {
            LocalDate date = LocalDate.parse(value);
            if (field.earliest() != null && date.isBefore(field.earliest())) {
                return new Bad(Problem.of(field, "form.problem.earliest", field.earliest()));
            }
            if (field.latest() != null && date.isAfter(field.latest())) {
                return new Bad(Problem.of(field, "form.problem.latest", field.latest()));
            }
            return new Good(List.of(date.toString()));
        } catch (DateTimeParseException unreadable) {
            return new Bad(Problem.of(field, "form.problem.date", value));
        }
    }
}
