package org.secondchair.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SecondchairTest
@Import(AccessFixtures.class)
class NoticesTest {
    private static final Told TOLD = Told.of("notice.inbox.lead", "/engagements", "3");

    @Autowired
    AccessFixtures fixtures;

    @Autowired
    Notices notices;

    Actor teller;
    Actor manager;
    Actor reviewer;
    UUID provider;

    @BeforeEach
    void aTellerAndTwoPeopleElsewhere() {
        teller = fixtures.person(fixtures.organization("Quillon & Byrd LLP", Organizations.Kind.FIRM), "Oda Quillon");
        provider = fixtures.organization("Tessellate Review", Organizations.Kind.PROVIDER);
        manager = fixtures.person(provider, "Ines Calder", Role.PROJECT_MANAGER);
        reviewer = fixtures.person(provider, "Ravi Solheim");
    }

    private List<Notice> inbox(Actor actor) {
        return Acting.as(actor, () -> notices.inbox(false, null, 50)).items();
    }

    @Test
    void reachesWhoeverHoldsTheRoleEvenUnseenAndNobodyElse() {
        Acting.as(teller, () -> notices.tellHolders(provider, Set.of(Role.PROJECT_MANAGER), TOLD));
        assertThat(inbox(manager)).singleElement().satisfies(notice -> {
            assertThat(notice.link()).isEqualTo("/engagements");
            assertThat(notice.arguments()).containsExactly("3");
            assertThat(notice.mail()).isEqualTo(Notice.MailState.NO_SERVER);
        });
        assertThat(inbox(reviewer)).isEmpty();
        assertThat(inbox(teller)).isEmpty();
    }

    @Test
    void nobodyOpensAnothersNotice() {
        Acting.as(teller, () -> notices.tell(List.of(manager.personId()), TOLD));
        UUID id = inbox(manager).getFirst().id();
        assertThat(Acting.as(reviewer, () -> notices.open(id))).isEmpty();
        assertThat(Acting.as(manager, notices::unread)).isEqualTo(1);
        assertThat(Acting.as(manager, () -> notices.open(id))).hasValue("/engagements");
        assertThat(Acting.as(manager, notices::unread)).isZero();
    }

    @Test
    void doesNotTellPeopleWhatTheyDidThemselves() {
        Acting.as(teller, () -> notices.tell(List.of(teller.personId(), reviewer.personId()), TOLD));
        assertThat(inbox(teller)).isEmpty();
        assertThat(inbox(reviewer)).hasSize(1);
    }

    @Test
    void pagesNewestFirstAndReadsAllAtOnce() {
        Acting.as(teller, () -> {
            for (int i = 0; i < 5; i++) {
                notices.tell(
                        List.of(manager.personId()), Told.of("notice.inbox.lead", "/engagements", String.valueOf(i)));
            }
        });
        Acting.as(manager, () -> {
            var first = notices.inbox(false, null, 3);
            var second = notices.inbox(false, first.next(), 3);
            assertThat(first.items())
                    .extracting(notice -> notice.arguments().getFirst())
                    .containsExactly("4", "3", "2");
            assertThat(second.items())
                    .extracting(notice -> notice.arguments().getFirst())
                    .containsExactly("1", "0");
            assertThat(second.next()).isNull();
            assertThat(notices.readAll()).isEqualTo(5);
            assertThat(notices.inbox(true, null, 3).items()).isEmpty();
        });
    }
}
