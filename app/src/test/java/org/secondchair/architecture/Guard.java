package org.secondchair.architecture;

import java.util.Set;

/**
 * A guard that can be taken away, in tests and there alone, to see that the matrix notices. A guard that is SQL is
 * taken away by taking a piece out of the SQL; the piece must be there, else the test says that it has gone stale.
 */
enum Guard {
    /** No handler's permission is asked for. */
    PERMISSION(Set.of(Relation.MEMBER, Relation.COLLEAGUE)),
    /** Every role carries every permission. */
    ROLE(Set.of(Relation.MEMBER)),
    /** Whatever the cookie says, somebody's session is found. */
    SESSION_TOKEN(Set.of(Relation.ANONYMOUS)),
    SESSION_IDLE(Set.of(Relation.IDLE)),
    SESSION_END(Set.of(Relation.OVERDUE)),
    SESSION_DISABLED(Set.of(Relation.DISABLED)),
    STEP_UP(Set.of(Relation.STALE)),
    /** Requests that another site made the browser send are let through. */
    SAME_SITE(Set.of(Relation.FORGED)),
    VIEW_WALL(Set.of(Relation.WALLED, Relation.WALLED_ORGANIZATION)),
    VIEW_LOCK(Set.of(Relation.LOCKED)),
    VIEW_ENDED(Set.of(Relation.ENDED)),
    VIEW_EXPIRED(Set.of(Relation.EXPIRED)),
    VIEW_PERSON(Set.of(Relation.COLLEAGUE, Relation.FOREIGN));

    private final Set<Relation> shows;

    Guard(Set<Relation> shows) {
        this.shows = shows;
    }

    /** The relations of which at least one gets through without it. */
    Set<Relation> shows() {
        return shows;
    }
}
