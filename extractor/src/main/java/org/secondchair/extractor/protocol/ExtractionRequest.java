package org.secondchair.extractor.protocol;

import org.jspecify.annotations.Nullable;

/**
 * One native to open.
 *
 * @param declaredName the name that it came with; a hint, never trusted
 * @param declaredType the media type that its container declared; a hint where the bytes leave it open
 * @param fromMember resume: children with a lower ordinal were taken already and do not come again
 */
public record ExtractionRequest(
        Content content,
        @Nullable String declaredName,
        @Nullable String declaredType,
        Limits limits,
        int fromMember) {

    public ExtractionRequest {
        if (fromMember < 0) throw new IllegalArgumentException("from member " + fromMember);
    }

    public ExtractionRequest(Content content, @Nullable String declaredName, Limits limits, int fromMember) {
        this(content, declaredName, null, limits, fromMember);
    }

    public static ExtractionRequest of(Content content, @Nullable String declaredName, Limits limits) {
        return new ExtractionRequest(content, declaredName, null, limits, 0);
    }

    /** @param content where the server keeps the child's bytes by now */
    public static ExtractionRequest ofChild(Child child, Content content, Limits limits) {
        return new ExtractionRequest(content, child.name(), child.mediaType(), limits, 0);
    }

    public ExtractionRequest resumedAt(int member) {
        return new ExtractionRequest(content, declaredName, declaredType, limits, member);
    }
}
