package org.secondchair.engagement;

/** How outside help comes: one shape, different seats, prices and clocks. */
public enum EngagementModel {
    /** One piece of work, a few freelancers or a small team, by the hour. */
    PROJECT,
    /** Volume work by a provider's floor, by the document. */
    LPO,
    /** A function that runs on, for a fixed fee. */
    MANAGED_SERVICE,
    /** Named people under the client's direction, by the hour, whole weeks. */
    SECONDMENT,
    /** A small trial first, the rest only after it. */
    TRY_AND_BUY
}
