package org.secondchair.extractor.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.AttachmentChunks;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.apache.poi.hsmf.exceptions.ChunkNotFoundException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.sax.BodyContentHandler;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.item.Sentences;
import org.secondchair.extractor.protocol.Facts;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.Relation;
import org.xml.sax.SAXException;

/** Opens one message of Outlook (.msg). */
public final class OutlookOpener implements Opener {

    @Override
    public boolean opens(String mediaType) {
        return mediaType.equals("application/vnd.ms-outlook");
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        try (var in = item.stream();
                var container = new POIFSFileSystem(in);
                var message = new MAPIMessage(container)) {
            message.setReturnNullOnMissingChunk(true);
            if (message.has7BitEncodingStrings()) message.guess7BitEncoding();
            var mail = OutlookHead.of(message);
            findings.facts(new Facts(
                    item.mediaType(),
                    mail.subject(),
                    null,
                    OutlookHead.created(message),
                    OutlookHead.modified(message),
                    null,
                    Set.of(),
                    mail));
            body(message, item, findings);
            var attachments = message.getAttachmentFiles().clone();
            Arrays.sort(attachments, Comparator.comparing(AttachmentChunks::getPOIFSName));
            outbox.announce(attachments.length);
            for (var attachment : attachments) attach(attachment, container, message, outbox);
        }
    }

    private static void body(MAPIMessage message, Native item, Findings findings) throws IOException {
        var chunks = message.getMainChunks();
        var plain = chunks.getTextBodyChunk();
        var parts = new BodyParts();
        parts.startAlternative();
        if (plain != null && plain.getValue() != null) parts.plain(plain.getValue());
        var html = htmlOf(chunks.getHtmlBodyChunkString(), chunks.getHtmlBodyChunkBinary());
        if (html != null && !html.isBlank()) parts.html(html);
        parts.endAlternative();
        parts.appendText(findings.text(), item.limits().textChars());
        var body = parts.html();
        if (body != null) findings.html(body);
        if (findings.text().isBlank()) richText(message, findings);
        if (findings.text().isBlank()) properties(message, findings);
    }

    private static @Nullable String htmlOf(@Nullable StringChunk text, @Nullable ByteChunk bytes) {
        if (text != null) return text.getValue();
        if (bytes == null || bytes.getValue() == null) return null;
        return Charsets.decode(bytes.getValue(), HtmlText.declaredCharset(bytes.getValue()))
                .text();
    }

    private static void richText(MAPIMessage message, Findings findings) throws IOException {
        String rtf;
        try {
            rtf = message.getRtfBody();
        } catch (ChunkNotFoundException none) {
            return;
        }
        if (rtf == null) return;
        var text = new BodyContentHandler(-1);
        try (var in = new ByteArrayInputStream(rtf.getBytes(StandardCharsets.ISO_8859_1))) {
            new RTFParser().parse(in, text, new Metadata(), new ParseContext());
            findings.text().append(text.toString());
        } catch (TikaException | SAXException unreadable) {
            findings.note(Note.DAMAGED);
            findings.text().append(String.valueOf(Sentences.detail(unreadable)));
        }
    }

    /** Contacts, tasks and the like have no body; what was filled in is their text. */
    private static void properties(MAPIMessage message, Findings findings) {
        var type = text(message.getMainChunks().getMessageClass());
        if (type == null || type.startsWith("IPM.Note")) return;
        for (var chunk : message.getMainChunks().getChunks()) {
            var value = chunk instanceof StringChunk string ? text(string) : null;
            if (value != null) findings.text().append(value + "\n");
        }
    }

    private static void attach(
            AttachmentChunks attachment, POIFSFileSystem container, MAPIMessage message, Outbox outbox) throws Refusal {
        var name = text(attachment.getAttachLongFileName());
        if (name == null) name = text(attachment.getAttachFileName());
        if (name == null) name = text(attachment.getAttachDisplayName());
        var contentId = text(attachment.getAttachContentId());
        boolean inline = contentId != null && isShown(message, contentId);
        outbox.emit(
                Relation.ATTACHMENT,
                inline,
                name,
                attachment.isEmbeddedMessage() ? "application/vnd.ms-outlook" : text(attachment.getAttachMimeTag()),
                contentId,
                null,
                () -> bytes(attachment, container));
    }

    private static InputStream bytes(AttachmentChunks attachment, POIFSFileSystem container) throws IOException {
        var directory = attachment.getAttachmentDirectory();
        if (directory != null) {
            var node = directory.getDirectory();
            return new ByteArrayInputStream(
                    attachment.isEmbeddedMessage()
                            ? OutlookMessages.standalone(node, container.getRoot())
                            : OutlookMessages.packed(node));
        }
        var data = attachment.getAttachData();
        if (data == null || data.getValue() == null) throw new IOException("the attachment has no content");
        return new ByteArrayInputStream(data.getValue());
    }

    private static boolean isShown(MAPIMessage message, String contentId) {
        var chunks = message.getMainChunks();
        var html = htmlOf(chunks.getHtmlBodyChunkString(), chunks.getHtmlBodyChunkBinary());
        return html != null && html.contains("cid:" + contentId);
    }

    private static @Nullable String text(@Nullable StringChunk chunk) {
        var value = chunk == null ? null : chunk.getValue();
        return value == null || value.isBlank() ? null : value.strip();
    }
}
