package org.secondchair.corpus;

import java.util.UUID;

/**
 * Something that was found and could not be opened, with its cause.
 *
 * @param path as the source names it; the path of a child follows its parent's after {@code !}
 * @param cause one of a small set of words, such as ENCRYPTED; the same words as in the counts
 * @param message for people, one sentence
 */
public record IntakeException(
        UUID itemId, UUID collectionId, String path, long sizeBytes, String cause, String message) {}
