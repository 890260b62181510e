package org.secondchair.staffing.secondment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.staffing.placement.Placement;
import org.secondchair.staffing.placement.Placements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Passes the supervision of a seconded person to one of the client's people, by the client's word. */
@Service
public class Secondments {
    /** What came of it. */
    public sealed interface Transferring {
        record Transferred() implements Transferring {}

        /** Not a person of the client's, or disabled. */
        record NotOfTheClient() implements Transferring {}

        /** Not a secondment of the acting client's, or nobody is seated. */
        record NotNow() implements Transferring {}
    }

    private final TransferStore store;
    private final Placements placements;
    private final People people;
    private final Notices notices;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Secondments(
            TransferStore store,
            Placements placements,
            People people,
            Notices notices,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.placements = placements;
        this.people = people;
        this.notices = notices;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Provider, professional and supervisor are told. */
    public Transferring transfer(UUID placementId, UUID personId) {
        return transactions.write(() -> {
            UUID client = Acting.current().organizationId();
            Optional<Placement> found = placements
                    .find(placementId)
                    .filter(one -> one.kind() == Placement.Kind.SECONDMENT
                            && one.state() == Placement.State.SEATED
                            && client.equals(one.clientOrganizationId()));
            if (found.isEmpty()) {
                return new Transferring.NotNow();
            }
            Optional<People.Person> person =
                    people.find(personId).filter(one -> one.organizationId().equals(client) && !one.disabled());
            if (person.isEmpty()) {
                return new Transferring.NotOfTheClient();
            }
            Placement placement = found.get();
            String me = people.find(Acting.current().personId())
                    .map(People.Person::name)
                    .orElseThrow();
            store.insert(placementId, personId, new Transfer(person.get().name(), me, clock.instant()));
            log.append(AuditEvent.of(
                    client, placement.matterId(), "staffing.supervision-transferred", placementId, personId));
            String name = person.get().name();
            notices.tell(
                    List.of(placement.invitedBy(), personId),
                    Told.of("staffing.notice.supervision", Placements.at(placement), placement.name(), name));
            notices.tell(
                    List.of(placement.personId()),
                    Told.of("staffing.notice.supervision", Placements.mine(placement), placement.name(), name));
            return new Transferring.Transferred();
        });
    }

    /** The newest, which counts, first. */
    public List<Transfer> of(UUID placementId) {
        return transactions.read(() -> store.of(placementId));
    }
}
