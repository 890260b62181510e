package org.secondchair.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Which codings a protocol accepts. */
final class CodingPolicy {
    private CodingPolicy() {}

    /** What is wrong with the coding, in words for the reviewer; empty when nothing is. */
    static List<String> problems(Coding coding, Protocol protocol) {
        List<String> problems = new ArrayList<>();
        if (!new HashSet<>(protocol.issues()).containsAll(coding.issues())) {
            problems.add("The protocol in force has the issues " + String.join(", ", protocol.issues()) + ".");
        }
        if (coding.responsive() != Coding.Responsive.RESPONSIVE
                && !coding.issues().isEmpty()) {
            problems.add("Issues are for responsive documents only.");
        }
        if (coding.hot() && coding.responsive() == Coding.Responsive.NOT_RESPONSIVE) {
            problems.add("What is not responsive cannot be hot: take one of the two back, or choose unsure.");
        }
        if (coding.responsive() == Coding.Responsive.UNSURE && coding.note().isBlank()) {
            problems.add("Write into the note what you are unsure about.");
        }
        if (coding.note().length() > 4_000) {
            problems.add("A note has at most 4,000 characters.");
        }
        return List.copyOf(problems);
    }
}
