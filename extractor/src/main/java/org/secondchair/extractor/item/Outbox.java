package org.secondchair.extractor.item;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Child;
import org.secondchair.extractor.protocol.Content;
import org.secondchair.extractor.protocol.FailedChild;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.Relation;
import org.secondchair.extractor.protocol.Tally;

/**
 * The way out for the children of one document: numbers them, holds them to the limits, isolates those that cannot be
 * read, and counts.
 */
public final class Outbox {

    /** Hands a child to the server; waits while too many lie there undealt with. */
    public interface Delivery {
        void child(Child child);

        void failed(FailedChild child);
    }

    /** Opens the bytes of a child; the stream is closed after use. */
    public interface Source {
        InputStream open() throws IOException, Refusal;
    }

    private final Path folder;
    private final long number;
    private final Limits limits;
    private final long containerBytes;
    private final int fromMember;
    private final Delivery delivery;
    private byte[] buffer = {};
    private int next;
    private int announced = -1;
    private int emitted;
    private int failed;
    private int filtered;
    private int resumed;
    private long expandedBytes;
    private @Nullable Refusal refusal;

    /** @param number of the request, by which files in the folder are named */
    public Outbox(Path folder, long number, Limits limits, long containerBytes, int fromMember, Delivery delivery) {
        this.folder = folder;
        this.number = number;
        this.limits = limits;
        this.containerBytes = containerBytes;
        this.fromMember = fromMember;
        this.delivery = delivery;
    }

    /** How many children the container's own table lists. Without this, as many as were handed over are expected. */
    public void announce(int children) {
        announced = children;
    }

    /** Whether the next child was taken by an earlier request; {@link #skip} it without reading it. */
    public boolean isBeforeResumption() {
        return next < fromMember;
    }

    public void skip() {
        next++;
        resumed++;
    }

    /** Leaves out a child on purpose. */
    public void filter() {
        next++;
        filtered++;
    }

    /** Gives up one child and keeps its siblings. */
    public void fail(Relation relation, @Nullable String name, Cause cause, String message) throws Refusal {
        if (isBeforeResumption()) {
            skip();
            return;
        }
        checkMembers();
        failed++;
        delivery.failed(new FailedChild(next++, relation, name, cause, message));
    }

    /**
     * Takes one child out. If its bytes cannot be read it counts as failed and its siblings go on.
     *
     * @throws Refusal if a limit of the whole container is reached; nothing more can be emitted then
     */
    public void emit(
            Relation relation,
            boolean inline,
            @Nullable String name,
            @Nullable String mediaType,
            @Nullable String contentId,
            @Nullable Instant modified,
            Source source)
            throws Refusal {
        if (isBeforeResumption()) {
            skip();
            return;
        }
        checkMembers();
        if (limits.depth() + 1 > limits.maxDepth()) {
            fail(relation, name, Cause.TOO_DEEP, "Lies deeper than " + limits.maxDepth() + " containers.");
            return;
        }
        Content content;
        try (var in = source.open()) {
            content = take(in);
        } catch (SurroundingsBroken broken) {
            throw broken;
        } catch (Refusal refused) {
            if (refusal != null) throw refusal;
            fail(relation, name, refused.reason(), refused.sentence());
            return;
        } catch (IOException | RuntimeException unreadable) {
            fail(relation, name, Cause.CORRUPT, Sentences.damaged(unreadable));
            return;
        }
        emitted++;
        delivery.child(new Child(next++, relation, inline, name, mediaType, contentId, modified, content));
    }

    private void checkMembers() throws Refusal {
        if (refusal != null) throw refusal;
        if (next >= limits.members()) throw refuse(Cause.TOO_LARGE, "Holds more than " + limits.members() + " items.");
    }

    private Refusal refuse(Cause cause, String message) {
        refusal = new Refusal(cause, message);
        return refusal;
    }

    private Content take(InputStream in) throws IOException, Refusal {
        if (buffer.length == 0) buffer = new byte[Content.INLINE_BYTES + 1];
        int length = in.readNBytes(buffer, 0, buffer.length);
        grow(length);
        if (length <= Content.INLINE_BYTES) return new Content.InMemory(Arrays.copyOf(buffer, length));
        var file = Child.fileIn(folder, number, next);
        long size = 0;
        try (var out = create(file)) {
            do {
                write(out, length);
                size += length;
                length = in.read(buffer);
                grow(Math.max(0, length));
            } while (length >= 0);
        } catch (IOException | Refusal | RuntimeException unreadable) {
            Files.deleteIfExists(file);
            throw unreadable;
        }
        return new Content.InFile(file, size);
    }

    private void grow(int bytes) throws Refusal {
        expandedBytes += bytes;
        if (expandedBytes > limits.expandedBytes())
            throw refuse(
                    Cause.TOO_LARGE,
                    "Expands to more than the " + limits.expandedBytes()
                            + " bytes that are left to it and its container.");
        if (expandedBytes > limits.ratioFromBytes() && expandedBytes / limits.ratio() > containerBytes)
            throw refuse(Cause.BOMB, "Expands to more than " + limits.ratio() + " times its own size.");
    }

    private static OutputStream create(Path file) {
        try {
            return Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException unwritable) {
            throw new SurroundingsBroken("The outbox cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    private void write(OutputStream out, int length) {
        try {
            out.write(buffer, 0, length);
        } catch (IOException unwritable) {
            throw new SurroundingsBroken("The outbox cannot be written: " + unwritable.getMessage(), unwritable);
        }
    }

    /** The limit that was reached, for parsers that swallow what is thrown at them. */
    public @Nullable Refusal refusal() {
        return refusal;
    }

    /** Once a limit was reached, whatever the table still lists counts as failed. */
    public Tally tally() {
        int counted = emitted + failed + filtered + resumed;
        if (refusal == null) return tally(announced < 0 ? counted : announced, failed);
        int expected = Math.max(announced, counted + 1);
        return tally(expected, failed + expected - counted);
    }

    private Tally tally(int expected, int lost) {
        return new Tally(expected, emitted, lost, filtered, resumed, expandedBytes);
    }
}
