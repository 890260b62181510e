package org.secondchair.corpus.extraction;

/** The extractor itself does not work here; nothing is known about the document. Try again once that is mended. */
public final class ExtractorUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ExtractorUnavailable(String message) {
        super(message);
    }
}
