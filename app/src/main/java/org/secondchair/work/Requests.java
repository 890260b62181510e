package org.secondchair.work;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Actor;
import org.secondchair.tenancy.Transactions;
import org.secondchair.work.RequestState.Accepted;
import org.secondchair.work.RequestState.Delivered;
import org.secondchair.work.RequestState.HandedOver;
import org.secondchair.work.RequestState.InProgress;
import org.secondchair.work.RequestState.Refused;
import org.secondchair.work.RequestState.Returned;
import org.secondchair.work.RequestState.SignedOff;
import org.secondchair.work.RequestState.Withdrawn;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The requests that the acting person may see, and the steps they take. */
@Service
public class Requests {
    /** Notices that ask for the next step: whoever takes one has answered them. */
    private static final String[] ASKING = {"work.notice.handed_over", "work.notice.delivered", "work.notice.returned"};

    private final RequestStore store;
    private final People people;
    private final Notices notices;
    private final ApplicationEventPublisher publisher;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Requests(
            RequestStore store,
            People people,
            Notices notices,
            ApplicationEventPublisher publisher,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.notices = notices;
        this.publisher = publisher;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    public Optional<Request> find(UUID requestId) {
        return transactions.read(() -> store.find(requestId));
    }

    /** What the client wants to be minded; empty for somebody locked out of the matter, and where nothing was said. */
    public Optional<String> instructions(UUID requestId) {
        return transactions.read(() -> store.instructions(requestId));
    }

    /** Newest first; at most 200. */
    public List<Request> ofMatter(UUID matterId) {
        return transactions.read(() -> store.ofMatter(matterId));
    }

    /** The matter's newest request that is not over. */
    public Optional<Request> current(UUID matterId) {
        return ofMatter(matterId).stream()
                .filter(request -> request.state().live())
                .findFirst();
    }

    /** Newest first; at most 200. */
    public List<Request> ofEngagement(UUID engagementId) {
        return transactions.read(() -> store.ofEngagement(engagementId));
    }

    /** The steps taken, newest first. */
    public List<RequestEvent> events(UUID requestId) {
        return transactions.read(() -> store.events(requestId));
    }

    /** Requests that wait for the acting provider's answer, the most urgent first. */
    public List<Request> toAnswer() {
        return transactions.read(() -> store.waiting(List.of(new HandedOver()), false, Acting.current()));
    }

    /** Deliveries that wait for the acting client's word, the most urgent first. */
    public List<Request> toSignOff() {
        return transactions.read(() -> store.waiting(List.of(new Delivered()), true, Acting.current()));
    }

    public Move accept(UUID requestId) {
        return provider(requestId, "", Requests::accepted);
    }

    /** @param reason in words for the client, not blank */
    public Move refuse(UUID requestId, String reason) {
        said(reason);
        return provider(requestId, reason, Requests::refused);
    }

    /** The work begins; called by hand, or by the room that does the work when the first piece is taken up. */
    public Move begin(UUID requestId) {
        return provider(requestId, "", state -> state instanceof Accepted accepted ? accepted.begin() : null);
    }

    /** @param note for the client; may be empty */
    public Move delivered(UUID requestId, String note) {
        return provider(requestId, note, state -> switch (state) {
            case InProgress going -> going.deliver();
            case Returned returned -> returned.deliver();
            case HandedOver _, Accepted _, Delivered _, SignedOff _, Refused _, Withdrawn _ -> null;
        });
    }

    public Move signOff(UUID requestId) {
        return client(requestId, "", state -> state instanceof Delivered delivered ? delivered.signOff() : null);
    }

    /** @param reason what is missing or wrong, not blank */
    public Move giveBack(UUID requestId, String reason) {
        said(reason);
        return client(requestId, reason, state -> state instanceof Delivered delivered ? delivered.giveBack() : null);
    }

    /** @param reason in words for the provider, not blank */
    public Move withdraw(UUID requestId, String reason) {
        said(reason);
        return client(requestId, reason, Requests::withdrawn);
    }

    static @Nullable RequestState withdrawn(RequestState from) {
        return switch (from) {
            case HandedOver open -> open.withdraw();
            case Accepted accepted -> accepted.withdraw();
            case InProgress going -> going.withdraw();
            case Delivered delivered -> delivered.withdraw();
            case Returned returned -> returned.withdraw();
            case SignedOff _, Refused _, Withdrawn _ -> null;
        };
    }

    static @Nullable RequestState accepted(RequestState from) {
        return from instanceof HandedOver open ? open.accept() : null;
    }

    static @Nullable RequestState refused(RequestState from) {
        return from instanceof HandedOver open ? open.refuse() : null;
    }

    private Move provider(UUID requestId, String reason, Way way) {
        return tell(move(requestId, Request::providerOrganizationId, reason, way), requestId);
    }

    private Move client(UUID requestId, String reason, Way way) {
        return tell(move(requestId, Request::clientOrganizationId, reason, way), requestId);
    }

    /** The way on from a state; null where there is none. */
    interface Way {
        @Nullable
        RequestState from(RequestState state);
    }

    /** Moves without telling anybody: the engagement's own notice says it already. */
    Move follow(UUID requestId, boolean asClient, String reason, Way way) {
        return move(requestId, asClient ? Request::clientOrganizationId : Request::providerOrganizationId, reason, way);
    }

    private Move move(UUID requestId, Function<Request, UUID> side, String reason, Way way) {
        Actor me = Acting.current();
        return transactions.write(() -> {
            Optional<Request> found =
                    store.find(requestId).filter(request -> side.apply(request).equals(me.organizationId()));
            if (found.isEmpty()) {
                return new Move.NotYours();
            }
            Request request = found.get();
            RequestState to = way.from(request.state());
            if (to == null || !store.move(requestId, request.state(), to, clock.instant())) {
                return new Move.NotFrom(store.find(requestId).orElseThrow().state());
            }
            String name = people.find(me.personId()).map(People.Person::name).orElseThrow();
            store.append(requestId, to, me, name, reason, clock.instant());
            notices.settle(address(request), ASKING);
            // before the log, which lets nobody else write until the end: who follows may have something to make first
            publisher.publishEvent(new RequestMoved(requestId, request.matterId(), to));
            AuditEvent event = event(request, to);
            log.append(reason.isBlank() ? event : event.with("reason", reason));
            return new Move.Moved(to);
        });
    }

    /** The client's person who handed over hears of the provider's steps, the provider's people of the client's. */
    private Move tell(Move move, UUID requestId) {
        if (!(move instanceof Move.Moved moved)) {
            return move;
        }
        transactions.write(() -> {
            Request request = store.find(requestId).orElseThrow();
            boolean byProvider =
                    request.providerOrganizationId().equals(Acting.current().organizationId());
            notices.tell(
                    byProvider
                            ? List.of(request.handedOverById())
                            : store.takers(requestId, request.providerOrganizationId()),
                    Told.of(
                            "work.notice." + moved.to().stored().toLowerCase(Locale.ROOT),
                            address(request),
                            request.title()));
        });
        return move;
    }

    static String address(Request request) {
        return "/engagements/" + request.engagementId() + "/requests/" + request.id();
    }

    static AuditEvent event(Request request, RequestState to) {
        return AuditEvent.of(
                request.clientOrganizationId(),
                request.matterId(),
                "work.request-" + to.stored().toLowerCase(Locale.ROOT).replace('_', '-'),
                request.id());
    }

    private static void said(String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("this step says why");
        }
    }
}
