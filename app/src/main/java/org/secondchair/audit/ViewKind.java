package org.secondchair.audit;

import java.util.Locale;

/** How a document's content reached a person. The code is part of the hashed encoding: never renumber. */
public enum ViewKind {
    /** Sent ahead to the person's browser; perhaps never looked at. */
    DELIVERED(1),
    /** Shown. */
    VIEWED(2);

    private final byte code;

    ViewKind(int code) {
        this.code = (byte) code;
    }

    byte code() {
        return code;
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ViewKind stored(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
