package org.secondchair.review.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.Organizations;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.EngagementState;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Price;
import org.secondchair.kernel.Money;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Component;

/** What the work costs at the prices that were agreed. */
@Component
class Costs {
    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3_600);

    private final Engagements engagements;
    private final Organizations organizations;
    private final ReportStore store;
    private final Transactions transactions;

    Costs(Engagements engagements, Organizations organizations, ReportStore store, Transactions transactions) {
        this.engagements = engagements;
        this.organizations = organizations;
        this.store = store;
        this.transactions = transactions;
    }

    /**
     * One for each engagement that was accepted, oldest first; work counts from the offer until the end.
     *
     * @param organizationOf of everybody who decided
     */
    List<MondayReport.Cost> of(UUID matterId, Map<UUID, UUID> organizationOf) {
        List<MondayReport.Cost> costs = new ArrayList<>();
        for (Engagement engagement : engagements.ofMatter(matterId).reversed()) {
            if (!accepted(engagement.state())) {
                continue;
            }
            List<UUID> people = organizationOf.entrySet().stream()
                    .filter(entry -> entry.getValue().equals(engagement.providerOrganizationId()))
                    .map(Map.Entry::getKey)
                    .toList();
            @Nullable Instant until = engagement.state() == EngagementState.ENDED ? engagement.changedAt() : null;
            ReportStore.Work work =
                    transactions.read(() -> store.work(matterId, people, engagement.offeredAt(), until));
            Price price = engagement.terms().price();
            costs.add(new MondayReport.Cost(
                    engagement.id(),
                    engagement.terms().title(),
                    organizations
                            .find(engagement.providerOrganizationId())
                            .map(Organizations.Organization::name)
                            .orElse(""),
                    engagement.terms().model().name(),
                    engagement.state().name(),
                    engagement.terms().dueAt(),
                    price.unit().name(),
                    price.rate(),
                    work.documents(),
                    work.seconds(),
                    amount(price, work.documents(), work.seconds())));
        }
        return costs;
    }

    static Money amount(Price price, long documents, long seconds) {
        return switch (price.unit()) {
            case PER_DOCUMENT -> price.rate().times(documents).rounded();
            case PER_HOUR ->
                price.rate()
                        .times(BigDecimal.valueOf(seconds).divide(SECONDS_AN_HOUR, MathContext.DECIMAL64))
                        .rounded();
            case FIXED -> price.rate().rounded();
        };
    }

    private static boolean accepted(EngagementState state) {
        return switch (state) {
            case ACCEPTED, OPEN, PAUSED, ENDED -> true;
            case OFFERED, WITHDRAWN, DECLINED -> false;
        };
    }
}
