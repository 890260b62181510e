package org.secondchair.extractor.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.secondchair.extractor.item.Findings;
import org.secondchair.extractor.item.Native;
import org.secondchair.extractor.item.Opener;
import org.secondchair.extractor.item.Outbox;
import org.secondchair.extractor.item.Refusal;
import org.secondchair.extractor.protocol.Note;

/** Opens a message of RFC 5322 with MIME: .eml, Apple's .emlx, saved web pages (.mht). */
public final class MessageOpener implements Opener {

    private static final Set<String> TYPES =
            Set.of("message/rfc822", "message/x-emlx", "message/news", "multipart/related", "message/global");
    private static final int LONGEST_FIELD = 32 << 20;
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(-1)
            .setMaxHeaderLen(LONGEST_FIELD)
            .setMaxContentLen(-1)
            .setMalformedHeaderStartsBody(false)
            .build();

    @Override
    public boolean opens(String mediaType) {
        return TYPES.contains(mediaType);
    }

    @Override
    public void open(Native item, Findings findings, Outbox outbox) throws IOException, Refusal {
        try (var in = new BufferedInputStream(item.stream(), 1 << 13)) {
            skipEnvelope(in, item.mediaType().equals("message/x-emlx"));
            read(in, item, findings, outbox);
        }
    }

    private static void read(InputStream in, Native item, Findings findings, Outbox outbox)
            throws IOException, Refusal {
        var complaints = new Complaints();
        var tokens = new MimeTokenStream(CONFIG, complaints, null);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(in);
        var message = new MessageReader(item.limits(), outbox);
        try {
            for (var state = tokens.getState(); state != EntityState.T_END_OF_STREAM; state = tokens.next())
                message.token(state, tokens);
        } catch (MimeException | IOException broken) {
            if (message.isEmpty()) throw new IOException(broken.getMessage(), broken);
            findings.note(Note.DAMAGED);
            complaints.heard = true;
        } finally {
            message.report(item.mediaType(), findings);
        }
        if (message.isNoMessage()) asText(item, findings);
        if (complaints.heard) findings.note(Note.MALFORMED_MAIL);
    }

    private static void asText(Native item, Findings findings) throws IOException {
        try (var in = item.stream()) {
            var text = Charsets.guess(in.readNBytes(item.limits().textChars()));
            if (text.isBlank()) return;
            findings.text().append(text);
            findings.note(Note.MALFORMED_MAIL);
        }
    }

    /** Mailers leave a separator of mbox, a byte order mark or empty lines before the first field. */
    private static void skipEnvelope(BufferedInputStream in, boolean emlx) throws IOException {
        if (emlx) skipLine(in);
        while (true) {
            in.mark(8);
            var start = new String(in.readNBytes(6), StandardCharsets.ISO_8859_1);
            in.reset();
            if (start.startsWith("\u00ef\u00bb\u00bf")) in.skipNBytes(3);
            else if (start.startsWith("\r") || start.startsWith("\n")) in.skipNBytes(1);
            else if (start.startsWith("From ") || start.equals(">From ")) skipLine(in);
            else return;
        }
    }

    private static void skipLine(InputStream in) throws IOException {
        int b = in.read();
        while (b >= 0 && b != '\n') b = in.read();
    }

    private static final class Complaints extends DecodeMonitor {
        private boolean heard;

        @Override
        public boolean warn(String error, String dropped) {
            heard = true;
            return false;
        }

        @Override
        public boolean isListening() {
            return true;
        }
    }
}
