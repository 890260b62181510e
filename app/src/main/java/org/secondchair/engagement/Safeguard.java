package org.secondchair.engagement;

/**
 * A condition between an offer and the first document. All but two are locks against the provider's whole organization in
 * the matter's scope. An undertaking is a lock against each person there; the check for conflicts is one against each
 * person there and in the engagement's scope.
 */
public enum Safeguard {
    ACCEPTANCE("engagement-accepted", "The provider has not accepted the engagement yet."),
    SUPERVISION("engagement-supervision", "The client has not named the supervising attorney yet."),
    RELEASE("engagement-open", "The client has not released the engagement yet."),
    CONFLICT("conflict", "You are being checked for conflicts of interest."),
    UNDERTAKING("undertaking", "Confirm the undertaking of confidentiality of this engagement first.");

    /** The client closed an open engagement for the time being; not a condition of the first opening. */
    static final String PAUSE = "engagement-paused";

    private final String lock;
    private final String reason;

    Safeguard(String lock, String reason) {
        this.lock = lock;
        this.reason = reason;
    }

    /** Name of the lock in room access. */
    public String lock() {
        return lock;
    }

    /** Whether it is met by each person, so that a count explains it. */
    public boolean counted() {
        return this == CONFLICT || this == UNDERTAKING;
    }

    /** What the one who is kept out reads. */
    String reason() {
        return reason;
    }
}
