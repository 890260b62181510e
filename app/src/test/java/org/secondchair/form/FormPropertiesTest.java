package org.secondchair.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondchair.form.FormFixtures.CODING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Holds for whatever anybody answers: ten thousand seeded forms, half of their values plausible. */
class FormPropertiesTest {
    private static final String[] VALUES = {
        "yes",
        "no",
        "unsure",
        "letters",
        "price",
        "true",
        "false",
        "12",
        "12.50",
        "-0",
        "1e9",
        "2031-03-09",
        "",
        " ",
        "þ\u0014",
        "<script>",
        "'; drop",
        "\u0000",
        "9".repeat(40),
        "x".repeat(50)
    };

    @Test
    void acceptedAnswersAreAcceptedAgainUnchangedAndSurviveJson() {
        int accepted = 0;
        for (Answers answers : tries()) {
            if (CODING.check(answers) instanceof Checked.Accepted once) {
                accepted++;
                assertThat(CODING.check(once.answers())).isEqualTo(once);
                assertThat(FormJson.answers(FormJson.write(once.answers()))).isEqualTo(once.answers());
            }
        }
        assertThat(accepted).isGreaterThan(100);
    }

    @Test
    void everyProblemNamesAFieldAndAcceptedAnswersOnlyShownFields() {
        for (Answers answers : tries()) {
            switch (CODING.check(answers)) {
                case Checked.Accepted good ->
                    assertThat(CODING.shown(good.answers()).stream().map(Field::key))
                            .containsAll(good.answers().values().keySet());
                case Checked.Refused refused ->
                    assertThat(refused.problems())
                            .allSatisfy(p -> assertThat(p.textKey()).startsWith("form.problem."));
            }
        }
    }

    @Test
    void applyingNoChangeTellsNoneAndAnyChangeTellsIt() {
        List<Answers> tries = tries();
        for (int i = 1; i < tries.size(); i++) {
            Answers a = tries.get(i - 1);
            Answers b = tries.get(i);
            assertThat(CODING.changes(a, a)).isEmpty();
            assertThat(CODING.changes(a, b).stream().map(Change::field).toList())
                    .isEqualTo(CODING.changes(b, a).stream().map(Change::field).toList());
        }
    }

    private static List<Answers> tries() {
        Random random = new Random(42);
        List<Answers> tries = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Map<String, List<String>> values = new HashMap<>();
            for (Field field : CODING.fields()) {
                int count = random.nextInt(3);
                List<String> given = new ArrayList<>();
                for (int n = 0; n < count; n++) {
                    boolean plausible = random.nextBoolean() && !field.offered().isEmpty();
                    given.add(
                            plausible
                                    ? field.offered()
                                            .get(random.nextInt(field.offered().size()))
                                            .value()
                                    : VALUES[random.nextInt(VALUES.length)]);
                }
                values.put(field.key(), given);
            }
            tries.add(new Answers(values));
        }
        return tries;
    }
}
