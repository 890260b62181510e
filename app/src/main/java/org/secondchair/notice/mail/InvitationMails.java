package org.secondchair.notice.mail;

import java.time.Clock;
import org.secondchair.access.PersonInvited;
import org.secondchair.tenancy.Acting;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Sends one-time links where there is a mail server; without one the inviter hands the link over by hand. */
@Component
class InvitationMails {
    private final MailStore store;
    private final MailSettings settings;
    private final Clock clock;

    InvitationMails(MailStore store, MailSettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Within the transaction of the invitation. */
    @EventListener
    void invited(PersonInvited invited) {
        if (settings.configured()) {
            store.insertInvitation(invited.invitationId(), Acting.current(), clock.instant());
        }
    }
}
