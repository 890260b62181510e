package org.secondchair.notice.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.InvitationLinks;
import org.secondchair.access.Organizations;
import org.secondchair.access.People;
import org.secondchair.access.PersonInvited;
import org.secondchair.access.Role;
import org.secondchair.access.door.Invitations;
import org.secondchair.notice.Notice;
import org.secondchair.notice.NoticeFixtures;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.secondchair.tenancy.Transactions;
import org.secondchair.ui.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class MailCarrierTest {
    @Autowired
    AccessFixtures fixtures;

    @Autowired
    ApplicationContext context;

    @Autowired
    MailStore store;

    @Autowired
    Texts texts;

    @Autowired
    People people;

    @Autowired
    InvitationLinks links;

    @Autowired
    Invitations invitations;

    @Autowired
    Transactions transactions;

    MailSink sink;
    Notices notices;
    MailCarrier carrier;
    MovableClock clock;
    Actor teller;
    Actor reader;

    @BeforeEach
    void aMailServer() throws IOException {
        sink = new MailSink();
        clock = new MovableClock();
        var settings = new MailSettings("127.0.0.1", sink.port(), "house@quill.example", "", "", false);
        notices = NoticeFixtures.mailingBy(settings, context);
        var server = new MailServer(settings, texts, "https://house.example/", 8420);
        carrier = new MailCarrier(store, server, settings, people, links, transactions, clock);
        var firm = fixtures.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM);
        teller = fixtures.person(firm, "Oda Quillon", Role.ORGANIZATION_ADMIN);
        reader = fixtures.person(firm, "Piet Byrd");
        Acting.as(
                teller,
                () -> notices.tell(
                        List.of(reader.personId()),
                        Told.of("engagement.notice.offered", "/engagements", "Secret merger of Tindall")));
    }

    @AfterEach
    void close() throws IOException {
        sink.close();
    }

    private Notice notice() {
        return Acting.as(reader, () -> notices.inbox(false, null, 10)).items().getFirst();
    }

    @Test
    void aMailCarriesALinkAndNothingConfidential() {
        carrier.sendDue();
        assertThat(sink.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("To: piet.byrd.")
                        .contains("https://house.example/engagements")
                        .doesNotContain("Tindall"));
        assertThat(notice().mail()).isEqualTo(Notice.MailState.SENT);
    }

    @Test
    void aMailIsSentOnce() {
        carrier.sendDue();
        clock.forward(Duration.ofHours(1));
        carrier.sendDue();
        assertThat(sink.mails()).hasSize(1);
    }

    @Test
    void aRefusedMailIsTriedAgainLaterAndTheInboxSaysWhy() {
        sink.refuse(true);
        carrier.sendDue();
        assertThat(notice().mail()).isEqualTo(Notice.MailState.QUEUED);
        assertThat(notice().problem()).contains("451");
        sink.refuse(false);
        carrier.sendDue();
        assertThat(sink.mails()).isEmpty();
        clock.forward(Duration.ofSeconds(31));
        carrier.sendDue();
        assertThat(sink.mails()).hasSize(1);
        assertThat(notice().problem()).isEmpty();
    }

    @Test
    void aMailIsGivenUpAfterTheLastAttempt() throws IOException {
        sink.close();
        for (int i = 0; i < Backoff.MOST_ATTEMPTS; i++) {
            carrier.sendDue();
            clock.forward(Duration.ofDays(2));
        }
        assertThat(notice().mail()).isEqualTo(Notice.MailState.FAILED);
        assertThat(notice().problem()).isNotEmpty();
    }

    @Test
    void anInvitationGoesToTheInvitedPersonWithItsOneTimeLink() {
        carrier.sendDue();
        sink.mails().clear();
        var listener = new InvitationMails(
                store, new MailSettings("127.0.0.1", sink.port(), "house@quill.example", "", "", false), clock);
        Acting.as(
                teller,
                () -> transactions.write(() -> {
                    UUID invitation = invitations.inviteColleague(
                            "invite-" + teller.personId(), "new.colleague@quill.example", Set.of());
                    listener.invited(new PersonInvited(invitation, teller.personId()));
                }));
        clock.forward(Duration.ofSeconds(10));
        carrier.sendDue();
        assertThat(sink.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("To: new.colleague@quill.example")
                        .contains("://"));
    }

    @Test
    void theTimesBetweenAttemptsDouble() {
        assertThat(Backoff.after(1)).hasValue(Duration.ofSeconds(30));
        assertThat(Backoff.after(4)).hasValue(Duration.ofSeconds(240));
        assertThat(Backoff.after(Backoff.MOST_ATTEMPTS)).isEmpty();
    }

    private static final class MovableClock extends Clock {
        private Instant now = Instant.now().plusSeconds(5);

        void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
