package org.secondchair.engagement;

/** Where an engagement stands. */
public enum EngagementState {
    /** The provider has not answered. */
    OFFERED,
    /** Taken back by the client before an answer. */
    WITHDRAWN,
    /** Refused by the provider. */
    DECLINED,
    /** Accepted; the client has not released it. */
    ACCEPTED,
    /** Released: who confirmed the undertaking sees the matter. */
    OPEN,
    /** Closed for now by the client. */
    PAUSED,
    /** Over; nobody of the provider sees anything of the matter any more. */
    ENDED;

    /** Still going to be, or being, carried out. */
    public boolean live() {
        return switch (this) {
            case OFFERED, ACCEPTED, OPEN, PAUSED -> true;
            case WITHDRAWN, DECLINED, ENDED -> false;
        };
    }

    /** The provider took it on and it is not over: teams are seated, undertakings confirmed. */
    public boolean staffed() {
        return switch (this) {
            case ACCEPTED, OPEN, PAUSED -> true;
            case OFFERED, WITHDRAWN, DECLINED, ENDED -> false;
        };
    }
}
