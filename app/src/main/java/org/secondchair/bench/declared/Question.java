package org.secondchair.bench.declared;

import java.util.List;

/** What somebody may say about themselves; each in one of a few words, so that they can be counted. */
public enum Question {
    GENDER("WOMAN", "MAN", "NON_BINARY", "OTHER"),
    AGE_BAND("UNDER_30", "FROM_30", "FROM_40", "FROM_50", "FROM_60"),
    ETHNIC_MINORITY("YES", "NO"),
    DISABILITY("YES", "NO"),
    CARER("YES", "NO"),
    FIRST_IN_FAMILY("YES", "NO");

    private final List<String> answers;

    Question(String... answers) {
        this.answers = List.of(answers);
    }

    public List<String> answers() {
        return answers;
    }
}
