package org.secondchair.notice;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something a person was told.
 *
 * @param textKey of the sentence
 * @param link path on this server where it leads
 * @param doneAt when what it asked for was done, by whomever; null while it is open, and for what asks for nothing
 * @param mail what became of the mail that went with it
 * @param problem what the mail server last answered; empty when nothing went wrong
 */
public record Notice(
        UUID id,
        String textKey,
        List<String> arguments,
        String link,
        Instant madeAt,
        @Nullable Instant readAt,
        @Nullable Instant doneAt,
        MailState mail,
        String problem) {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    public boolean unread() {
        return readAt == null;
    }

    /** What became of a mail. */
    public enum MailState {
        QUEUED,
        SENT,
        /** Not sent: this installation had no mail server when it was written. */
        NO_SERVER,
        /** Given up after the last attempt. */
        FAILED
    }
}
