package org.secondchair.home.sample;

/** What the protocol of the sample asks about privilege: nothing to protect, the whole document, or parts of it. */
public enum Privilege {
    NONE,
    WITHHOLD,
    REDACT
}
