package org.secondchair.vault;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A segment file that this process appends to; one writer at a time. Bytes become durable with {@link #sync}. After a
 * failed write its end is unknown, and it is never appended to again.
 */
final class Segment implements AutoCloseable {
    private static final int BUFFER_BYTES = 512 * 1024;

    private final int number;
    private final Path folder;
    private final FileChannel channel;
    private final OutputStream out;
    private long position;
    private boolean entered;
    private boolean failed;

    private Segment(Path folder, int number, FileChannel channel) {
        this.folder = folder;
        this.number = number;
        this.channel = channel;
        this.out = new BufferedOutputStream(new Appending(), BUFFER_BYTES);
    }

    /** @throws java.nio.file.FileAlreadyExistsException when the number is taken */
    static Segment create(Path folder, int number) throws IOException {
        return new Segment(
                folder,
                number,
                FileChannel.open(file(folder, number), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    }

    static Path file(Path folder, int number) {
        return folder.resolve(number + ".seg");
    }

    int number() {
        return number;
    }

    /** Where the next byte will stand. */
    long position() {
        return position;
    }

    boolean failed() {
        return failed;
    }

    OutputStream out() {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                refuseIfFailed();
                position += length;
                out.write(bytes, offset, length);
            }
        };
    }

    void sync() throws IOException {
        refuseIfFailed();
        out.flush();
        try {
            channel.force(false);
            if (!entered) {
                enter();
            }
        } catch (IOException e) {
            failed = true; // after a failed fsync the kernel may have dropped the pages: never trust this file again
            throw e;
        }
    }

    /** Makes the file's name durable: without it a power cut may take the whole file. */
    private void enter() throws IOException {
        for (Path directory : new Path[] {folder, folder.toAbsolutePath().getParent()}) {
            try (FileChannel opened = FileChannel.open(directory, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
        entered = true;
    }

    private void refuseIfFailed() throws IOException {
        if (failed) {
            throw new IOException("segment " + number + " in " + folder + " failed before");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private final class Appending extends OutputStream {
        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            ByteBuffer left = ByteBuffer.wrap(bytes, offset, length);
            try {
                while (left.hasRemaining()) {
                    channel.write(left);
                }
            } catch (IOException e) {
                failed = true;
                throw e;
            }
        }
    }
}
