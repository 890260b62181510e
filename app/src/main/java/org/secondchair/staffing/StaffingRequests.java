package org.secondchair.staffing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.kernel.Ids;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Teams that clients ask for under an engagement that the provider accepted. */
@Service
public class StaffingRequests {
    /** What came of asking for a team. */
    public sealed interface Asking {
        record Asked(UUID requestId) implements Asking {}

        /** The engagement is not the acting client's, was not accepted, or is over; or the time asked for is past. */
        record NotNow() implements Asking {}
    }

    private final StaffingRequestStore store;
    private final Engagements engagements;
    private final Memberships memberships;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    StaffingRequests(
            StaffingRequestStore store,
            Engagements engagements,
            Memberships memberships,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.memberships = memberships;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Asks the engagement's provider; its project managers on the engagement are told. */
    public Asking ask(UUID engagementId, TeamAsked asked) {
        Actor me = Acting.current();
        return transactions.write(() -> {
            Optional<Engagement> found = engagements
                    .find(engagementId)
                    .filter(engagement -> engagement.state().staffed()
                            && engagement.clientOrganizationId().equals(me.organizationId()));
            if (found.isEmpty()
                    || asked.until()
                            .isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                    .minusDays(1))) {
                return new Asking.NotNow();
            }
            Engagement engagement = found.get();
            var request = new StaffingRequest(
                    Ids.next(),
                    engagementId,
                    engagement.clientOrganizationId(),
                    engagement.providerOrganizationId(),
                    asked,
                    me.personId(),
                    people.find(me.personId()).map(People.Person::name).orElseThrow(),
                    clock.instant(),
                    StaffingRequest.State.OPEN);
            store.insert(request);
            told(engagement, request, "staffing.team-asked", "staffing.notice.asked");
            return new Asking.Asked(request.id());
        });
    }

    /** False when there is no open request such of the acting client's. */
    public boolean withdraw(UUID requestId) {
        return transactions.write(() -> {
            Optional<StaffingRequest> found = store.find(requestId)
                    .filter(request -> request.clientOrganizationId()
                            .equals(Acting.current().organizationId()));
            if (found.isEmpty() || !store.withdraw(requestId, clock.instant())) {
                return false;
            }
            Engagement engagement = engagements.find(found.get().engagementId()).orElseThrow();
            told(engagement, found.get(), "staffing.request-withdrawn", "staffing.notice.withdrawn");
            return true;
        });
    }

    private void told(Engagement engagement, StaffingRequest request, String event, String textKey) {
        log.append(AuditEvent.of(engagement.clientOrganizationId(), engagement.matterId(), event, request.id()));
        notices.tell(
                memberships.of(engagement.id()).stream()
                        .filter(seat -> seat.organizationId().equals(engagement.providerOrganizationId())
                                && seat.role() == Role.PROJECT_MANAGER
                                && seat.endedAt() == null)
                        .map(Memberships.Membership::personId)
                        .collect(Collectors.toSet()),
                Told.of(textKey, path(request), request.asked().title()));
    }

    private static String path(StaffingRequest request) {
        return "/engagements/" + request.engagementId() + "/staffing/" + request.id();
    }

    public Optional<StaffingRequest> find(UUID requestId) {
        return transactions.read(() -> store.find(requestId));
    }

    /** Newest first; at most 100. */
    public List<StaffingRequest> ofEngagement(UUID engagementId) {
        return transactions.read(() -> store.ofEngagement(engagementId));
    }

    /** Open requests to the acting provider that the acting person may see, oldest first; at most 100. */
    public List<StaffingRequest> waiting() {
        return transactions.read(() -> store.waiting(Acting.current()));
    }
}
