package org.secondchair.ui;

import java.util.List;

/**
 * Ends a request with one of the error pages, or with a problem document on the API. Thrown by handlers only: rules
 * return sealed outcomes, and a handler that cannot go on turns the refusing one into this.
 *
 * <p>{@link #missing()} has one body whatever was not found, so that what one may not see cannot be told from what does
 * not exist.
 */
public final class Refusal extends RuntimeException {
    /** The kinds of refusal that have a page of their own. */
    public enum Kind {
        BAD_REQUEST(400),
        UNAUTHORIZED(401),
        FORBIDDEN(403),
        MISSING(404),
        CONFLICT(409),
        TOO_LARGE(413),
        LOCKED(423),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String textKey;
    private final List<String> arguments;

    private Refusal(Kind kind, String textKey, String... arguments) {
        super(kind + (textKey.isEmpty() ? "" : " " + textKey), null, false, false);
        this.kind = kind;
        this.textKey = textKey;
        this.arguments = List.of(arguments);
    }

    public static Refusal missing() {
        return new Refusal(Kind.MISSING, "");
    }

    /** @param textKey a sentence that says why, in the reader's words */
    public static Refusal because(Kind kind, String textKey, String... arguments) {
        if (kind == Kind.MISSING) {
            throw new IllegalArgumentException("what is missing has no reason to tell");
        }
        return new Refusal(kind, textKey, arguments);
    }

    public Kind kind() {
        return kind;
    }

    /** Empty when there is nothing more to tell than the page for the kind says. */
    public String textKey() {
        return textKey;
    }

    public List<String> arguments() {
        return arguments;
    }
}
