package org.secondchair.work;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.audit.AuditLog;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.EngagementModel;
import org.secondchair.engagement.Engagements;
import org.secondchair.engagement.Team;
import org.secondchair.engagement.Terms;
import org.secondchair.kernel.Ids;
import org.secondchair.matter.Matters;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.secondchair.work.prediction.Forecast;
import org.secondchair.work.prediction.Load;
import org.secondchair.work.prediction.Prediction;
import org.springframework.stereotype.Service;

/** From what is to be done to a request that waits for the provider's answer. */
@Service
public class HandOver {
    /** What came of handing over. */
    public sealed interface Outcome {
        record Done(UUID engagementId, UUID requestId) implements Outcome {}

        /** Something has not been said yet, or is over; the step of the wizard that asks for it. */
        record Incomplete(Step step) implements Outcome {}

        /** The provider's organization does not exist, or is the client itself. */
        record NoSuchProvider() implements Outcome {}
    }

    /** The pages of the wizard, in their order. */
    public enum Step {
        WHAT,
        DOCUMENTS,
        PLAN,
        PROVIDER
    }

    private final DraftStore drafts;
    private final RequestStore requests;
    private final Matters matters;
    private final Engagements engagements;
    private final Team team;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    HandOver(
            DraftStore drafts,
            RequestStore requests,
            Matters matters,
            Engagements engagements,
            Team team,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.drafts = drafts;
        this.requests = requests;
        this.matters = matters;
        this.engagements = engagements;
        this.team = team;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What the acting person said so far about this matter; an empty draft when nothing. */
    public Draft draft(UUID matterId) {
        Actor me = Acting.current();
        return transactions
                .read(() -> drafts.find(matterId, me))
                .orElseGet(() -> new Draft(
                        matterId,
                        "",
                        "",
                        null,
                        "",
                        null,
                        null,
                        null,
                        Currency.getInstance("EUR"),
                        Map.of(),
                        Load.USUAL_DOCUMENTS_PER_HOUR,
                        null,
                        null));
    }

    public void save(Draft draft) {
        transactions.write(() -> drafts.save(draft, Acting.current(), clock.instant()));
    }

    public void discard(UUID matterId) {
        transactions.write(() -> drafts.delete(matterId, Acting.current()));
    }

    /** The first step whose questions are not answered; empty when the draft can be handed over. */
    public Optional<Step> missing(Draft draft) {
        if (draft.title().isBlank()) {
            return Optional.of(Step.WHAT);
        }
        if (draft.documents() == null || draft.dueAt() == null || !draft.dueAt().isAfter(clock.instant())) {
            return Optional.of(Step.DOCUMENTS);
        }
        if (draft.priority() == null || draft.model() == null) {
            return Optional.of(Step.PLAN);
        }
        return draft.providerId() == null ? Optional.of(Step.PROVIDER) : Optional.empty();
    }

    /** One forecast for each engagement model; empty until documents, due date and priority are said. */
    public List<Forecast> forecasts(Draft draft) {
        ZoneId zone = matters.find(draft.matterId()).orElseThrow().timeZone();
        Integer documents = draft.documents();
        Instant due = draft.dueAt();
        if (documents == null || due == null || draft.priority() == null) {
            return List.of();
        }
        var load = new Load(documents, draft.documentsPerHour(), draft.priority(), clock.instant(), due, zone);
        return Arrays.stream(EngagementModel.values())
                .map(model -> Prediction.of(load, draft.assumption(model)))
                .toList();
    }

    /**
     * Hands the draft over: offers an engagement, or uses the one there is with this provider, and makes the request
     * under it. The draft is gone afterwards.
     */
    public Outcome handOver(UUID matterId) {
        Actor me = Acting.current();
        return transactions.write(() -> {
            Draft draft = draft(matterId);
            Optional<Step> missing = missing(draft);
            if (missing.isPresent() || draft.providerId() == null || draft.model() == null || draft.dueAt() == null) {
                return new Outcome.Incomplete(missing.orElse(Step.PROVIDER));
            }
            var terms = new Terms(
                    draft.title(),
                    draft.model(),
                    draft.assumption(draft.model()).price(),
                    draft.dueAt(),
                    draft.supervisorId());
            return switch (engagements.offer(matterId, draft.providerId(), terms)) {
                case Engagements.Offering.Offered offered -> request(draft, offered.engagementId(), me, true);
                case Engagements.Offering.AlreadyEngaged there -> request(draft, there.engagementId(), me, false);
                case Engagements.Offering.NoSuchMatter _ -> new Outcome.Incomplete(Step.WHAT);
                case Engagements.Offering.NoSuchProvider _ -> new Outcome.NoSuchProvider();
            };
        });
    }

    private Outcome request(Draft draft, UUID engagementId, Actor me, boolean offered) {
        Engagement engagement = engagements.find(engagementId).orElseThrow();
        Forecast forecast = forecasts(draft).stream()
                .filter(candidate -> candidate.assumption().model() == draft.model())
                .findFirst()
                .orElseThrow();
        String name = people.find(me.personId()).map(People.Person::name).orElseThrow();
        Instant now = clock.instant();
        Request request = new Request(
                Ids.next(),
                engagementId,
                draft.matterId(),
                engagement.clientOrganizationId(),
                engagement.providerOrganizationId(),
                Request.Kind.DOCUMENT_REVIEW,
                draft.title(),
                java.util.Objects.requireNonNull(draft.documents()),
                draft.documentsNote(),
                java.util.Objects.requireNonNull(draft.dueAt()),
                java.util.Objects.requireNonNull(draft.priority()),
                new Request.Predicted(forecast.people(), forecast.finish().orElse(null), forecast.cost()),
                me.personId(),
                name,
                now,
                new RequestState.HandedOver(),
                now);
        requests.insert(request, draft.instructions());
        requests.append(request.id(), request.state(), me, name, "", now);
        log.append(Requests.event(request, request.state()));
        drafts.delete(draft.matterId(), me);
        if (!offered) {
            notices.tell(
                    managers(engagement),
                    Told.of("work.notice.handed_over", Requests.address(request), request.title()));
        }
        return new Outcome.Done(engagementId, request.id());
    }

    private List<UUID> managers(Engagement engagement) {
        return team.of(engagement).stream()
                .filter(member -> member.roles().contains(Role.PROJECT_MANAGER))
                .map(Team.Member::personId)
                .toList();
    }
}
