package org.secondchair.extractor.protocol;

import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that came out of a document and is to be opened by a request of its own.
 *
 * @param ordinal place among its siblings, from 0, failed and filtered ones counted
 * @param name the declared name, inside an archive the whole path; as the container says it, so never a path to write to
 * @param mediaType as the container declares it
 * @param inline shown inside the body of its parent rather than listed below it
 * @param contentId of a part of a mail, without brackets
 * @param modified as the container declares it
 */
public record Child(
        int ordinal,
        Relation relation,
        boolean inline,
        @Nullable String name,
        @Nullable String mediaType,
        @Nullable String contentId,
        @Nullable Instant modified,
        Content content) {

    /** Where a larger child of the request with this number lies. Both sides work it out for themselves, so that no path is taken from the other. */
    public static Path fileIn(Path outbox, long number, int ordinal) {
        return outbox.resolve(number + "-" + ordinal + ".bin");
    }
}
