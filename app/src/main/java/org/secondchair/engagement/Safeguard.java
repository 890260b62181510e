package org.secondchair.engagement;

/**
 * A condition between an offer and the first document. All but the undertakings are locks against the provider's whole
 * organization in the matter's scope; an undertaking is a lock against each person.
 */
public enum Safeguard {
    ACCEPTANCE("engagement-accepted", "The provider has not accepted the engagement yet."),
    SUPERVISION("engagement-supervision", "The client has not named the supervising attorney yet."),
    RELEASE("engagement-open", "The client has not released the engagement yet."),
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

    /** What the one who is kept out reads. */
    String reason() {
        return reason;
    }
}
