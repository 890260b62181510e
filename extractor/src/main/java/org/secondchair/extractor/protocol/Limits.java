package org.secondchair.extractor.protocol;

import java.time.Duration;

/**
 * How far one document may go.
 *
 * @param time the longest silence before the server gives the document up; each child that comes out starts it anew
 * @param textChars how much text is kept, and likewise how much HTML, in UTF-16 units
 * @param members how many children one document may have
 * @param expandedBytes how many bytes all its children together may have; a caller that wants a limit over a whole tree
 *     hands down what is left
 * @param ratio how many times larger than the container its members may be, once they exceed {@code ratioFromBytes}
 * @param ratioFromBytes see {@code ratio}
 * @param depth how many containers lie around this document already; 0 for a file from a folder
 * @param maxDepth children that would lie deeper are refused as {@link Cause#TOO_DEEP}
 * @param pixels how large a picture may be that OCR opens
 */
public record Limits(
        Duration time,
        int textChars,
        int members,
        long expandedBytes,
        int ratio,
        long ratioFromBytes,
        int depth,
        int maxDepth,
        long pixels) {

    public static final int MAX_TEXT_CHARS = 24 * 1024 * 1024;

    public Limits {
        if (time.isNegative() || time.isZero()) throw new IllegalArgumentException("time limit " + time);
        if (textChars < 0 || textChars > MAX_TEXT_CHARS) throw new IllegalArgumentException("text limit " + textChars);
        if (members < 0 || expandedBytes < 0 || ratio < 1 || ratioFromBytes < 0 || depth < 0 || pixels < 0)
            throw new IllegalArgumentException("negative limit");
    }

    /** Generous enough for what lawyers send each other, tight enough for what attackers do. */
    public static Limits standard() {
        return new Limits(
                Duration.ofSeconds(60), 20 * 1024 * 1024, 10_000_000, 256L << 30, 200, 64L << 20, 0, 32, 120_000_000L);
    }

    public Limits withTime(Duration longest) {
        return new Limits(longest, textChars, members, expandedBytes, ratio, ratioFromBytes, depth, maxDepth, pixels);
    }

    public Limits withTextChars(int chars) {
        return new Limits(time, chars, members, expandedBytes, ratio, ratioFromBytes, depth, maxDepth, pixels);
    }

    public Limits withMembers(int most) {
        return new Limits(time, textChars, most, expandedBytes, ratio, ratioFromBytes, depth, maxDepth, pixels);
    }

    public Limits withExpandedBytes(long most) {
        return new Limits(time, textChars, members, most, ratio, ratioFromBytes, depth, maxDepth, pixels);
    }

    /**
     * The same limits for a document inside a tree of containers, so that a bomb that hides in many small layers is found
     * too.
     *
     * @param rootBytes size of the outermost container
     * @param spentBytes what all containers of the tree have expanded to so far
     */
    public Limits inTree(long rootBytes, long spentBytes) {
        long byRatio = rootBytes > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : rootBytes * ratio;
        long whole = Math.min(expandedBytes, Math.max(ratioFromBytes, byRatio));
        return withExpandedBytes(Math.max(0, whole - spentBytes));
    }

    public Limits withDepth(int around, int deepest) {
        return new Limits(time, textChars, members, expandedBytes, ratio, ratioFromBytes, around, deepest, pixels);
    }
}
