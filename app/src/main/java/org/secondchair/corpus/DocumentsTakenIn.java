package org.secondchair.corpus;

import java.util.UUID;

/**
 * A chunk of documents was added or changed, and is committed. A hint that there is something to derive: who missed it
 * finds the same documents by {@link Documents#changedSince}.
 */
public record DocumentsTakenIn(UUID matterId, UUID collectionId, int documents) {}
