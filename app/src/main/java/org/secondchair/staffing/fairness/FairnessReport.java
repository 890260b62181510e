package org.secondchair.staffing.fairness;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A year's counts by what people declared.
 *
 * @param until the year's end, excluded: the first of this month, so that no single event shows
 */
public record FairnessReport(LocalDate from, LocalDate until, List<Part> parts) {
    public FairnessReport {
        parts = List.copyOf(parts);
    }

    /** The answers to one question, such as {@code AGE_BAND}; empty where none may be shown. */
    public record Part(String question, List<Row> rows) {
        public Part {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Each number is of people who gave this answer and agreed to be counted.
     *
     * @param proposed of them, to clients; null when it, or what is left of the bench, is too few to show
     * @param placed of the proposed; null likewise
     */
    public record Row(
            String answer,
            long bench,
            @Nullable Long proposed,
            @Nullable Long placed) {
        /** Share of the bench that was proposed, 0 to 1. */
        public @Nullable Double proposedShare() {
            return proposed == null ? null : proposed / (double) bench;
        }

        public @Nullable Double placedShare() {
            return placed == null || proposed == null || proposed == 0 ? null : placed / (double) proposed;
        }
    }
}
