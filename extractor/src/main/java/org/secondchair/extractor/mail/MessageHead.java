package org.secondchair.extractor.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.MailFacts;
import org.secondchair.extractor.protocol.Mailbox;

/** Gathers the fields of evidence of one message; fields may repeat, as addresses do in practice. */
final class MessageHead {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>]+>");
    private static final int MAX_REFERENCES = 2_000;

    private final List<Mailbox> from = new ArrayList<>();
    private final List<Mailbox> sender = new ArrayList<>();
    private final List<Mailbox> to = new ArrayList<>();
    private final List<Mailbox> cc = new ArrayList<>();
    private final List<Mailbox> bcc = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private @Nullable String subject;
    private @Nullable String sentAsWritten;
    private @Nullable Instant sent;
    private @Nullable Instant received;
    private @Nullable String messageId;
    private @Nullable String inReplyTo;
    private @Nullable String conversationIndex;

    /** @param body unfolded; Latin-1 where it holds bytes that no rule allows */
    void field(String name, String body) {
        switch (name.toLowerCase(Locale.ROOT)) {
            case "from" -> from.addAll(AddressLine.parse(body));
            case "sender" -> sender.addAll(AddressLine.parse(body));
            case "to", "apparently-to" -> to.addAll(AddressLine.parse(body));
            case "cc" -> cc.addAll(AddressLine.parse(body));
            case "bcc" -> bcc.addAll(AddressLine.parse(body));
            case "subject" -> subject = first(subject, HeaderText.decode(body));
            case "date" -> date(body);
            case "received" -> {
                if (received == null) received = MailDates.parse(body.substring(body.lastIndexOf(';') + 1));
            }
            case "message-id" -> messageId = first(messageId, idOf(body));
            case "in-reply-to" -> inReplyTo = first(inReplyTo, idOf(body));
            case "references" -> references(body);
            case "thread-index" -> conversationIndex = first(conversationIndex, hex(body));
            default -> {}
        }
    }

    private void date(String body) {
        if (sentAsWritten != null) return;
        sentAsWritten = body.strip();
        sent = MailDates.parse(body);
    }

    private void references(String body) {
        var ids = MESSAGE_ID.matcher(body);
        while (ids.find() && references.size() < MAX_REFERENCES) references.add(ids.group());
    }

    private static String first(@Nullable String already, String now) {
        return already == null ? now : already;
    }

    private static String idOf(String body) {
        var id = MESSAGE_ID.matcher(body);
        return id.find() ? id.group() : body.strip();
    }

    private static String hex(String base64) {
        try {
            return HexFormat.of().formatHex(Base64.getMimeDecoder().decode(base64.strip()));
        } catch (IllegalArgumentException other) {
            return base64.strip();
        }
    }

    boolean isEmpty() {
        return from.isEmpty() && to.isEmpty() && subject == null && sentAsWritten == null && messageId == null;
    }

    MailFacts facts() {
        return new MailFacts(
                from.isEmpty() ? sender : from,
                to,
                cc,
                bcc,
                subject,
                sent,
                sentAsWritten,
                received,
                messageId,
                inReplyTo,
                references,
                conversationIndex);
    }
}
