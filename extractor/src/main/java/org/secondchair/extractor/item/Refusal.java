package org.secondchair.extractor.item;

import org.secondchair.extractor.protocol.Cause;

/** The document, or one of its members, is not opened, for a cause that people can act upon. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final Cause reason;

    public Refusal(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }

    /** One sentence, for people. */
    public String sentence() {
        var message = getMessage();
        return message == null ? reason.name() : message;
    }
}
