package org.secondchair.extractor.protocol;

/**
 * Back-pressure: an extractor may have only so much lying with the server undealt with, or a large archive would fill
 * the disk while the server is still writing its first members down.
 */
public final class Window {

    /** Units that may be out at once. */
    public static final int UNITS = 64;

    private Window() {}

    /** One for a small child, more for a large one, never more than there are. */
    public static int unitsOf(Child child) {
        return (int) Math.min(UNITS, 1 + (child.content().sizeBytes() >> 20));
    }
}
