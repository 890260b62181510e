package org.secondchair.extractor.protocol;

import org.jspecify.annotations.Nullable;

/**
 * One native to open.
 *
 * @param declaredName the name that it came with; a hint, never trusted
 * @param fromMember resume: children with a lower ordinal were taken already and do not come again
 */
public record ExtractionRequest(Content content, @Nullable String declaredName, Limits limits, int fromMember) {

    public ExtractionRequest {
        if (fromMember < 0) throw new IllegalArgumentException("from member " + fromMember);
    }

    public static ExtractionRequest of(Content content, @Nullable String declaredName, Limits limits) {
        return new ExtractionRequest(content, declaredName, limits, 0);
    }

    public ExtractionRequest resumedAt(int member) {
        return new ExtractionRequest(content, declaredName, limits, member);
    }
}
