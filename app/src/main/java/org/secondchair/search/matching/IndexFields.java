package org.secondchair.search.matching;

import java.util.Arrays;
import java.util.List;
import org.secondchair.search.Facet;
import org.secondchair.search.language.TextField;

/// Names of the fields in the index.
public final class IndexFields {
    public static final String ID = "id";
    public static final String ORDINAL = "ordinal";
    public static final String FAMILY = "family";
    /// Milliseconds since 1970; absent if unknown.
    public static final String SENT = "sent";
    public static final String SIZE = "size";
    public static final String ATTACHMENTS = "attachments";
    public static final String RESTRICTION = "restriction";
    public static final String TEXT = TextField.TEXT.written();
    /// All values of {@link TextField#HEADER}, one after the other.
    public static final String HEADER = "header";

    private IndexFields() {}

    /// The stored fields whose values, in this order, make up a searched field.
    static List<String> stored(String searched) {
        return searched.equals(HEADER)
                ? TextField.HEADER.stream().map(TextField::written).toList()
                : List.of(searched);
    }

    /// True if the field holds words to look for.
    public static boolean isWords(String field) {
        return field.equals(HEADER)
                || Arrays.stream(TextField.values())
                        .anyMatch(one -> one.written().equals(field));
    }

    /// The field that a facet is counted in; months are worked out from {@link #SENT}.
    public static String facet(Facet facet) {
        return switch (facet) {
            case CUSTODIAN -> "facet-custodian";
            case TYPE -> "facet-type";
            case LANGUAGE -> "facet-language";
            case MONTH -> SENT;
            case ATTACHMENTS -> ATTACHMENTS;
        };
    }
}
