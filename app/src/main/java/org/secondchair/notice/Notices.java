package org.secondchair.notice;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Recipients;
import org.secondchair.access.Role;
import org.secondchair.kernel.Page;
import org.secondchair.notice.mail.MailSettings;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Tells people what concerns them, in the transaction of what happened; and the acting person's own inbox. */
@Service
public class Notices {
    private final NoticeStore store;
    private final Recipients recipients;
    private final MailSettings mail;
    private final Transactions transactions;
    private final Clock clock;

    Notices(NoticeStore store, Recipients recipients, MailSettings mail, Transactions transactions, Clock clock) {
        this.store = store;
        this.recipients = recipients;
        this.mail = mail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Tells each of the people, the acting person excepted: nobody needs to be told what they just did. */
    public void tell(Collection<UUID> personIds, Told told) {
        tellAll(recipients.of(personIds), told, false);
    }

    /** Tells each of them, the acting person as well: for what was done in somebody's name without them. */
    public void tellEven(Collection<UUID> personIds, Told told) {
        tellAll(recipients.of(personIds), told, true);
    }

    /** Tells everybody who holds one of the roles over the organization, seen by the acting person or not. */
    public void tellHolders(UUID organizationId, Set<Role> roles, Told told) {
        tellAll(recipients.holders(organizationId, roles), told, false);
    }

    /** What these notices asked for is done, or cannot be done any more: nobody who was asked is asked any longer. */
    public void settle(String link, String... textKeys) {
        transactions.write(() -> store.settle(link, List.of(textKeys), clock.instant()));
    }

    /** The same for what each person does for themselves. */
    public void settleMine(String link, String... textKeys) {
        transactions.write(() -> store.settleMine(link, List.of(textKeys), clock.instant()));
    }

    private void tellAll(List<Actor> people, Told told, boolean even) {
        Actor teller = Acting.current();
        transactions.write(() -> {
            for (Actor person : people) {
                if (even || !person.personId().equals(teller.personId())) {
                    store.insert(person, told, teller, clock.instant(), mail.configured());
                }
            }
        });
    }

    /**
     * The acting person's notices, newest first.
     *
     * @param after cursor of the page before; null for the first page
     */
    public Page<Notice> inbox(boolean unreadOnly, @Nullable String after, int limit) {
        return transactions.read(() -> store.inbox(unreadOnly, after, limit));
    }

    /** How many the acting person has not read, counted up to 100. */
    public int unread() {
        return transactions.read(store::unread);
    }

    /** Notes that it was read, and returns where it leads. */
    public Optional<String> open(UUID noticeId) {
        return transactions.write(() -> store.open(noticeId, clock.instant()));
    }

    /** Notes that everything made until now was read; returns how many that were. */
    public int readAll() {
        return transactions.write(() -> store.readAll(clock.instant()));
    }
}
