package org.secondchair.form;

import java.util.Arrays;
import java.util.List;

/**
 * Why an answer cannot be accepted.
 *
 * @param textKey key of the sentence that says so
 */
public record Problem(String field, String textKey, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(Field field, String textKey, Object... arguments) {
        return new Problem(
                field.key(),
                textKey,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
