package org.secondchair.extractor.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Cause;
import org.secondchair.extractor.protocol.Facts;
import org.secondchair.extractor.protocol.Limits;
import org.secondchair.extractor.protocol.Note;
import org.secondchair.extractor.protocol.Relation;

/** Follows the tokens of one message: fields of the head, readable parts of the body, everything else a child. */
final class MessageReader {

    private static final int DEEPEST_MULTIPART = 100;
    private static final Set<String> READ_AS_TEXT = Set.of(
            "text/plain",
            "text/html",
            "message/delivery-status",
            "message/disposition-notification",
            "text/rfc822-headers");

    private final Limits limits;
    private final Outbox outbox;
    private final MessageHead head = new MessageHead();
    private final BodyParts body = new BodyParts();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);
    private final Deque<String> multiparts = new ArrayDeque<>();
    private int alternatives;
    private boolean inHead = true;
    private int parts;
    private String lost = "";

    private Parameters disposition = Parameters.NONE;
    private Parameters type = Parameters.NONE;
    private @Nullable String contentId;

    MessageReader(Limits limits, Outbox outbox) {
        this.limits = limits;
        this.outbox = outbox;
    }

    void token(EntityState state, MimeTokenStream tokens) throws IOException, Refusal {
        switch (state) {
            case T_START_HEADER -> {
                disposition = Parameters.NONE;
                type = Parameters.NONE;
                contentId = null;
            }
            case T_FIELD -> field(tokens.getField());
            case T_END_HEADER -> inHead = false;
            case T_START_MULTIPART ->
                startMultipart(tokens.getBodyDescriptor().getMimeType().toLowerCase(Locale.ROOT));
            case T_END_MULTIPART -> endMultipart();
            case T_BODY -> part(tokens);
            case T_PREAMBLE -> preamble(tokens.getInputStream());
            case T_EPILOGUE -> epilogue(tokens.getInputStream());
            case T_START_MESSAGE, T_END_MESSAGE, T_RAW_ENTITY, T_START_BODYPART, T_END_BODYPART, T_END_OF_STREAM -> {}
        }
    }

    private void field(Field field) {
        var name = field.getName().strip();
        if (name.regionMatches(true, 0, "content-", 0, 8)) {
            if (!(field instanceof RawField raw)) return;
            if (name.equalsIgnoreCase("content-type") && type == Parameters.NONE) type = Parameters.of(raw);
            else if (name.equalsIgnoreCase("content-disposition")) disposition = Parameters.of(raw);
            else if (name.equalsIgnoreCase("content-id")) contentId = withoutBrackets(field.getBody());
        } else if (inHead) {
            head.field(name, field.getBody());
        }
    }

    private static @Nullable String withoutBrackets(String id) {
        var bare = id.strip().replaceAll("^<|>$", "");
        return bare.isEmpty() ? null : bare;
    }

    private void startMultipart(String mimeType) throws Refusal {
        if (multiparts.size() >= DEEPEST_MULTIPART)
            throw new Refusal(Cause.TOO_DEEP, "The parts of this message are nested more than 100 deep.");
        multiparts.push(mimeType);
        if (mimeType.equals("multipart/alternative") && alternatives++ == 0) body.startAlternative();
    }

    private void endMultipart() {
        var ended = multiparts.poll();
        if ("multipart/alternative".equals(ended) && --alternatives == 0) body.endAlternative();
    }

    /** Not meant to be read, unless the boundary is wrong and everything has ended up here. */
    private void preamble(InputStream in) throws IOException {
        if (multiparts.size() != 1) return;
        lost = Charsets.guess(in.readNBytes(limits.textChars()));
    }

    /** Not meant to be read either, but what some mailing list or attacker has put there must be found. */
    private void epilogue(InputStream in) throws IOException {
        var after = Charsets.guess(in.readNBytes(limits.textChars()));
        if (!after.isBlank()) body.plain(after.strip());
    }

    private void part(MimeTokenStream tokens) throws IOException, Refusal {
        parts++;
        var descriptor = tokens.getBodyDescriptor();
        var mimeType = descriptor.getMimeType() == null
                ? "text/plain"
                : descriptor.getMimeType().toLowerCase(Locale.ROOT);
        if (isReadable(mimeType)) read(mimeType, tokens.getDecodedInputStream(), charset());
        else attach(mimeType, tokens);
    }

    private @Nullable String charset() {
        return type.get("charset");
    }

    private boolean isReadable(String mimeType) {
        if (!READ_AS_TEXT.contains(mimeType)) return false;
        if (disposition.value().equals("attachment")) return false;
        return multiparts.isEmpty() || fileName() == null;
    }

    private void read(String mimeType, InputStream in, @Nullable String charset) throws IOException, Refusal {
        int most = (int) Math.min(Integer.MAX_VALUE - 16L, 2L * limits.textChars());
        var bytes = in.readNBytes(most);
        if (in.read() >= 0) notes.add(Note.TEXT_TRUNCATED);
        var decoded = Charsets.decode(bytes, charset);
        if (decoded.guessed()) notes.add(Note.CHARSET_GUESSED);
        if (mimeType.equals("text/html")) body.html(decoded.text());
        else body.plain(UuencodedFiles.takeOut(decoded.text(), outbox));
    }

    private void attach(String mimeType, MimeTokenStream tokens) throws Refusal {
        boolean inline = contentId != null && body.mentions(contentId)
                || disposition.value().equals("inline")
                        && mimeType.startsWith("image/")
                        && multiparts.contains("multipart/related");
        outbox.emit(Relation.ATTACHMENT, inline, fileName(), mimeType, contentId, null, tokens::getDecodedInputStream);
    }

    private @Nullable String fileName() {
        var name = disposition.get("filename");
        return name != null ? name : type.get("name");
    }

    boolean isEmpty() {
        return head.isEmpty() && inHead;
    }

    /** Whether neither a field of a message nor anything else was found: then this is text that was taken for mail. */
    boolean isNoMessage() {
        return head.isEmpty()
                && body.isEmpty()
                && lost.isBlank()
                && outbox.tally().expected() == 0;
    }

    void report(String mediaType, Findings findings) {
        var mail = head.facts();
        findings.facts(new Facts(mediaType, mail.subject(), null, null, null, null, Set.of(), mail));
        if (parts == 0 && !lost.isBlank()) {
            body.plain(lost);
            notes.add(Note.MALFORMED_MAIL);
        }
        body.appendText(findings.text(), limits.textChars());
        var html = body.html();
        if (html != null) findings.html(html);
        notes.forEach(findings::note);
    }
}
