package org.secondchair.review.report;

import org.secondchair.matter.Matter;

/**
 * The number by which people cite a document: the client-matter number and seven digits. It follows from the document's
 * place in the matter, so that it is the same in every report and every set given out.
 */
public record ControlNumbers(String prefix) {
    public static ControlNumbers of(Matter matter) {
        String fit = matter.number().replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return new ControlNumbers(fit.isEmpty() ? "DOC" : fit);
    }

    /** @param ordinal of the document, from 0 */
    public String number(int ordinal) {
        return "%s.%07d".formatted(prefix, ordinal + 1);
    }
}
