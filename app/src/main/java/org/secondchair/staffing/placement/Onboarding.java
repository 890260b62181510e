package org.secondchair.staffing.placement;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way through a checklist.
 *
 * @param placementId null for a colleague whom the provider seated by hand
 * @param completedAt when the last mandatory item was done; null before
 */
public record Onboarding(
        UUID id,
        UUID engagementId,
        UUID matterId,
        UUID personId,
        @Nullable UUID placementId,
        String name,
        Instant begunAt,
        @Nullable Instant completedAt,
        List<ChecklistItem> items) {
    public Onboarding {
        items = List.copyOf(items);
    }

    /** Whether it keeps nobody out any more. */
    public boolean open() {
        return items.stream().allMatch(item -> item.done() || !item.gates());
    }

    boolean complete() {
        return items.stream().allMatch(item -> item.done() || !item.mandatory());
    }

    public long done() {
        return items.stream().filter(item -> item.mandatory() && item.done()).count();
    }

    public long mandatory() {
        return items.stream().filter(ChecklistItem::mandatory).count();
    }
}
