package org.secondchair.notice;

import java.time.Clock;
import org.secondchair.access.Recipients;
import org.secondchair.notice.mail.MailSettings;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationContext;

/** Not a bean, so that tests which use it share the context of all others. */
public final class NoticeFixtures {
    private NoticeFixtures() {}

    /** Notices as an installation with a mail server has them. */
    public static Notices mailingBy(MailSettings settings, ApplicationContext context) {
        return new Notices(
                context.getBean(NoticeStore.class),
                context.getBean(Recipients.class),
                settings,
                context.getBean(Transactions.class),
                context.getBean(Clock.class));
    }
}
