package org.secondchair.extractor.protocol;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one frame after the other and refuses whatever is longer than it may be. */
final class FrameReader {

    /** Text and HTML at their limit, three bytes per UTF-16 unit, and some more. */
    static final int MAX_FRAME_BYTES = 2 * 3 * Limits.MAX_TEXT_CHARS + (8 << 20);

    static final int END = -1;

    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private final DataInputStream in;
    private DataInputStream body = new DataInputStream(InputStream.nullInputStream());

    FrameReader(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** Kind of the next frame, or {@link #END} if the other side is gone. */
    int next() throws IOException {
        int first = in.read();
        if (first < 0) return END;
        int length = (first << 24) | (in.readUnsignedByte() << 16) | in.readUnsignedShort();
        if (length < 0 || length > MAX_FRAME_BYTES) throw new ProtocolBroken("a frame of " + length + " bytes");
        int kind = in.readUnsignedByte();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException("the last frame is cut off");
        body = new DataInputStream(new ByteArrayInputStream(bytes));
        return kind;
    }

    DataInputStream body() {
        return body;
    }

    /** U+0000 becomes U+FFFD: PostgreSQL refuses it, and no document needs it. */
    @Nullable
    String text() throws IOException {
        int length = body.readInt();
        if (length == -1) return null;
        var text = new String(bytes(length), StandardCharsets.UTF_8);
        return text.indexOf(0) < 0 ? text : text.replace('\0', '\uFFFD');
    }

    String presentText() throws IOException {
        var text = text();
        if (text == null) throw new ProtocolBroken("a text is missing");
        return text;
    }

    byte[] bytes() throws IOException {
        return bytes(body.readInt());
    }

    private byte[] bytes(int length) throws IOException {
        if (length < 0 || length > body.available()) throw new ProtocolBroken("a field of " + length + " bytes");
        return body.readNBytes(length);
    }

    /** Null too for a date outside the years 1 to 9999, which no database and no reader could use. */
    @Nullable
    Instant instant() throws IOException {
        if (!body.readBoolean()) return null;
        long seconds = body.readLong();
        int nanos = body.readInt();
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos > 999_999_999) return null;
        return Instant.ofEpochSecond(seconds, nanos);
    }

    <E extends Enum<E>> E oneOf(E[] values) throws IOException {
        int ordinal = body.readUnsignedByte();
        if (ordinal >= values.length) throw new ProtocolBroken("a code " + ordinal);
        return values[ordinal];
    }

    List<String> texts() throws IOException {
        int count = count();
        var texts = new ArrayList<String>(Math.min(count, 64));
        for (int i = 0; i < count; i++) texts.add(presentText());
        return texts;
    }

    List<Mailbox> mailboxes() throws IOException {
        int count = count();
        var mailboxes = new ArrayList<Mailbox>(Math.min(count, 64));
        for (int i = 0; i < count; i++) {
            var name = text();
            var address = text();
            if (name == null && address == null) throw new ProtocolBroken("a mailbox without name and address");
            mailboxes.add(new Mailbox(name, address));
        }
        return mailboxes;
    }

    private int count() throws IOException {
        int count = body.readInt();
        if (count < 0 || count > body.available()) throw new ProtocolBroken("a list of " + count);
        return count;
    }
}
