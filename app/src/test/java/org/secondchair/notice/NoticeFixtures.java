package org.secondchair.notice;

import java.time.Clock;
import org.secondchair.access.Recipients;
import org.secondchair.notice.mail.MailSettings;
import org.secondchair.tenancy.Transactions;
import org.springframework.boot.test.context.TestComponent;

/** Notices as an installation with a mail server has them. */
@TestComponent
public class NoticeFixtures {
    private final NoticeStore store;
    private final Recipients recipients;
    private final Transactions transactions;
    private final Clock clock;

    public NoticeFixtures(NoticeStore store, Recipients recipients, Transactions transactions, Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Notices mailingBy(MailSettings settings) {
        return new Notices(store, recipients, settings, transactions, clock);
    }
}
