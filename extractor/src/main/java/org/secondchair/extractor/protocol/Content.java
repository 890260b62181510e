package org.secondchair.extractor.protocol;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The bytes of a native. Small ones travel inside the frame and never touch a disk; larger ones lie in a file that the
 * server named.
 */
public sealed interface Content {

    /** What is smaller travels in memory, in bytes. */
    int INLINE_BYTES = 256 * 1024;

    long sizeBytes();

    /** A new stream over all bytes; the caller closes it. */
    InputStream open() throws IOException;

    /** Owns its array: whoever hands it over must not change it afterwards. */
    record InMemory(byte[] bytes) implements Content {
        @Override
        public long sizeBytes() {
            return bytes.length;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof InMemory that && Arrays.equals(bytes, that.bytes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(bytes);
        }

        @Override
        public String toString() {
            return "InMemory[" + bytes.length + " bytes]";
        }
    }

    record InFile(Path path, long sizeBytes) implements Content {
        public InFile {
            path = path.toAbsolutePath();
        }

        public static InFile of(Path path) throws IOException {
            return new InFile(path, Files.size(path));
        }

        /** Never follows a symbolic link: the extractor may have planted one. */
        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
