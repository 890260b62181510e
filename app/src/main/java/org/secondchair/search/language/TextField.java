package org.secondchair.search.language;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A part of a document that words can be looked for in; in queries it is written in lower case before a colon.
public enum TextField {
    TEXT,
    SUBJECT,
    FROM,
    TO,
    CC,
    BCC,
    NAME,
    CUSTODIAN,
    TYPE,
    LANGUAGE;

    /// Where a word without a field is looked for besides the text, in this order.
    public static final List<TextField> HEADER = List.of(SUBJECT, NAME, FROM, TO, CC, BCC);

    /// As written in a query, without the colon.
    public String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<TextField> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.written().equalsIgnoreCase(name))
                .findFirst();
    }
}
