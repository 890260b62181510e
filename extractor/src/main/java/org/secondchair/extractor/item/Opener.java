package org.secondchair.extractor.item;

import java.io.IOException;

/** Opens one family of formats. */
public interface Opener {

    boolean opens(String mediaType);

    /**
     * Puts what it finds into {@code findings} and hands children to {@code outbox} as it comes to them, so that both
     * hold what was read before a failure.
     *
     * @throws IOException if the bytes cannot be read as what they claim to be
     */
    void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal;
}
