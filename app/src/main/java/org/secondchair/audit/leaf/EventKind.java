package org.secondchair.audit.leaf;

import java.util.Locale;

/** What a row of a log is. The code is part of the hashed encoding: never renumber. */
public enum EventKind {
    /** What a person did. */
    EVENT(1),
    /** The trace, in the actor's own organization's log, of an event that stands in another organization's log. */
    COMMITMENT(2),
    /** What the product itself counted: a batch of views. */
    COUNT(3);

    private final byte code;

    EventKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static EventKind stored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
