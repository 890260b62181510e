package org.secondchair.architecture;

/** How somebody who asks stands to the matter, the engagement and the server. */
enum Relation {
    MEMBER,
    /** Of the client's organization, but no member. */
    COLLEAGUE,
    /** A member behind a wall against the person. */
    WALLED,
    /** A member whose organization is behind a wall; asked by the provider's people alone. */
    WALLED_ORGANIZATION,
    /** Of an organization that has nothing to do with it. */
    FOREIGN,
    /** A member with an open condition. */
    LOCKED,
    /** A member until somebody ended that. */
    ENDED,
    /** A member until a moment ago. */
    EXPIRED,
    /** Signed in when an administrator disabled them. */
    DISABLED,
    /** A member whose session was last used 21 minutes ago. */
    IDLE,
    /** A member whose session began more than twelve hours ago. */
    OVERDUE,
    /** A member who gave the password eleven minutes ago. */
    STALE,
    /** A member's browser, driven by a page of another site. */
    FORGED,
    /** Nobody we know, with a cookie of their own making. */
    ANONYMOUS
}
