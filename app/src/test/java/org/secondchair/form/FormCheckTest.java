package org.secondchair.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondchair.form.FormFixtures.CODING;
import static org.secondchair.form.FormFixtures.answers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormCheckTest {

    @Test
    void acceptsAnswersInTheirStoredForm() {
        Checked checked = CODING.check(answers(Map.of(
                "responsive", List.of(" yes "),
                "issues", List.of("price", "letters"),
                "price-seen", List.of("true"),
                "amount", List.of("+0100.50"),
                "sent", List.of("2029-09-15"))));
        assertThat(checked)
                .isEqualTo(new Checked.Accepted(answers(Map.of(
                        "responsive", List.of("yes"),
                        "issues", List.of("letters", "price"),
                        "price-seen", List.of("true"),
                        "amount", List.of("100.5"),
                        "sent", List.of("2029-09-15")))));
    }

    @Test
    void asksForWhatIsRequiredOnlyWhileItIsShown() {
        assertThat(problems(Map.of())).containsExactly("responsive form.problem.missing");
        assertThat(problems(Map.of("responsive", List.of("no")))).isEmpty();
        assertThat(problems(Map.of("responsive", List.of("unsure")))).containsExactly("question form.problem.missing");
        assertThat(problems(Map.of("responsive", List.of("yes")))).containsExactly("issues form.problem.missing");
    }

    @Test
    void dropsAnswersToFieldsThatAreNotShownAndWhatHangsOnThem() {
        Checked checked = CODING.check(answers(
                Map.of("responsive", List.of("no"), "issues", List.of("price"), "price-seen", List.of("true"))));
        assertThat(checked).isEqualTo(new Checked.Accepted(answers(Map.of("responsive", List.of("no")))));
    }

    @Test
    void requiresAFieldWhenItsConditionHolds() {
        assertThat(problems(Map.of(
                        "responsive", List.of("yes"), "issues", List.of("price"), "price-seen", List.of("true"))))
                .containsExactly("amount form.problem.missing");
    }

    @ParameterizedTest
    @CsvSource({
        "amount, twelve, number", "amount, 1e3, number", "amount, 1.005, decimals", "amount, -1, least",
        "amount, 1000.01, most", "sent, 9/3/2031, date", "sent, 2031-02-30, date", "sent, 2019-12-31, earliest",
        "responsive, maybe, choice", "responsive, Yes, choice", "stray, x, unknown"
    })
    void saysWhatIsWrong(String field, String value, String problem) {
        Map<String, List<String>> given = new HashMap<>(Map.of("responsive", List.of("no")));
        given.put(field, List.of(value));
        assertThat(problems(given)).containsExactly(field + " form.problem." + problem);
    }

    @Test
    void refusesTwoAnswersWhereOneFits() {
        assertThat(problems(Map.of("responsive", List.of("yes", "no")))).contains("responsive form.problem.several");
    }

    @Test
    void tellsChangesInWords() {
        Answers before = answers(Map.of("responsive", List.of("yes"), "issues", List.of("letters")));
        Answers after = answers(Map.of("responsive", List.of("no")));
        assertThat(CODING.changes(before, after))
                .containsExactly(
                        new Change("responsive", "Responsive", List.of("Responsive"), List.of("Not responsive")),
                        new Change("issues", "Issues", List.of("Side letters"), List.of()));
        assertThat(CODING.changes(before, before)).isEmpty();
    }

    @Test
    void refusesADefinitionThatCannotBeAnswered() {
        Choice a = Choice.of("a", "A");
        Field one = new Field.SingleChoice("one", "One", "", "", Rules.OPTIONAL, List.of(a));
        Field late = new Field.Tick("late", "Late", "", "", Rules.OPTIONAL.shownWhen("one", "a"));
        Field never = new Field.Tick("never", "Never", "", "", Rules.OPTIONAL.shownWhen("one", "b"));
        assertThatThrownBy(() -> new FormDefinition("f", 1, "F", List.of(late, one)))
                .hasMessageContaining("before");
        assertThatThrownBy(() -> new FormDefinition("f", 1, "F", List.of(one, never)))
                .hasMessageContaining("never be b");
        assertThatThrownBy(() -> new FormDefinition("f", 1, "F", List.of(one, one)))
                .hasMessageContaining("two fields");
        assertThatThrownBy(() -> new Field.SingleChoice("x", "X", "", "", Rules.OPTIONAL, List.of(a, a)))
                .hasMessageContaining("own value");
        Field p = new Field.Tick("p", "P", "", "P", Rules.OPTIONAL);
        Field q = new Field.Tick("q", "Q", "", "P", Rules.OPTIONAL);
        assertThatThrownBy(() -> new FormDefinition("f", 1, "F", List.of(p, q))).hasMessageContaining("taken twice");
    }

    private static List<String> problems(Map<String, List<String>> given) {
        return switch (CODING.check(answers(given))) {
            case Checked.Accepted _ -> List.of();
            case Checked.Refused refused ->
                refused.problems().stream()
                        .map(p -> p.field() + " " + p.textKey())
                        .toList();
        };
    }
}
