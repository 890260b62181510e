package org.secondchair.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.secondchair.access.AccessFixtures;
import org.secondchair.access.Organizations;
import org.secondchair.access.Role;
import org.secondchair.access.Scopes;
import org.secondchair.kernel.Page;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.SecondchairTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;

@SecondchairTest
@Import(LogFixtures.class)
class ViewsTest {
    @Autowired
    Views views;

    @Autowired
    AccessFixtures access;

    @Autowired
    LogFixtures logs;

    private Actor client;
    private Actor reviewer;
    private UUID matter;
    private final UUID letter = UUID.randomUUID();
    private final UUID invoice = UUID.randomUUID();

    @BeforeEach
    void aMatterWithAReviewer() {
        client =
                access.person(access.organization("Halloran Quarry", Organizations.Kind.LEGAL_DEPARTMENT), "Ines Falk");
        reviewer = access.person(access.organization("Umbra Review", Organizations.Kind.PROVIDER), "Otto Brandt");
        matter = access.scope(client, Scopes.Kind.MATTER);
        access.seat(client, reviewer, matter, Role.REVIEWER);
    }

    private void see(Actor actor, ViewKind kind, UUID... documents) {
        Acting.as(actor, () -> views.record(client.organizationId(), matter, List.of(documents), kind));
    }

    private List<View> seen(Views.Filter filter) {
        return Acting.as(client, () -> views.of(matter, filter, null, 100)).items();
    }

    @Test
    void theClientSeesWhoSawWhatByPersonDocumentAndTime() {
        see(reviewer, ViewKind.DELIVERED, letter, invoice);
        see(reviewer, ViewKind.VIEWED, letter);
        see(client, ViewKind.VIEWED, letter);

        assertThat(seen(Views.Filter.ANY)).hasSize(4);
        assertThat(seen(new Views.Filter(reviewer.personId(), null, null, null)))
                .hasSize(3)
                .allSatisfy(view -> assertThat(view.personOrganizationId()).isEqualTo(reviewer.organizationId()));
        assertThat(seen(new Views.Filter(null, invoice, null, null)))
                .singleElement()
                .satisfies(view -> assertThat(view.kind()).isEqualTo(ViewKind.DELIVERED));
        assertThat(seen(new Views.Filter(null, null, Instant.now().plusSeconds(60), null)))
                .isEmpty();
        assertThat(seen(new Views.Filter(null, null, null, Instant.now().plusSeconds(60))))
                .hasSize(4);
    }

    @Test
    void pagesRunThroughAllViewsNewestFirst() {
        for (int i = 0; i < 7; i++) {
            see(reviewer, ViewKind.VIEWED, UUID.randomUUID());
        }
        List<View> all = new ArrayList<>();
        String after = null;
        do {
            String cursor = after;
            Page<View> page = Acting.as(client, () -> views.of(matter, Views.Filter.ANY, cursor, 3));
            all.addAll(page.items());
            after = page.next();
        } while (after != null);

        assertThat(all).hasSize(7).isSortedAccordingTo((a, b) -> b.id().compareTo(a.id()));
        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void nobodyRecordsViewsOfAMatterThatIsNotGranted() {
        Actor stranger = logs.somebody("Marrow Legal");

        assertThatThrownBy(() -> see(stranger, ViewKind.VIEWED, letter)).isInstanceOf(DataAccessException.class);
        assertThat(Acting.as(stranger, () -> views.of(matter, Views.Filter.ANY, null, 10))
                        .items())
                .isEmpty();
    }

    @Test
    void viewsAreCountedIntoTheLogAndCannotBeTakenBackOrMadeUpAfterwards() {
        see(reviewer, ViewKind.DELIVERED, letter, invoice);
        logs.awaitAll(client.organizationId());
        assertThat(logs.verify(client.organizationId())).isInstanceOf(Verification.Sound.class);

        View first = seen(Views.Filter.ANY).getFirst();
        logs.superuser()
                .sql("update audit.view set kind = 'viewed' where id = ?")
                .param(first.id())
                .update();
        assertViewsAltered();
        logs.superuser()
                .sql("update audit.view set kind = 'delivered' where id = ?")
                .param(first.id())
                .update();
        assertThat(logs.verify(client.organizationId())).isInstanceOf(Verification.Sound.class);
        logs.superuser()
                .sql("delete from audit.view where id = ?")
                .param(first.id())
                .update();
        assertViewsAltered();
        logs.superuser()
                .sql("delete from audit.view where matter_id = ?")
                .param(matter)
                .update();
        assertViewsAltered();
    }

    private void assertViewsAltered() {
        assertThat(logs.verify(client.organizationId()))
                .isInstanceOfSatisfying(
                        Verification.Tampered.class,
                        tampered -> assertThat(tampered.findings())
                                .singleElement()
                                .satisfies(
                                        finding -> assertThat(finding.kind()).isEqualTo(Finding.Kind.VIEWS_ALTERED)));
    }
}
