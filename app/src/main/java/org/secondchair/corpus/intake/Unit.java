package org.secondchair.corpus.intake;

import java.nio.file.Path;
import java.util.UUID;

/**
 * An item that is opened by itself: a loose file, or a member of a container.
 *
 * @param path as the source names it
 * @param source where its bytes are
 * @param depth how many containers lie around it
 */
record Unit(UUID itemId, String path, Path source, long sizeBytes, int depth) {
    /** The last part of the path: a hint at what it is. */
    String name() {
        String tail = path.substring(path.lastIndexOf('!') + 1);
        return tail.substring(tail.lastIndexOf('/') + 1);
    }
}
