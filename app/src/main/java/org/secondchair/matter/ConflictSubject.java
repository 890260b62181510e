package org.secondchair.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be let near a matter, and every name that may stand against it.
 *
 * @param id a person of the bench or a provider; opaque to this room
 * @param organizationId to whom the answer goes: hit or no hit, nothing more
 * @param disclosed there is consent that the matter's people read the stated names; before that they see the tie alone
 * @param names 1 to 500
 */
public record ConflictSubject(UUID id, UUID organizationId, boolean disclosed, List<Stated> names) {
    public static final int MOST_NAMES = 500;

    public ConflictSubject {
        names = List.copyOf(names);
        if (names.isEmpty() || names.size() > MOST_NAMES) {
            throw new IllegalArgumentException("a subject has 1 to 500 names");
        }
    }

    /** What the name is to the subject. */
    public enum Tie {
        OWN_NAME,
        FORMER_NAME,
        EMPLOYER,
        PRIOR_EMPLOYER,
        PRIOR_PLACEMENT,
        RELATED
    }

    /**
     * @param from first day of the tie, where it is known
     * @param until last day; null while it lasts
     */
    public record Stated(
            String name,
            Party.Kind kind,
            Tie tie,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        public Stated {
            name = name.strip();
            if (name.isEmpty() || name.length() > PartyDetails.LONGEST_NAME) {
                throw new IllegalArgumentException("a stated name has 1 to 200 characters");
            }
        }
    }
}
