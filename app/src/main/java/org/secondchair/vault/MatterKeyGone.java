package org.secondchair.vault;

import java.util.UUID;

/** Somebody writes to a matter that has no key: never provided, destroyed meanwhile, or not to be seen by the actor. */
public final class MatterKeyGone extends RuntimeException {
    MatterKeyGone(UUID matterId) {
        super("matter " + matterId + " has no key");
    }
}
