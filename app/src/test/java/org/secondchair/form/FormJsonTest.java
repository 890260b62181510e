package org.secondchair.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.secondchair.form.FormFixtures.CODING;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormJsonTest {

    @Test
    void aDefinitionSurvivesTheRoundTrip() {
        assertThat(FormJson.definition(FormJson.write(CODING))).isEqualTo(CODING);
    }

    @Test
    void answersSurviveTheRoundTripAndComeAsPeopleWriteThem() {
        Answers answers = new Answers(Map.of("a", List.of("x", "y\n\"z\""), "b", List.of("1")));
        assertThat(FormJson.answers(FormJson.write(answers))).isEqualTo(answers);
        assertThat(FormJson.answers("{\"n\": 1200, \"t\": true, \"u\": false, \"m\": [\"a\"], \"x\": null}"))
                .isEqualTo(new Answers(Map.of("n", List.of("1200"), "t", List.of("true"), "m", List.of("a"))));
    }

    @Test
    void tellsWhereADefinitionIsWrong() {
        assertWrong("{", "not JSON");
        assertWrong("{\"form\":\"f\",\"version\":1,\"titel\":\"F\"}", "nothing is called titel");
        assertWrong(
                form("{\"key\":\"a\",\"label\":\"A\",\"kind\":\"slider\"}"),
                "fields[0]: there is no kind of field called slider");
        assertWrong(
                form("{\"key\":\"a\",\"label\":\"A\",\"kind\":\"tick\",\"requierd\":true}"),
                "fields[0]: nothing is called requierd");
        assertWrong(form("{\"key\":\"a\",\"kind\":\"tick\"}"), "fields[0]: label is missing");
        assertWrong(
                form(
                        "{\"key\":\"a\",\"label\":\"A\",\"kind\":\"singleChoice\",\"options\":[{\"value\":\"x\",\"lable\":\"X\"}]}"),
                "fields[0].options[0]: nothing is called lable");
        assertWrong(
                form("{\"key\":\"a\",\"label\":\"A\",\"kind\":\"date\",\"latest\":\"tomorrow\"}"),
                "fields[0]: latest is a date");
    }

    private static void assertWrong(String json, String message) {
        assertThatThrownBy(() -> FormJson.definition(json))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private static String form(String field) {
        return "{\"form\":\"f\",\"version\":1,\"title\":\"F\",\"fields\":[" + field + "]}";
    }
}
