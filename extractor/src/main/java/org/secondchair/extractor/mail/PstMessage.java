package org.secondchair.extractor.mail;

import com.pff.PSTAttachment;
import com.pff.PSTException;
import com.pff.PSTMessage;
import com.pff.PSTRecipient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes one item of an Outlook data file as a message with MIME. */
final class PstMessage {

    private static final int DEEPEST = 20;
    private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(76, "\r\n".getBytes(StandardCharsets.US_ASCII));
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PSTMessage message;
    private final int depth;
    private final String boundary;

    private PstMessage(PSTMessage message, int depth) {
        this.message = message;
        this.depth = depth;
        boundary = "=_pst_" + message.getDescriptorNodeId() + "_" + depth;
    }

    static byte[] written(PSTMessage message) throws IOException, PSTException {
        return new PstMessage(message, 0).write();
    }

    private byte[] write() throws IOException, PSTException {
        var travelled = message.getTransportMessageHeaders();
        if (travelled == null || travelled.isBlank()) head();
        else line(withoutContentFields(travelled));
        line("MIME-Version: 1.0");
        line("X-Outlook-Item: " + message.getMessageClass());
        line("Content-Type: multipart/mixed; boundary=\"" + boundary + "\"");
        line("");
        body();
        int attachments = message.getNumberOfAttachments();
        for (int i = 0; i < attachments; i++) attachment(message.getAttachment(i));
        line("--" + boundary + "--");
        return out.toByteArray();
    }

    private static String withoutContentFields(String fields) {
        var kept = new StringBuilder();
        for (var field : fields.replaceAll("(\r?\n)+[ \t]+", " ").split("(\r?\n)+"))
            if (field.indexOf(':') > 0 && !field.matches("(?i)(content-|mime-version).*"))
                kept.append(field).append("\r\n");
        return kept.toString().stripTrailing();
    }

    private void head() throws IOException, PSTException {
        field("From", address(message.getSenderName(), message.getSenderEmailAddress()));
        recipients("To", PSTRecipient.MAPI_TO);
        recipients("Cc", PSTRecipient.MAPI_CC);
        recipients("Bcc", PSTRecipient.MAPI_BCC);
        field("Subject", encoded(message.getSubject()));
        date("Date", message.getClientSubmitTime());
        field("Message-ID", message.getInternetMessageId());
        field("In-Reply-To", message.getInReplyToId());
    }

    private void recipients(String name, int kind) throws IOException, PSTException {
        var addresses = new ArrayList<String>();
        int count = message.getNumberOfRecipients();
        for (int i = 0; i < count; i++) {
            var recipient = message.getRecipient(i);
            if (recipient.getRecipientType() != kind) continue;
            var smtp = recipient.getSmtpAddress();
            addresses.add(address(
                    recipient.getDisplayName(), smtp == null || smtp.isBlank() ? recipient.getEmailAddress() : smtp));
        }
        field(name, String.join(",\r\n ", addresses));
    }

    private static String address(@Nullable String name, @Nullable String address) {
        var reached =
                address == null ? "" : address.replaceAll("[\\p{Cntrl}<>]", "").strip();
        var called = name == null
                ? ""
                : encoded("\"" + name.replaceAll("[\\p{Cntrl}\"\\\\]", " ").strip() + "\"");
        return reached.isEmpty() ? called : called + " <" + reached + ">";
    }

    private static String encoded(@Nullable String text) {
        if (text == null) return "";
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        if (line.chars().allMatch(c -> c < 0x7f)) return line;
        var bytes = line.replace("\"", "").getBytes(StandardCharsets.UTF_8);
        return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
    }

    private void field(String name, @Nullable String value) {
        if (value != null && !value.isBlank()) line(name + ": " + value);
    }

    private void date(String name, @Nullable Date date) {
        if (date != null) line(name + ": " + DATE.format(date.toInstant()));
    }

    private void body() throws IOException, PSTException {
        var plain = message.getBody();
        var html = message.getBodyHTML();
        if (html.isBlank() && (plain == null || plain.isBlank())) plain = message.getRTFBody();
        if (!message.getMessageClass().startsWith("IPM.Note")) plain = plain + "\n\n" + message;
        if (!html.isBlank()) {
            line("--" + boundary);
            line("Content-Type: multipart/alternative; boundary=\"" + boundary + "_body\"");
            line("");
            text("plain", plain, boundary + "_body");
            text("html", html, boundary + "_body");
            line("--" + boundary + "_body--");
        } else {
            text("plain", plain, boundary);
        }
    }

    private void text(String subtype, @Nullable String text, String delimiter) {
        if (text == null || text.isBlank()) return;
        line("--" + delimiter);
        line("Content-Type: text/" + subtype + "; charset=UTF-8");
        base64(text.getBytes(StandardCharsets.UTF_8));
    }

    private void attachment(PSTAttachment attachment) throws IOException, PSTException {
        var embedded = attachment.getEmbeddedPSTMessage();
        line("--" + boundary);
        if (embedded != null && depth < DEEPEST) {
            line("Content-Type: message/rfc822");
            line("Content-Disposition: attachment");
            line("");
            out.writeBytes(new PstMessage(embedded, depth + 1).write());
            line("");
            return;
        }
        var type = attachment.getMimeTag();
        line("Content-Type: " + (type.matches("[\\w.+-]+/[\\w.+-]+") ? type : "application/octet-stream"));
        var name = attachment.getLongFilename().isBlank() ? attachment.getFilename() : attachment.getLongFilename();
        line("Content-Disposition: attachment; filename=\"" + encoded(name.replace("\"", "'")) + "\"");
        if (!attachment.getContentId().isBlank())
            line("Content-ID: <" + attachment.getContentId().replaceAll("[\\p{Cntrl}<>]", "") + ">");
        try (var in = attachment.getFileInputStream()) {
            base64(in.readAllBytes());
        }
    }

    private void base64(byte[] bytes) {
        line("Content-Transfer-Encoding: base64");
        line("");
        out.writeBytes(BASE64.encode(bytes));
        line("");
    }

    private void line(String line) {
        out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        out.write('\r');
        out.write('\n');
    }
}
