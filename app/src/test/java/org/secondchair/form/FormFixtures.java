package org.secondchair.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A coding layout with one field of each kind. */
final class FormFixtures {
    static final FormDefinition CODING = new FormDefinition(
            "coding",
            4,
            "Coding",
            List.of(
                    new Field.SingleChoice(
                            "responsive",
                            "Responsive",
                            "Read the protocol first.",
                            "",
                            Rules.REQUIRED,
                            List.of(
                                    new Choice("yes", "Responsive", "R"),
                                    new Choice("no", "Not responsive", "N"),
                                    new Choice("unsure", "Unsure, ask", "U"))),
                    new Field.Text(
                            "question",
                            "Your question",
                            "",
                            "Q",
                            Rules.REQUIRED.shownWhen("responsive", "unsure"),
                            3,
                            40),
                    new Field.MultiChoice(
                            "issues",
                            "Issues",
                            "",
                            "",
                            Rules.OPTIONAL.shownWhen("responsive", "yes").requiredWhen("responsive", "yes"),
                            List.of(
                                    new Choice("letters", "Side letters", "1"),
                                    new Choice("price", "Price setting", "2"))),
                    new Field.Tick(
                            "price-seen", "Prices are named", "", "P", Rules.OPTIONAL.shownWhen("issues", "price")),
                    new Field.Number(
                            "amount",
                            "Amount",
                            "",
                            "",
                            Rules.OPTIONAL.requiredWhen("price-seen", "true"),
                            BigDecimal.ZERO,
                            new BigDecimal("1000"),
                            2),
                    new Field.Date("sent", "Sent", "", "", Rules.OPTIONAL, LocalDate.of(2020, 1, 1), null)));

    private FormFixtures() {}

    static Answers answers(Map<String, List<String>> values) {
        return new Answers(values);
    }
}
