package org.secondchair.search.index;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.jspecify.annotations.Nullable;

/// Tells a damaged index from surroundings that fail (a full disk, say), which are left to throw.
final class Damage {
    private Damage() {}

    /// What is damaged, if the failure says that the index is.
    static Optional<String> in(Exception failure) {
        Throwable cause = failure;
        while (cause != null) {
            if (isDamage(cause)) {
                return Optional.of(String.valueOf(cause.getMessage()));
            }
            cause = cause.getCause();
        }
        return Optional.empty();
    }

    private static boolean isDamage(@Nullable Throwable cause) {
        return cause instanceof CorruptIndexException
                || cause instanceof IndexFormatTooOldException
                || cause instanceof IndexFormatTooNewException
                || cause instanceof IndexNotFoundException
                || cause instanceof EOFException
                || cause instanceof NoSuchFileException
                || cause instanceof FileNotFoundException;
    }

    /// What an index throws when it or its surroundings fail.
    interface Work<T> {
        T on(MatterIndex index) throws IOException;
    }
}
