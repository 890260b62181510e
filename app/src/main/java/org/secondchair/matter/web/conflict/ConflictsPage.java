package org.secondchair.matter.web.conflict;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.matter.ConflictCheck;
import org.secondchair.matter.Matter;
import org.secondchair.ui.Tab;
import org.secondchair.ui.Tone;

/** Who was checked in a matter, and how they stand. @param checks those that wait for a decision first */
public record ConflictsPage(Matter matter, List<Tab> tabs, List<Line> checks, int waiting) {
    public ConflictsPage {
        checks = List.copyOf(checks);
    }

    /**
     * @param name of the subject; null while it may not be shown
     * @param organization name of the subject's own
     * @param until when the first of the waivers ends; null where none does
     */
    public record Line(
            UUID subjectId,
            @Nullable String name,
            String organization,
            ConflictCheck.State state,
            int hits,
            int open,
            Instant checkedAt,
            @Nullable Instant until) {}

    public static Tone tone(ConflictCheck.State state) {
        return switch (state) {
            case CLEARED -> Tone.GOOD;
            case OPEN, UNCHECKED -> Tone.WARN;
            case DECLINED -> Tone.BAD;
        };
    }
}
