package org.secondchair.extractor.protocol;

import java.io.IOException;

/** The other side said something that the protocol does not allow. */
public final class ProtocolBroken extends IOException {
    private static final long serialVersionUID = 1L;

    public ProtocolBroken(String message) {
        super(message);
    }
}
