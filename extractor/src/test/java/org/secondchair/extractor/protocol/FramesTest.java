package org.secondchair.extractor.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FramesTest {

    @TempDir
    Path outbox;

    private static ExtractorSide speaker(OutputStream out) {
        return new ExtractorSide(InputStream.nullInputStream(), out);
    }

    private ToServer heard(ToServer said) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var side = speaker(bytes);
        side.send(said);
        side.flush();
        var heard = listener(bytes.toByteArray()).receive(outbox);
        if (heard == null) throw new AssertionError("nothing was heard");
        return heard;
    }

    private static ServerSide listener(byte[] bytes) {
        return new ServerSide(OutputStream.nullOutputStream(), new ByteArrayInputStream(bytes));
    }

    @Test
    void carriesAnExtractionUnchanged() throws IOException {
        var somebody = List.of(new Mailbox("Sally Sample", "sally@sample.example"));
        var mail = new MailFacts(
                somebody,
                somebody,
                List.of(),
                List.of(new Mailbox("only a name", null)),
                "Subject",
                Instant.parse("2000-04-05T17:13:00.5Z"),
                "as written",
                null,
                "<id>",
                null,
                List.of("<a>", "<b>"),
                "01d6");
        var facts = new Facts(
                "message/rfc822", "title", null, Instant.EPOCH, null, 7, Set.of(Hidden.SHEETS, Hidden.MACROS), mail);
        var done = new ToServer.Done(
                42,
                new Extraction.Extracted(
                        facts, "text \uD83D\uDE00", "<p>", Set.of(Note.DAMAGED), new Tally(5, 1, 2, 1, 1, 99)));
        assertThat(heard(done)).isEqualTo(done);
    }

    @Test
    void carriesAFailureUnchanged() throws IOException {
        var done = new ToServer.Done(
                1, new Extraction.Excepted(Facts.ofType("a/b"), Cause.BOMB, "Too much.", "text", Tally.NONE));
        assertThat(heard(done)).isEqualTo(done);
        var failed = new ToServer.ChildFailed(1, new FailedChild(3, Relation.MEMBER, null, Cause.CORRUPT, "Torn."));
        assertThat(heard(failed)).isEqualTo(failed);
    }

    @Test
    void carriesARequestUnchanged() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var side = new ServerSide(bytes, InputStream.nullInputStream());
        var open = new ToExtractor.Open(
                9,
                outbox,
                true,
                new ExtractionRequest(
                        new Content.InMemory(new byte[] {1, 2, 3}),
                        "name",
                        "a/b",
                        Limits.standard().withDepth(2, 9),
                        4));
        side.send(open);
        side.flush();
        assertThat(new ExtractorSide(new ByteArrayInputStream(bytes.toByteArray()), OutputStream.nullOutputStream())
                        .receive())
                .isEqualTo(open);
    }

    @Test
    void replacesTheCharacterThatDatabasesRefuse() throws IOException {
        var done =
                new ToServer.Done(1, new Extraction.Extracted(Facts.ofType("a/b"), "a\0b", null, Set.of(), Tally.NONE));
        assertThat(heard(done).toString()).contains("a\uFFFDb").doesNotContain("\0");
    }

    @Test
    void refusesAFrameThatIsTooLong() {
        var frame =
                ByteBuffer.allocate(5).putInt(Integer.MAX_VALUE).put((byte) 14).array();
        assertThatThrownBy(() -> listener(frame).receive(outbox)).isInstanceOf(ProtocolBroken.class);
    }

    @Test
    void refusesAFrameThatIsCutOff() {
        var frame = ByteBuffer.allocate(6).putInt(100).put((byte) 14).array();
        assertThatThrownBy(() -> listener(frame).receive(outbox)).isInstanceOf(EOFException.class);
    }

    @Test
    void refusesAFieldThatIsLongerThanItsFrame() {
        var frame = ByteBuffer.allocate(4 + 1 + 12)
                .putInt(12)
                .put((byte) Kind.BROKEN)
                .putLong(1)
                .putInt(1 << 30)
                .array();
        assertThatThrownBy(() -> listener(frame).receive(outbox)).isInstanceOf(ProtocolBroken.class);
    }

    @Test
    void refusesAChildThatIsALinkToSomethingElse() throws IOException {
        var secret = Files.writeString(outbox.resolve("secret"), "secret");
        Files.createSymbolicLink(Child.fileIn(outbox, 1, 0), secret);
        var child = new Child(0, Relation.MEMBER, false, null, null, null, null, new Content.InFile(secret, 6));
        assertThatThrownBy(() -> heard(new ToServer.ChildOut(1, child))).isInstanceOf(ProtocolBroken.class);
    }
}
