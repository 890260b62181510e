package org.secondchair.extractor.protocol;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers one frame (length, kind, body; big-endian) and writes it whole. Not for use by two threads at once. */
final class FrameWriter {

    private static final int KEEP_BYTES = 1 << 20;

    private final DataOutputStream out;
    private ByteArrayOutputStream gathered = new ByteArrayOutputStream(4096);
    DataOutputStream body = new DataOutputStream(gathered);

    FrameWriter(OutputStream out) {
        this.out = new DataOutputStream(out);
    }

    void send(int kind) throws IOException {
        out.writeInt(gathered.size());
        out.writeByte(kind);
        gathered.writeTo(out);
        if (gathered.size() > KEEP_BYTES) {
            gathered = new ByteArrayOutputStream(4096);
            body = new DataOutputStream(gathered);
        } else {
            gathered.reset();
        }
    }

    void flush() throws IOException {
        out.flush();
    }

    void text(@Nullable String text) throws IOException {
        if (text == null) {
            body.writeInt(-1);
            return;
        }
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    void bytes(byte[] bytes) throws IOException {
        body.writeInt(bytes.length);
        body.write(bytes);
    }

    void instant(@Nullable Instant instant) throws IOException {
        body.writeBoolean(instant != null);
        if (instant == null) return;
        body.writeLong(instant.getEpochSecond());
        body.writeInt(instant.getNano());
    }

    void texts(List<String> texts) throws IOException {
        body.writeInt(texts.size());
        for (var text : texts) text(text);
    }

    void mailboxes(List<Mailbox> mailboxes) throws IOException {
        body.writeInt(mailboxes.size());
        for (var mailbox : mailboxes) {
            text(mailbox.name());
            text(mailbox.address());
        }
    }
}
