package org.secondchair.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.secondchair.access.Role;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What a provider answers to an offer; once. */
@Service
public class Offers {
    static final Set<Role> ANSWERING = Set.of(Role.PROJECT_MANAGER, Role.ORGANIZATION_ADMIN);
    static final String OFFERED = "engagement.notice.offered";

    private final EngagementStore store;
    private final EventStore events;
    private final Steps steps;
    private final Team team;
    private final Notices notices;
    private final ApplicationEventPublisher publisher;
    private final Transactions transactions;

    Offers(
            EngagementStore store,
            EventStore events,
            Steps steps,
            Team team,
            Notices notices,
            ApplicationEventPublisher publisher,
            Transactions transactions) {
        this.store = store;
        this.events = events;
        this.steps = steps;
        this.team = team;
        this.notices = notices;
        this.publisher = publisher;
        this.transactions = transactions;
    }

    /** Accepts, and seats the acting person as the engagement's project manager; the undertaking is theirs to confirm. */
    public Step accept(UUID engagementId) {
        Actor me = Acting.current();
        return transactions.write(() -> answer(engagementId, EngagementState.ACCEPTED, engagement -> {
            String name = events.myName();
            store.nameManager(engagementId, me.personId(), name);
            team.seatManager(engagement, me.personId(), name);
            steps.lift(engagement, Safeguard.ACCEPTANCE.lock());
            steps.write(engagement, EngagementEvent.Kind.ACCEPTED, "", "");
            tell(engagement, "engagement.notice.accepted", name);
            publisher.publishEvent(new EngagementAnswered(engagementId, true, ""));
        }));
    }

    /** @param reason in words for the client, not blank */
    public Step decline(UUID engagementId, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a refusal says why");
        }
        return transactions.write(() -> answer(engagementId, EngagementState.DECLINED, engagement -> {
            steps.write(engagement, EngagementEvent.Kind.DECLINED, "", reason);
            tell(engagement, "engagement.notice.declined", reason);
            steps.close(engagement);
            publisher.publishEvent(new EngagementAnswered(engagementId, false, reason));
        }));
    }

    private Step answer(UUID engagementId, EngagementState to, java.util.function.Consumer<Engagement> then) {
        Optional<Engagement> engagement = store.find(engagementId)
                .filter(found ->
                        found.providerOrganizationId().equals(Acting.current().organizationId()));
        if (engagement.isEmpty()) {
            return new Step.NotYours();
        }
        if (!steps.move(engagementId, Set.of(EngagementState.OFFERED), to)) {
            return steps.notFrom(engagementId);
        }
        notices.settle(asking(engagementId), OFFERED);
        then.accept(engagement.get());
        return new Step.Taken();
    }

    /** Where an offer is answered. */
    static String asking(UUID engagementId) {
        return "/engagements/incoming/" + engagementId;
    }

    private void tell(Engagement engagement, String textKey, String argument) {
        notices.tell(
                List.of(engagement.offeredById()),
                Told.of(
                        textKey,
                        "/engagements/" + engagement.id(),
                        engagement.terms().title(),
                        argument));
    }
}
