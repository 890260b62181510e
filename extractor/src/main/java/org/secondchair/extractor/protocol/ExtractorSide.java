package org.secondchair.extractor.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The extractor's end of the two pipes. One thread may send while another receives. */
public final class ExtractorSide {

    private final FrameWriter writer;
    private final FrameReader reader;

    /** Both streams should be buffered. */
    public ExtractorSide(InputStream fromServer, OutputStream toServer) {
        reader = new FrameReader(fromServer);
        writer = new FrameWriter(toServer);
    }

    /** The next message, or null if the server is gone. */
    public @Nullable ToExtractor receive() throws IOException {
        int kind = reader.next();
        return switch (kind) {
            case FrameReader.END -> null;
            case Kind.CREDIT -> new ToExtractor.Credit(reader.body().readInt());
            case Kind.OPEN -> open();
            default -> throw new ProtocolBroken("a frame of kind " + kind);
        };
    }

    private ToExtractor open() throws IOException {
        var in = reader.body();
        long number = in.readLong();
        var outbox = Path.of(reader.presentText());
        boolean ocr = in.readBoolean();
        var name = reader.text();
        var type = reader.text();
        int fromMember = in.readInt();
        var limits = new Limits(
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readInt(),
                in.readInt(),
                in.readLong());
        Content content = in.readBoolean()
                ? new Content.InMemory(reader.bytes())
                : new Content.InFile(Path.of(reader.presentText()), in.readLong());
        return new ToExtractor.Open(
                number, outbox, ocr, new ExtractionRequest(content, name, type, limits, fromMember));
    }

    /** Nothing is on its way before {@link #flush}. */
    public void send(ToServer message) throws IOException {
        switch (message) {
            case ToServer.Ready ready -> {
                writer.body.writeBoolean(ready.ocr());
                writer.send(Kind.READY);
            }
            case ToServer.ChildOut out -> send(out);
            case ToServer.ChildFailed failed -> send(failed);
            case ToServer.Done done -> send(done);
            case ToServer.Broken broken -> {
                writer.body.writeLong(broken.number());
                writer.text(broken.message());
                writer.send(Kind.BROKEN);
            }
        }
    }

    public void flush() throws IOException {
        writer.flush();
    }

    private void send(ToServer.ChildOut message) throws IOException {
        var child = message.child();
        writer.body.writeLong(message.number());
        writer.body.writeInt(child.ordinal());
        writer.body.writeByte(child.relation().ordinal());
        writer.body.writeBoolean(child.inline());
        writer.text(child.name());
        writer.text(child.mediaType());
        writer.text(child.contentId());
        writer.instant(child.modified());
        switch (child.content()) {
            case Content.InMemory memory -> {
                writer.body.writeBoolean(true);
                writer.bytes(memory.bytes());
            }
            case Content.InFile file -> writer.body.writeBoolean(false);
        }
        writer.send(Kind.CHILD_OUT);
    }

    private void send(ToServer.ChildFailed message) throws IOException {
        var child = message.child();
        writer.body.writeLong(message.number());
        writer.body.writeInt(child.ordinal());
        writer.body.writeByte(child.relation().ordinal());
        writer.text(child.name());
        writer.body.writeByte(child.cause().ordinal());
        writer.text(child.message());
        writer.send(Kind.CHILD_FAILED);
    }

    private void send(ToServer.Done message) throws IOException {
        writer.body.writeLong(message.number());
        write(message.extraction().facts());
        write(message.extraction().tally());
        switch (message.extraction()) {
            case Extraction.Extracted extracted -> {
                writer.text(extracted.text());
                writer.text(extracted.html());
                writer.body.writeByte(extracted.notes().size());
                for (var note : extracted.notes()) writer.body.writeByte(note.ordinal());
                writer.send(Kind.EXTRACTED);
            }
            case Extraction.Excepted excepted -> {
                writer.text(excepted.text());
                writer.body.writeByte(excepted.cause().ordinal());
                writer.text(excepted.message());
                writer.send(Kind.EXCEPTED);
            }
        }
    }

    private void write(Tally tally) throws IOException {
        writer.body.writeInt(tally.expected());
        writer.body.writeInt(tally.emitted());
        writer.body.writeInt(tally.failed());
        writer.body.writeInt(tally.filtered());
        writer.body.writeInt(tally.resumed());
        writer.body.writeLong(tally.expandedBytes());
    }

    private void write(Facts facts) throws IOException {
        writer.text(facts.mediaType());
        writer.text(facts.title());
        writer.text(facts.author());
        writer.instant(facts.created());
        writer.instant(facts.modified());
        var pages = facts.pages();
        writer.body.writeBoolean(pages != null);
        if (pages != null) writer.body.writeInt(pages);
        writer.body.writeByte(facts.hidden().size());
        for (var hidden : facts.hidden()) writer.body.writeByte(hidden.ordinal());
        var mail = facts.mail();
        writer.body.writeBoolean(mail != null);
        if (mail != null) write(mail);
    }

    private void write(MailFacts mail) throws IOException {
        writer.mailboxes(mail.from());
        writer.mailboxes(mail.to());
        writer.mailboxes(mail.cc());
        writer.mailboxes(mail.bcc());
        writer.text(mail.subject());
        writer.instant(mail.sent());
        writer.text(mail.sentAsWritten());
        writer.instant(mail.received());
        writer.text(mail.messageId());
        writer.text(mail.inReplyTo());
        writer.texts(mail.references());
        writer.text(mail.conversationIndex());
    }
}
