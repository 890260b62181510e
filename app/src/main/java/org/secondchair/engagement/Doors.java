package org.secondchair.engagement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.secondchair.access.Memberships;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The client's hand on the door: release, pause, resume, end, take back. What it closes is closed on the next request. */
@Service
public class Doors {
    private final EngagementStore store;
    private final Steps steps;
    private final Notices notices;
    private final ApplicationEventPublisher publisher;
    private final Transactions transactions;

    Doors(
            EngagementStore store,
            Steps steps,
            Notices notices,
            ApplicationEventPublisher publisher,
            Transactions transactions) {
        this.store = store;
        this.steps = steps;
        this.notices = notices;
        this.publisher = publisher;
        this.transactions = transactions;
    }

    /** Opens the matter to those of the provider who confirmed their undertaking, once the other safeguards are met. */
    public Step release(UUID engagementId) {
        return step(engagementId, Set.of(EngagementState.ACCEPTED), EngagementState.OPEN, engagement -> {
            steps.lift(engagement, Safeguard.RELEASE.lock());
            steps.write(engagement, EngagementEvent.Kind.RELEASED, "", "");
            tellTeam(engagement, "engagement.notice.released", "");
        });
    }

    /** @param reason in words for the provider, not blank */
    public Step pause(UUID engagementId, String reason) {
        return step(engagementId, Set.of(EngagementState.OPEN), EngagementState.PAUSED, engagement -> {
            steps.lock(engagement, Safeguard.PAUSE, "The client has paused the engagement: " + said(reason));
            steps.write(engagement, EngagementEvent.Kind.PAUSED, "", reason);
            tellTeam(engagement, "engagement.notice.paused", reason);
        });
    }

    public Step resume(UUID engagementId) {
        return step(engagementId, Set.of(EngagementState.PAUSED), EngagementState.OPEN, engagement -> {
            steps.lift(engagement, Safeguard.PAUSE);
            steps.write(engagement, EngagementEvent.Kind.RESUMED, "", "");
            tellTeam(engagement, "engagement.notice.resumed", "");
        });
    }

    /** Ends it for good. @param reason in words for the provider, not blank */
    public Step end(UUID engagementId, String reason) {
        Set<EngagementState> from = Set.of(EngagementState.ACCEPTED, EngagementState.OPEN, EngagementState.PAUSED);
        return step(engagementId, from, EngagementState.ENDED, engagement -> {
            steps.write(engagement, EngagementEvent.Kind.ENDED, "", said(reason));
            notices.settle(Undertakings.asking(engagementId), Undertakings.SEATED);
            tellTeam(engagement, "engagement.notice.ended", reason);
            steps.close(engagement);
            publisher.publishEvent(new EngagementClosed(engagementId, reason));
        });
    }

    /** Takes an offer back that has no answer yet. @param reason in words for the provider, not blank */
    public Step withdraw(UUID engagementId, String reason) {
        return step(engagementId, Set.of(EngagementState.OFFERED), EngagementState.WITHDRAWN, engagement -> {
            steps.write(engagement, EngagementEvent.Kind.WITHDRAWN, "", said(reason));
            notices.settle(Offers.asking(engagementId), Offers.OFFERED);
            notices.tellHolders(
                    engagement.providerOrganizationId(),
                    Offers.ANSWERING,
                    Told.of(
                            "engagement.notice.withdrawn",
                            "/engagements",
                            engagement.terms().title(),
                            reason));
            steps.close(engagement);
            publisher.publishEvent(new EngagementClosed(engagementId, reason));
        });
    }

    private Step step(UUID engagementId, Set<EngagementState> from, EngagementState to, Consumer<Engagement> then) {
        return transactions.write(() -> {
            Optional<Engagement> engagement = store.find(engagementId)
                    .filter(found ->
                            found.clientOrganizationId().equals(Acting.current().organizationId()));
            if (engagement.isEmpty()) {
                return new Step.NotYours();
            }
            if (to == EngagementState.OPEN && from.contains(engagement.get().state())) {
                Set<Safeguard> missing = Gate.missingForRelease(engagement.get());
                if (!missing.isEmpty()) {
                    return new Step.Missing(missing);
                }
            }
            if (!steps.move(engagementId, from, to)) {
                return steps.notFrom(engagementId);
            }
            then.accept(engagement.get());
            return new Step.Taken();
        });
    }

    private void tellTeam(Engagement engagement, String textKey, String reason) {
        List<UUID> people = steps.seats(engagement.id(), engagement.providerOrganizationId()).stream()
                .map(Memberships.Membership::personId)
                .distinct()
                .toList();
        notices.tell(people, Told.of(textKey, "/engagements", engagement.terms().title(), reason));
    }

    private static String said(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("this step says why");
        }
        return reason;
    }
}
