package org.secondchair.matter;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A name in the organization's register of conflicts.
 *
 * @param matterId where it comes from; null when from no matter, or from one that the reader may not see
 * @param personId of the bench, whose history it is; null for the organization's own
 * @param until last day; null while it lasts
 */
public record ConflictEntry(
        UUID id,
        String name,
        Party.Kind kind,
        Role role,
        @Nullable UUID matterId,
        @Nullable UUID personId,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    public enum Role {
        PARTY,
        ADVERSE,
        RELATED,
        PRIOR_PLACEMENT,
        PRIOR_EMPLOYER,
        FORMER_NAME
    }
}
