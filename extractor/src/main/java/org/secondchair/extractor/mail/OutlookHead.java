package org.secondchair.extractor.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.poi.hsmf.MAPIMessage;
import org.apache.poi.hsmf.datatypes.ByteChunk;
import org.apache.poi.hsmf.datatypes.Chunk;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.hsmf.datatypes.PropertyValue;
import org.apache.poi.hsmf.datatypes.RecipientChunks;
import org.apache.poi.hsmf.datatypes.StringChunk;
import org.jspecify.annotations.Nullable;
import org.secondchair.extractor.protocol.MailFacts;
import org.secondchair.extractor.protocol.Mailbox;

/**
 * The head of an Outlook message: its properties, filled up from the fields it travelled with where it came from outside.
 */
final class OutlookHead {

    /** Addresses as SMTP writes them ([MS-OXPROPS]); the older properties hold directory names inside a company. */
    private static final int SENT_REPRESENTING_SMTP = 0x5D02;

    private static final int SENDER_SMTP = 0x5D01;

    private OutlookHead() {}

    static MailFacts of(MAPIMessage message) {
        var travelled = travelled(message);
        var from = sender(message);
        var to = recipients(message, 1);
        var cc = recipients(message, 2);
        var bcc = recipients(message, 3);
        var subject = string(message, MAPIProperty.SUBJECT);
        var id = string(message, MAPIProperty.INTERNET_MESSAGE_ID);
        var reply = string(message, MAPIProperty.IN_REPLY_TO_ID);
        var sent = date(message, MAPIProperty.CLIENT_SUBMIT_TIME);
        var received = date(message, MAPIProperty.MESSAGE_DELIVERY_TIME);
        var index = bytes(message, MAPIProperty.CONVERSATION_INDEX);
        return new MailFacts(
                from == null ? travelled.from() : List.of(from),
                to.isEmpty() ? travelled.to() : to,
                cc.isEmpty() ? travelled.cc() : cc,
                bcc.isEmpty() ? travelled.bcc() : bcc,
                subject == null ? travelled.subject() : subject,
                sent == null ? travelled.sent() : sent,
                travelled.sentAsWritten(),
                received == null ? travelled.received() : received,
                id == null ? travelled.messageId() : id,
                reply == null ? travelled.inReplyTo() : reply,
                references(message, travelled),
                index == null ? travelled.conversationIndex() : HexFormat.of().formatHex(index));
    }

    static @Nullable Instant created(MAPIMessage message) {
        return date(message, MAPIProperty.CREATION_TIME);
    }

    static @Nullable Instant modified(MAPIMessage message) {
        return date(message, MAPIProperty.LAST_MODIFICATION_TIME);
    }

    private static MailFacts travelled(MAPIMessage message) {
        var head = new MessageHead();
        var chunk = message.getMainChunks().getMessageHeaders();
        var text = chunk == null ? null : chunk.getValue();
        if (text == null) return head.facts();
        for (var field : text.replaceAll("\r?\n(?=[ \t])", "").split("\r?\n")) {
            int colon = field.indexOf(':');
            if (colon > 0) head.field(field.substring(0, colon).strip(), field.substring(colon + 1));
        }
        return head.facts();
    }

    private static List<String> references(MAPIMessage message, MailFacts travelled) {
        var references = string(message, MAPIProperty.INTERNET_REFERENCES);
        if (references == null) return travelled.references();
        var head = new MessageHead();
        head.field("references", references);
        return head.facts().references();
    }

    private static @Nullable Mailbox sender(MAPIMessage message) {
        var name = string(message, MAPIProperty.SENT_REPRESENTING_NAME);
        if (name == null) name = string(message, MAPIProperty.SENDER_NAME);
        var address = string(message, SENT_REPRESENTING_SMTP);
        if (address == null) address = string(message, SENDER_SMTP);
        if (address == null) address = string(message, MAPIProperty.SENT_REPRESENTING_EMAIL_ADDRESS);
        if (address == null) address = string(message, MAPIProperty.SENDER_EMAIL_ADDRESS);
        return mailbox(name, address);
    }

    private static List<Mailbox> recipients(MAPIMessage message, int kind) {
        var mailboxes = new ArrayList<Mailbox>();
        for (var recipient : message.getRecipientDetailsChunks()) {
            if (kindOf(recipient) != kind) continue;
            var smtp = recipient.getRecipientSMTPChunk();
            var address = smtp == null ? recipient.getRecipientEmailAddress() : smtp.getValue();
            var mailbox = mailbox(recipient.getRecipientName(), address);
            if (mailbox != null) mailboxes.add(mailbox);
        }
        return mailboxes;
    }

    private static int kindOf(RecipientChunks recipient) {
        var values = recipient.getProperties().get(MAPIProperty.RECIPIENT_TYPE);
        return values != null && !values.isEmpty() && values.getFirst().getValue() instanceof Integer kind
                ? kind & 0xf
                : 1;
    }

    private static @Nullable Mailbox mailbox(@Nullable String name, @Nullable String address) {
        var called = name == null || name.isBlank() ? null : name.strip().replaceAll("^'|'$", "");
        var reached = address == null || address.isBlank() ? null : address.strip();
        if (called != null && called.equalsIgnoreCase(reached)) called = null;
        return called == null && reached == null ? null : new Mailbox(called, reached);
    }

    private static @Nullable String string(MAPIMessage message, MAPIProperty property) {
        return string(message, property.id);
    }

    private static @Nullable String string(MAPIMessage message, int property) {
        for (Chunk chunk : message.getMainChunks().getChunks()) {
            if (chunk.getChunkId() == property && chunk instanceof StringChunk string) {
                var value = string.getValue();
                if (value != null && !value.isBlank()) return value.strip();
            }
        }
        return null;
    }

    private static byte @Nullable [] bytes(MAPIMessage message, MAPIProperty property) {
        for (Chunk chunk : message.getMainChunks().getChunks())
            if (chunk.getChunkId() == property.id && chunk instanceof ByteChunk bytes) return bytes.getValue();
        return null;
    }

    private static @Nullable Instant date(MAPIMessage message, MAPIProperty property) {
        var values = message.getMainChunks().getProperties().get(property);
        if (values == null) return null;
        for (PropertyValue value : values) if (value.getValue() instanceof Calendar date) return date.toInstant();
        return null;
    }
}
