package org.secondchair.bench;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A right to practise.
 *
 * @param jurisdiction code as in {@link Places}
 * @param check what the primary source last said about this very number and standing; null while nobody asked it
 */
public record Admission(
        UUID id,
        String jurisdiction,
        String barNumber,
        Standing standing,
        @Nullable LocalDate admittedOn,
        @Nullable SourceCheck check) {
    public static final int CHECK_MONTHS = 12;

    /** How somebody stands with their bar. */
    public enum Standing {
        GOOD,
        INACTIVE,
        SUSPENDED,
        RESIGNED
    }

    /** @param evidence where it can be looked up: an address or the number of a letter */
    public record SourceCheck(LocalDate checkedOn, UUID checkedBy, String evidence) {}

    /** What is stated about an admission; the check is the provider's own act. */
    public record Stated(
            String jurisdiction,
            String barNumber,
            Standing standing,
            @Nullable LocalDate admittedOn) {
        public Stated {
            barNumber = barNumber.strip();
            if (!Places.isCode(jurisdiction) || barNumber.length() > 60) {
                throw new IllegalArgumentException("not an admission: " + jurisdiction);
            }
        }
    }

    /** The last day on which the check is good for; null without a check. */
    public @Nullable LocalDate checkedUntil() {
        return check == null ? null : check.checkedOn().plusMonths(CHECK_MONTHS);
    }
}
