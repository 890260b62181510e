package org.secondchair.staffing.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.kernel.Ids;
import org.secondchair.staffing.SeatRole;

/**
 * Something to be done before, or soon after, somebody begins.
 *
 * @param afterAccess can only be done by whoever sees the matter: it keeps nobody out of it
 * @param doneAt null while open, and in a provider's list of a role
 */
public record ChecklistItem(
        UUID id,
        int place,
        String words,
        boolean mandatory,
        By by,
        boolean afterAccess,
        @Nullable Instant doneAt,
        String doneBy) {
    /** Who does it. */
    public enum By {
        PROFESSIONAL,
        /** Whoever keeps the provider's bench. */
        PROVIDER
    }

    public ChecklistItem {
        words = words.strip();
        if (words.isEmpty() || words.length() > 300) {
            throw new IllegalArgumentException("an item has 1 to 300 characters");
        }
    }

    /** Keeps its person out of the matter until it is done. */
    public boolean gates() {
        return mandatory && !afterAccess;
    }

    public boolean done() {
        return doneAt != null;
    }

    /** What a provider begins with who wrote nothing down. */
    static List<ChecklistItem> usual(SeatRole role) {
        List<ChecklistItem> all = List.of(
                item(0, "Identity checked against an official document", true, By.PROVIDER, false),
                item(1, "Security briefing read", true, By.PROFESSIONAL, false),
                item(2, "Workplace and tools tested", true, By.PROFESSIONAL, false),
                item(3, "No conflict of interest known to me", true, By.PROFESSIONAL, false),
                item(4, "Review protocol read", true, By.PROFESSIONAL, true),
                item(5, "Emergency contact left with the project manager", false, By.PROFESSIONAL, false),
                item(6, "Told by the project manager how to escalate", true, By.PROVIDER, false));
        return switch (role) {
            case LEAD -> all;
            case REVIEWER, QC_REVIEWER -> all.subList(0, 6);
        };
    }

    private static ChecklistItem item(int place, String words, boolean mandatory, By by, boolean afterAccess) {
        return new ChecklistItem(Ids.next(), place, words, mandatory, by, afterAccess, null, "");
    }
}
