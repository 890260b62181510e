package org.secondchair.staffing.shift;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roster as both sides see it: counts, no people.
 *
 * @param lineage shared by all versions of one roster
 * @param version 1, 2 and so on; null while it was never published
 * @param zone by whose clock it was drawn up
 * @param needed people per block
 * @param planned people per block
 * @param supervising of those planned
 * @param supervisorsNeeded in each block that needs anybody
 * @param replaces the version that was in force when this one was drawn up
 */
public record RosterVersion(
        UUID id,
        UUID lineage,
        @Nullable Integer version,
        UUID requestId,
        UUID engagementId,
        UUID clientOrganizationId,
        UUID providerOrganizationId,
        String title,
        ZoneId zone,
        Instant startsAt,
        Instant endsAt,
        int blockHours,
        List<Integer> needed,
        List<Integer> planned,
        List<Integer> supervising,
        int supervisorsNeeded,
        @Nullable UUID replaces,
        State state,
        String madeBy,
        Instant madeAt,
        @Nullable Instant publishedAt) {

    /** Where a version stands. */
    public enum State {
        DRAFT,
        DISCARDED,
        /** In force. */
        PUBLISHED,
        /** Was in force until a newer version. */
        REPLACED
    }

    public RosterVersion {
        needed = List.copyOf(needed);
        planned = List.copyOf(planned);
        supervising = List.copyOf(supervising);
    }

    public int blocks() {
        return needed.size();
    }

    public Instant begin(int block) {
        return startsAt.plusSeconds(3600L * block * blockHours);
    }

    /** People lacking over all blocks. */
    public int lacking() {
        int lacking = 0;
        for (int block = 0; block < blocks(); block++) {
            lacking += Math.max(0, needed.get(block) - planned.get(block));
        }
        return lacking;
    }

    /** Blocks that lack people or a supervisor. */
    public int shortBlocks() {
        int blocks = 0;
        for (int block = 0; block < blocks(); block++) {
            boolean led = supervising.get(block) >= Math.min(needed.get(block), supervisorsNeeded);
            blocks += planned.get(block) < needed.get(block) || !led ? 1 : 0;
        }
        return blocks;
    }
}
