package org.secondchair.matter.web.conflict;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.ConflictCheck;

/**
 * What somebody decided about a hit.
 *
 * @param until last day of a waiver in the matter's time zone, such as 2026-12-31; blank for one without end
 */
public record DecisionForm(
        @Nullable String verdict,
        @Nullable String reason,
        @Nullable String until) {
    static final int LONGEST_REASON = 2000;

    /** Key of what is wrong; empty when nothing is. */
    String wrong(ZoneId zone, Instant now) {
        if (Arrays.stream(ConflictCheck.Verdict.values())
                .noneMatch(known -> known.name().equals(verdict))) {
            return "matter.conflict.wrong.verdict";
        }
        if (text(reason).isBlank() || text(reason).length() > LONGEST_REASON) {
            return "matter.conflict.wrong.reason";
        }
        if (text(until).isBlank()) {
            return "";
        }
        if (made() != ConflictCheck.Verdict.WAIVE) {
            return "matter.conflict.wrong.untilOfOther";
        }
        try {
            Instant end = end(zone);
            return end == null || end.isAfter(now) ? "" : "matter.conflict.wrong.until";
        } catch (DateTimeException e) {
            return "matter.conflict.wrong.until";
        }
    }

    ConflictCheck.Verdict made() {
        return ConflictCheck.Verdict.valueOf(text(verdict));
    }

    /** The end of the last day. */
    @Nullable
    Instant end(ZoneId zone) {
        return text(until).isBlank()
                ? null
                : LocalDate.parse(text(until).strip())
                        .plusDays(1)
                        .atStartOfDay(zone)
                        .toInstant();
    }

    String said() {
        return text(reason).strip();
    }

    static String text(@Nullable String entered) {
        return entered == null ? "" : entered;
    }
}
