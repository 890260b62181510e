package org.secondchair.extractor.protocol;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a message says.
 *
 * @param messageId first value of the field, brackets kept, as message identification hashes need it
 * @param references from the oldest to the nearest, brackets kept
 * @param conversationIndex of Outlook, in hexadecimal
 * @param sentAsWritten the date field as it stands in the message
 */
public record MailFacts(
        List<Mailbox> from,
        List<Mailbox> to,
        List<Mailbox> cc,
        List<Mailbox> bcc,
        @Nullable String subject,
        @Nullable Instant sent,
        @Nullable String sentAsWritten,
        @Nullable Instant received,
        @Nullable String messageId,
        @Nullable String inReplyTo,
        List<String> references,
        @Nullable String conversationIndex) {

    public MailFacts {
        from = List.copyOf(from);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        bcc = List.copyOf(bcc);
        references = List.copyOf(references);
    }
}
