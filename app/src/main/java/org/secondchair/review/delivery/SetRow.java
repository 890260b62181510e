package org.secondchair.review.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondchair.corpus.Document;
import org.secondchair.review.Coding;
import org.secondchair.review.summary.Sentence;

/**
 * A document in the set.
 *
 * @param firstOfFamily and {@code lastOfFamily}: numbers of the family's first and last document
 * @param parent number of the document it is attached to; empty for a root
 * @param carrier whether its native holds something that must not leave
 * @param text empty unless it is given
 * @param damage what could not be read back; empty when nothing
 */
record SetRow(
        Document document,
        String number,
        String firstOfFamily,
        String lastOfFamily,
        String parent,
        Fate fate,
        Coding coding,
        boolean carrier,
        String text,
        List<Sentence> summary,
        String damage) {
    SetRow {
        summary = List.copyOf(summary);
    }

    boolean given() {
        return fate == Fate.GIVEN;
    }

    boolean withNative() {
        return given() && !carrier;
    }

    String status() {
        String status = given() && carrier ? "GIVEN_WITHOUT_NATIVE" : fate.name();
        return damage.isEmpty() ? status : status + " (" + damage + ")";
    }

    /** Path of the native within the set; null when there is none. */
    @Nullable
    String nativePath() {
        return withNative() ? "natives/" + number + "." + extension() : null;
    }

    @Nullable
    String textPath() {
        return given() && !text.isEmpty() ? "text/" + number + ".txt" : null;
    }

    private String extension() {
        String name = document.name();
        String last = name.substring(name.lastIndexOf('.') + 1);
        if (last.length() < name.length() && last.matches("[A-Za-z0-9]{1,8}")) {
            return last.toLowerCase(java.util.Locale.ROOT);
        }
        return switch (document.mediaType()) {
            case "message/rfc822" -> "eml";
            case "text/plain" -> "txt";
            case "text/html" -> "html";
            case "application/pdf" -> "pdf";
            case String _ -> document.kind() == Document.Kind.MAIL ? "eml" : "bin";
        };
    }
}
