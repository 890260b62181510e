package org.secondchair.home.sample.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A mail as bytes (RFC 5322, MIME). Written by hand rather than by a library, because boundaries, line ends, charsets and
 * transfer encodings are part of what the sample has to vary, and have to come out the same each time.
 *
 * @param text the plain body, lines parted by {@code \n}
 * @param html a second form of the body, if there is one
 */
public record MailFile(
        List<Header> headers,
        String text,
        Optional<String> html,
        List<MailPart> parts,
        Charset charset,
        Encoding encoding) {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    /** A header with its value already in the form of the wire. */
    public record Header(String name, String value) {
        public static Header text(String name, String value, Charset charset) {
            return new Header(name, Encoding.words(value, charset));
        }

        public static Header mailboxes(String name, List<Mailbox> mailboxes, Charset charset) {
            return new Header(
                    name,
                    String.join(
                            ",\n ", mailboxes.stream().map(m -> m.wire(charset)).toList()));
        }

        public static Header date(ZonedDateTime time) {
            return new Header("Date", DATE.format(time));
        }
    }

    public record Mailbox(String name, String address) {
        String wire(Charset charset) {
            boolean special = name.chars().anyMatch(letter -> ",.()\"@".indexOf(letter) >= 0);
            String shown = Encoding.words(name, charset);
            return (special && shown.equals(name) ? "\"" + name + "\"" : shown) + " <" + address + ">";
        }
    }

    public MailFile {
        headers = List.copyOf(headers);
        parts = List.copyOf(parts);
    }

    public MailFile with(Header first) {
        List<Header> more = new ArrayList<>(headers);
        more.addFirst(first);
        return new MailFile(more, text, html, parts, charset, encoding);
    }

    /** @param eol {@code \r\n} for files, {@code \n} inside mailboxes of Unix make */
    public byte[] write(String eol) {
        Wire wire = new Wire(eol);
        headers.forEach(header -> wire.line(header.name() + ": " + header.value()));
        wire.line("MIME-Version: 1.0");
        if (parts.isEmpty()) {
            body(wire);
        } else {
            String boundary = boundary("mixed");
            wire.line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
            wire.line("");
            wire.line("This is a multi-part message in MIME format.");
            wire.line("--" + boundary);
            body(wire);
            for (MailPart part : parts) {
                wire.line("--" + boundary);
                part(wire, part);
            }
            wire.line("--" + boundary + "--");
        }
        return wire.bytes();
    }

    private void body(Wire wire) {
        if (html.isEmpty()) {
            leaf(wire, "text/plain", text);
            return;
        }
        String boundary = boundary("alternative");
        wire.line("Content-Type: multipart/alternative; boundary=\"" + boundary + "\"");
        wire.line("");
        wire.line("--" + boundary);
        leaf(wire, "text/plain", text);
        wire.line("--" + boundary);
        leaf(wire, "text/html", html.get());
        wire.line("--" + boundary + "--");
    }

    private void leaf(Wire wire, String mediaType, String content) {
        wire.line("Content-Type: " + mediaType + "; charset=" + charset.name().toLowerCase(Locale.ROOT));
        wire.line("Content-Transfer-Encoding: " + encoding.token());
        wire.line("");
        wire.raw(encoding.encode(content, charset, wire.eol));
        wire.line("");
    }

    private static void part(Wire wire, MailPart part) {
        String shown = Encoding.words(part.name(), StandardCharsets.UTF_8);
        wire.line("Content-Type: " + part.mediaType() + ";\n name=\"" + shown + "\"");
        if (part.mediaType().equals("message/rfc822")) {
            wire.line("Content-Disposition: attachment");
            wire.line("");
            wire.raw(part.content());
        } else {
            wire.line("Content-Transfer-Encoding: base64");
            wire.line("Content-Disposition: attachment;\n " + fileName(part.name()));
            wire.line("");
            wire.raw(Encoding.base64(part.content(), wire.eol));
        }
        wire.line("");
    }

    /** RFC 2231 where the name is not plain ASCII. */
    private static String fileName(String name) {
        if (StandardCharsets.US_ASCII.newEncoder().canEncode(name)) {
            return "filename=\"" + name + "\"";
        }
        StringBuilder out = new StringBuilder("filename*=UTF-8''");
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = octet > 0 && (Character.isLetterOrDigit(octet) || octet == '.' || octet == '-');
            out.append(plain ? String.valueOf((char) octet) : "%%%02X".formatted(octet & 0xff));
        }
        return out.toString();
    }

    private String boundary(String kind) {
        int mark = (headers.toString() + text).hashCode();
        return "=_%s_%08x".formatted(kind, mark);
    }

    private static final class Wire {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream();
        private final String eol;

        Wire(String eol) {
            this.eol = eol;
        }

        void line(String line) {
            out.writeBytes((line.replace("\n", eol) + eol).getBytes(StandardCharsets.US_ASCII));
        }

        void raw(byte[] bytes) {
            out.writeBytes(bytes);
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
