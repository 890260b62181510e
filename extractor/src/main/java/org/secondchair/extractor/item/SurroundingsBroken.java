package org.secondchair.extractor.item;

/** Disk full, file gone, server gone: nothing that could be held against the document. */
public final class SurroundingsBroken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SurroundingsBroken(String message, Throwable cause) {
        super(message, cause);
    }
}
