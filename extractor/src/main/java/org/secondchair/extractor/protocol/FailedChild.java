package org.secondchair.extractor.protocol;

import org.jspecify.annotations.Nullable;

/** A child that the container announces but that could not be taken out; its siblings are not harmed. */
public record FailedChild(
        int ordinal, Relation relation, @Nullable String name, Cause cause, String message) {}
