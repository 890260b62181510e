package org.secondchair.extractor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.secondchair.extractor.Table;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Extraction;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.MailFacts;
import org.secondchair.extractor.protocol.Mailbox;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.Relation;

class MessagesTest {

    private static final String HEAD = """
            From: "Sample, Sally" <sally@sample.example>
            To: Otto Order <otto@order.example>, team@order.example
            Cc: Legal: one@firm.example, Two <two@firm.example>;
            Subject: =?utf-8?B?VmVydHLDpGdl?= for Monday
            Date: Wed, 5 Apr 2000 10:13:00 -0700 (PDT)
            Message-ID: <one.two@sample.example>
            In-Reply-To: <zero@sample.example>
            References: <first@sample.example> <zero@sample.example>
            Received: by mx.order.example; Wed, 5 Apr 2000 17:15:30 +0000
            Received: by relay.example; Wed, 5 Apr 2000 17:14:00 +0000
            Thread-Index: AQHW
            """;

    private final Table table = new Table();

    private static MailFacts mailOf(Extraction extraction) {
        var mail = extraction.facts().mail();
        if (mail == null) throw new AssertionError("no message");
        return mail;
    }

    @Test
    void readsTheFieldsOfEvidence() {
        var mail = mailOf(table.read("a.eml", HEAD + "\nHello.\n"));
        assertThat(mail.from()).containsExactly(new Mailbox("Sample, Sally", "sally@sample.example"));
        assertThat(mail.to())
                .containsExactly(
                        new Mailbox("Otto Order", "otto@order.example"), new Mailbox(null, "team@order.example"));
        assertThat(mail.cc())
                .containsExactly(new Mailbox(null, "one@firm.example"), new Mailbox("Two", "two@firm.example"));
        assertThat(mail.subject()).isEqualTo("Verträge for Monday");
        assertThat(mail.sent()).isEqualTo(Instant.parse("2000-04-05T17:13:00Z"));
        assertThat(mail.received()).isEqualTo(Instant.parse("2000-04-05T17:15:30Z"));
        assertThat(mail.messageId()).isEqualTo("<one.two@sample.example>");
        assertThat(mail.inReplyTo()).isEqualTo("<zero@sample.example>");
        assertThat(mail.references()).isEqualTo(List.of("<first@sample.example>", "<zero@sample.example>"));
        assertThat(mail.conversationIndex()).isEqualTo("0101d6");
    }

    @Test
    void handsOutAttachmentsByteForByte() {
        var bytes = new byte[3000];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) (i * 31);
        var message = HEAD + """
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Sch=F6ne Gr=FC=DFe
                --x
                Content-Type: application/octet-stream
                Content-Disposition: attachment; filename*0*=utf-8''Entw%C3%BC; filename*1*=rfe.bin
                Content-Transfer-Encoding: base64

                BYTES
                --x--
                """.replace("BYTES", Base64.getMimeEncoder().encodeToString(bytes));
        var read = table.read("a.eml", message);
        assertThat(read.text()).isEqualTo("Schöne Grüße");
        assertThat(table.children).singleElement().satisfies(child -> {
            assertThat(child.name()).isEqualTo("Entwürfe.bin");
            assertThat(child.relation()).isEqualTo(Relation.ATTACHMENT);
            assertThat(child.inline()).isFalse();
        });
        assertThat(table.bytesOf(0)).isEqualTo(bytes);
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void takesOnePartOfAnAlternativeAndMarksPicturesOfTheBody() {
        var message = """
                From: a@b.example
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/related; boundary=r

                --r
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                The plain words of this message.
                --a
                Content-Type: text/html

                <html><head><title>no</title></head><body><p>The plain words of this message.</p><img src="cid:logo@b"></body></html>
                --a--
                --r
                Content-Type: image/png; name="logo.png"
                Content-ID: <logo@b>
                Content-Transfer-Encoding: base64

                iVBORw0KGgo=
                --r--
                """;
        var read = table.read("a.eml", message);
        assertThat(read.text()).isEqualTo("The plain words of this message.");
        assertThat(read.html()).contains("cid:logo@b");
        assertThat(table.children.getFirst().inline()).isTrue();
        assertThat(table.children.getFirst().contentId()).isEqualTo("logo@b");
    }

    @Test
    void readsTheHtmlWhereThePlainTextIsOnlyAStub() {
        var message = """
                From: a@b.example
                Subject: x
                MIME-Version: 1.0
                Content-Type: multipart/alternative; boundary=a

                --a
                Content-Type: text/plain

                See HTML.
                --a
                Content-Type: text/html

                <p>A long paragraph that only the HTML holds.</p><table><tr><td>left</td><td>right</td></tr></table>
                --a--
                """;
        assertThat(table.read("a.eml", message).text())
                .contains("A long paragraph that only the HTML holds.")
                .contains("left\tright");
    }

    @Test
    void handsOutAnAttachedMessageWithoutOpeningIt() {
        var message = """
                From: a@b.example
                Subject: outer
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: message/rfc822

                From: c@d.example
                Subject: inner

                Inner body.
                --x--
                """;
        var read = table.read("a.eml", message);
        assertThat(read.text()).doesNotContain("Inner body");
        assertThat(table.textOf(0)).startsWith("From: c@d.example").contains("Inner body.");
    }

    @Test
    void guessesTheCharsetWhereNoneOrAWrongOneIsDeclared() {
        var head = "From: a@b.example\nSubject: x\nContent-Type: text/plain%s\n\n";
        var russian = "Договор подписан сегодня, копии отправлены всем сторонам.";
        var undeclared = (head.formatted("") + russian).getBytes(StandardCharsets.UTF_8);
        assertThat(table.read("a.eml", undeclared)).satisfies(read -> {
            assertThat(read.text()).isEqualTo(russian);
            assertThat(read.notes()).contains(Note.CHARSET_GUESSED);
        });
        var koi = (head.formatted("; charset=koi8-r") + russian).getBytes(Charset.forName("koi8-r"));
        assertThat(table.read("b.eml", koi).text()).isEqualTo(russian);
        var lie = (head.formatted("; charset=us-ascii") + "Grüße").getBytes(StandardCharsets.UTF_8);
        assertThat(table.read("c.eml", lie).text()).isEqualTo("Grüße");
        var unknown = (head.formatted("; charset=x-nobody-knows") + "Grüße").getBytes(StandardCharsets.UTF_8);
        assertThat(table.read("d.eml", unknown).text()).isEqualTo("Grüße");
    }

    @Test
    void keepsTheTextOfAMessageWhoseBoundaryNeverComes() {
        var read = table.read("a.eml", """
                From: a@b.example
                Subject: x
                Content-Type: multipart/mixed; boundary=never

                --other
                The words that must not be lost.
                """);
        assertThat(read.text()).contains("The words that must not be lost.");
        assertThat(read.notes()).contains(Note.MALFORMED_MAIL);
    }

    @Test
    void readsAMessageThatBreaksOff() {
        var read = table.read("a.eml", """
                From: a@b.example
                Subject: x
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                First part.
                --x
                Content-Type: application/pdf; name=a.pdf
                Content-Transfer-Encoding: base64

                JVBERi0xLjQ""");
        assertThat(read.text()).isEqualTo("First part.");
        assertThat(table.children).hasSize(1);
        assertThat(read.notes()).contains(Note.MALFORMED_MAIL);
    }

    @Test
    void takesOutUuencodedFiles() {
        var read = table.read(
                "a.eml", "From: a@b.example\nSubject: x\n\nBefore.\nbegin 644 cat.txt\n#0V%T\n`\nend\nAfter.\n");
        assertThat(table.children.getFirst().name()).isEqualTo("cat.txt");
        assertThat(table.textOf(0)).isEqualTo("Cat");
        assertThat(read.text()).contains("Before.").contains("After.").doesNotContain("#0V%T");
    }

    @Test
    void opensAHeaderLineOfTenMegabytes() {
        var read = table.read("a.eml", "From: a@b.example\nSubject: " + "x".repeat(10 << 20) + "\n\nBody.\n");
        assertThat(read.text()).isEqualTo("Body.");
    }

    @Test
    void refusesPartsThatNestWithoutEnd() {
        var message = new StringBuilder("From: a@b.example\nSubject: x\n");
        for (int i = 0; i < 200; i++)
            message.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        var excepted = table.except("a.eml", message.toString().getBytes(StandardCharsets.US_ASCII));
        assertThat(excepted.cause()).isEqualTo(Cause.TOO_DEEP);
    }

    @Test
    void refusesChildrenBeyondThePermittedDepth() {
        var message = """
                From: a@b.example
                Subject: outer
                Content-Type: message/rfc822

                From: c@d.example
                Subject: inner

                Inner.
                """;
        var read = table.with(Limits.standard().withDepth(5, 5)).read("a.eml", message);
        assertThat(table.failed)
                .singleElement()
                .satisfies(child -> assertThat(child.cause()).isEqualTo(Cause.TOO_DEEP));
        assertThat(read.tally().reconciles()).isTrue();
    }

    @Test
    void takesWhatAMailboxCallsAMessageForOneEvenWithoutFields() {
        var read = table.declared("message/rfc822").read("", "only some words\n");
        assertThat(read.facts().mediaType()).isEqualTo("message/rfc822");
        assertThat(read.text()).isEqualTo("only some words");
    }

    @Test
    void readsAMessageThatKeptItsSeparator() {
        var read = table.read(
                "a.eml", "From a@b.example Wed Apr  5 10:13:00 2000\nFrom: a@b.example\nSubject: x\n\nBody.\n");
        assertThat(read.facts().mediaType()).isEqualTo("message/rfc822");
        assertThat(read.text()).isEqualTo("Body.");
    }

    @Test
    void truncatesTextAtItsLimitAndSaysSo() {
        var read = table.with(Limits.standard().withTextChars(100))
                .read("a.eml", "From: a@b.example\nSubject: x\n\n" + "word ".repeat(1000));
        assertThat(read.text().length()).isLessThanOrEqualTo(100);
        assertThat(read.notes()).contains(Note.TEXT_TRUNCATED);
    }
}
