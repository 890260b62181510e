package org.secondchair.form;

import java.util.List;

/** What became of answers. */
public sealed interface Checked {
    /** @param answers in their stored form: only shown fields, choices in the form's order, numbers and dates plain */
    record Accepted(Answers answers) implements Checked {}

    /** @param problems at least one, in the order of the fields */
    record Refused(List<Problem> problems) implements Checked {
        public Refused {
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
            problems = List.copyOf(problems);
        }
    }
}
