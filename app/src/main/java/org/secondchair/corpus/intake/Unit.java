package org.secondchair.corpus.intake;

import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item that is opened by itself: a loose file, or a member of a container.
 *
 * @param path as the source names it
 * @param source where its bytes are
 * @param depth how many containers lie around it
 * @param rootId the outermost of them; null when there is none
 */
record Unit(
        UUID itemId,
        String path,
        Path source,
        long sizeBytes,
        int depth,
        @Nullable UUID rootId) {
    /** The outermost container that this one's members will lie in. */
    UUID outermost() {
        return rootId == null ? itemId : rootId;
    }

    /** The last part of the path: a hint at what it is. */
    String name() {
        String tail = path.substring(path.lastIndexOf('!') + 1);
        return tail.substring(tail.lastIndexOf('/') + 1);
    }
}
