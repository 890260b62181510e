package org.secondchair.extractor.protocol;

import org.jspecify.annotations.Nullable;

/** A sender or receiver. At least one of both is present; what cannot be read as an address is kept as the name. */
public record Mailbox(@Nullable String name, @Nullable String address) {

    public Mailbox {
        if (name == null && address == null) throw new IllegalArgumentException("neither name nor address");
    }
}
