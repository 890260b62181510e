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
    /**
     * As a name that a check compares.
     *
     * @throws IllegalStateException for a name that comes from a matter
     */
    ConflictSubject.Stated stated() {
        ConflictSubject.Tie tie = switch (role) {
            case FORMER_NAME -> ConflictSubject.Tie.FORMER_NAME;
            case PRIOR_EMPLOYER ->
                until == null && from != null ? ConflictSubject.Tie.EMPLOYER : ConflictSubject.Tie.PRIOR_EMPLOYER;
            case PRIOR_PLACEMENT -> ConflictSubject.Tie.PRIOR_PLACEMENT;
            case RELATED -> ConflictSubject.Tie.RELATED;
            case PARTY, ADVERSE -> throw new IllegalStateException("a party is nobody's history");
        };
        return new ConflictSubject.Stated(name, kind, tie, from, until);
    }

    public enum Role {
        PARTY,
        ADVERSE,
        RELATED,
        PRIOR_PLACEMENT,
        PRIOR_EMPLOYER,
        FORMER_NAME
    }
}
