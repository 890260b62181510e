package org.secondchair.extractor.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** The server's end of the two pipes. One thread may send while another receives. */
public final class ServerSide {

    private final FrameWriter writer;
    private final FrameReader reader;

    /** Both streams should be buffered. */
    public ServerSide(OutputStream toExtractor, InputStream fromExtractor) {
        writer = new FrameWriter(toExtractor);
        reader = new FrameReader(fromExtractor);
    }

    /** Nothing is on its way before {@link #flush}. */
    public void send(ToExtractor message) throws IOException {
        switch (message) {
            case ToExtractor.Credit credit -> writer.body.writeInt(credit.units());
            case ToExtractor.Open open -> write(open);
        }
        writer.send(
                switch (message) {
                    case ToExtractor.Open open -> Kind.OPEN;
                    case ToExtractor.Credit credit -> Kind.CREDIT;
                });
    }

    public void flush() throws IOException {
        writer.flush();
    }

    private void write(ToExtractor.Open open) throws IOException {
        var request = open.request();
        var limits = request.limits();
        writer.body.writeLong(open.number());
        writer.text(open.outbox().toString());
        writer.body.writeBoolean(open.ocr());
        writer.text(request.declaredName());
        writer.text(request.declaredType());
        writer.body.writeInt(request.fromMember());
        writer.body.writeLong(limits.time().toMillis());
        writer.body.writeInt(limits.textChars());
        writer.body.writeInt(limits.members());
        writer.body.writeLong(limits.expandedBytes());
        writer.body.writeInt(limits.ratio());
        writer.body.writeLong(limits.ratioFromBytes());
        writer.body.writeInt(limits.depth());
        writer.body.writeInt(limits.maxDepth());
        writer.body.writeLong(limits.pixels());
        switch (request.content()) {
            case Content.InMemory memory -> {
                writer.body.writeBoolean(true);
                writer.bytes(memory.bytes());
            }
            case Content.InFile file -> {
                writer.body.writeBoolean(false);
                writer.text(file.path().toString());
                writer.body.writeLong(file.sizeBytes());
            }
        }
    }

    /**
     * The next answer, or null if the extractor is gone.
     *
     * @param outbox the folder that the requests named
     */
    public @Nullable ToServer receive(Path outbox) throws IOException {
        int kind = reader.next();
        return switch (kind) {
            case FrameReader.END -> null;
            case Kind.READY -> new ToServer.Ready(reader.body().readBoolean());
            case Kind.CHILD_OUT -> childOut(outbox);
            case Kind.CHILD_FAILED -> childFailed();
            case Kind.EXTRACTED -> extracted();
            case Kind.EXCEPTED -> excepted();
            case Kind.BROKEN -> new ToServer.Broken(reader.body().readLong(), reader.presentText());
            default -> throw new ProtocolBroken("a frame of kind " + kind);
        };
    }

    private ToServer childOut(Path outbox) throws IOException {
        var in = reader.body();
        long number = in.readLong();
        int ordinal = ordinal();
        var relation = reader.oneOf(Relation.values());
        boolean inline = in.readBoolean();
        var name = reader.text();
        var mediaType = reader.text();
        var contentId = reader.text();
        var modified = reader.instant();
        Content content =
                in.readBoolean() ? new Content.InMemory(reader.bytes()) : file(Child.fileIn(outbox, number, ordinal));
        return new ToServer.ChildOut(
                number, new Child(ordinal, relation, inline, name, mediaType, contentId, modified, content));
    }

    private static Content file(Path path) throws IOException {
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
            throw new ProtocolBroken("a child that is not a file");
        return Content.InFile.of(path);
    }

    private ToServer childFailed() throws IOException {
        long number = reader.body().readLong();
        int ordinal = ordinal();
        var relation = reader.oneOf(Relation.values());
        var name = reader.text();
        var cause = reader.oneOf(Cause.values());
        return new ToServer.ChildFailed(number, new FailedChild(ordinal, relation, name, cause, reader.presentText()));
    }

    private int ordinal() throws IOException {
        int ordinal = reader.body().readInt();
        if (ordinal < 0) throw new ProtocolBroken("an ordinal " + ordinal);
        return ordinal;
    }

    private ToServer extracted() throws IOException {
        long number = reader.body().readLong();
        var facts = facts();
        var tally = tally();
        var text = reader.presentText();
        var html = reader.text();
        var notes = EnumSet.noneOf(Note.class);
        int count = reader.body().readUnsignedByte();
        for (int i = 0; i < count; i++) notes.add(reader.oneOf(Note.values()));
        return new ToServer.Done(number, new Extraction.Extracted(facts, text, html, notes, tally));
    }

    private ToServer excepted() throws IOException {
        long number = reader.body().readLong();
        var facts = facts();
        var tally = tally();
        var text = reader.presentText();
        var cause = reader.oneOf(Cause.values());
        return new ToServer.Done(number, new Extraction.Excepted(facts, cause, reader.presentText(), text, tally));
    }

    private Tally tally() throws IOException {
        var in = reader.body();
        return new Tally(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readLong());
    }

    private Facts facts() throws IOException {
        var in = reader.body();
        var mediaType = reader.presentText();
        var title = reader.text();
        var author = reader.text();
        var created = reader.instant();
        var modified = reader.instant();
        var pages = in.readBoolean() ? Integer.valueOf(in.readInt()) : null;
        var hidden = EnumSet.noneOf(Hidden.class);
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) hidden.add(reader.oneOf(Hidden.values()));
        var mail = in.readBoolean() ? mail() : null;
        return new Facts(mediaType, title, author, created, modified, pages, hidden, mail);
    }

    private MailFacts mail() throws IOException {
        return new MailFacts(
                reader.mailboxes(),
                reader.mailboxes(),
                reader.mailboxes(),
                reader.mailboxes(),
                reader.text(),
                reader.instant(),
                reader.text(),
                reader.instant(),
                reader.text(),
                reader.text(),
                reader.texts(),
                reader.text());
    }
}
