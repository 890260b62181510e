package org.secondchair.notice.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.InvitationLinks;
import org.secondchair.access.People;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Sends what is due, each mail on behalf of its recipient, since nobody else may read it. A mail is leased before it is
 * sent: after a kill in between it is sent again, so at least once.
 */
@Component
class MailCarrier implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MailCarrier.class);
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final int AT_ONCE = 20;

    private final MailStore store;
    private final MailServer server;
    private final MailSettings settings;
    private final People people;
    private final InvitationLinks invitations;
    private final Transactions transactions;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    MailCarrier(
            MailStore store,
            MailServer server,
            MailSettings settings,
            People people,
            InvitationLinks invitations,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.server = server;
        this.settings = settings;
        this.people = people;
        this.invitations = invitations;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (settings.configured()) {
            thread = Thread.ofVirtual().name("mail").start(this::work);
        }
    }

    private void work() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (sendDue() == 0) {
                    Thread.sleep(IDLE);
                }
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("The database does not answer; mails wait: {}", e.getMessage());
                pause();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Returns how many were taken in hand. */
    int sendDue() {
        List<MailStore.Claim> claims = store.claim(clock.instant(), AT_ONCE);
        for (MailStore.Claim claim : claims) {
            Acting.as(claim.recipient(), () -> send(claim));
        }
        return claims.size();
    }

    private void send(MailStore.Claim claim) {
        Optional<MailStore.Mail> mail = transactions.read(() -> store.find(claim.id()));
        if (mail.isEmpty()) {
            return;
        }
        Optional<Envelope> envelope = envelope(claim, mail.get());
        if (envelope.isEmpty()) {
            settle(claim, "There is nobody to send it to any more.", null);
            return;
        }
        try {
            server.send(
                    envelope.get().to(), mail.get().textKey(), envelope.get().url());
        } catch (MailException e) {
            String problem = String.valueOf(e.getMessage());
            Optional<Duration> pause = Backoff.after(claim.attempts());
            LOG.warn("Mail {} was not sent (attempt {}): {}", claim.id(), claim.attempts(), problem);
            settle(claim, problem, pause.map(clock.instant()::plus).orElse(null));
            return;
        }
        transactions.write(() -> store.sent(claim.id(), clock.instant()));
    }

    private record Envelope(String to, String url) {}

    private Optional<Envelope> envelope(MailStore.Claim claim, MailStore.Mail mail) {
        return mail.invitationId() == null
                ? people.find(claim.recipient().personId())
                        .filter(person -> !person.disabled())
                        .map(person -> new Envelope(person.email(), server.address(mail.link())))
                : invitations.letter(mail.invitationId()).map(letter -> new Envelope(letter.email(), letter.url()));
    }

    private void settle(MailStore.Claim claim, String problem, @Nullable Instant again) {
        transactions.write(() -> store.failed(claim.id(), problem, again, clock.instant()));
    }

    private static void pause() {
        try {
            Thread.sleep(IDLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            try {
                running.join(Duration.ofSeconds(15));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
