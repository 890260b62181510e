package org.secondchair.bench.declared;

import java.util.Map;

/** @param counted whether the person agreed to be counted @param answers to those questions that were answered */
public record Declaration(boolean counted, Map<Question, String> answers) {
    public static final Declaration NONE = new Declaration(false, Map.of());

    public Declaration {
        answers = Map.copyOf(answers);
        answers.forEach((question, answer) -> {
            if (!question.answers().contains(answer)) {
                throw new IllegalArgumentException("no answer to " + question + ": " + answer);
            }
        });
    }
}
