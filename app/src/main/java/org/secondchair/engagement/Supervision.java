package org.secondchair.engagement;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.Memberships;
import org.secondchair.access.People;
import org.secondchair.access.Role;
import org.secondchair.notice.Notices;
import org.secondchair.notice.Told;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** The client's lawyer who is responsible for the work of an engagement. */
@Service
public class Supervision {
    /** What came of naming somebody. */
    public sealed interface Naming {
        record Named() implements Naming {}

        /** Not a person of the client's organization, or disabled. */
        record NotOfTheClient() implements Naming {}

        /** The engagement is over, or not the acting client's. */
        record NotNow() implements Naming {}
    }

    private final EngagementStore store;
    private final Steps steps;
    private final People people;
    private final Memberships memberships;
    private final Notices notices;
    private final Transactions transactions;

    Supervision(
            EngagementStore store,
            Steps steps,
            People people,
            Memberships memberships,
            Notices notices,
            Transactions transactions) {
        this.store = store;
        this.steps = steps;
        this.people = people;
        this.memberships = memberships;
        this.notices = notices;
        this.transactions = transactions;
    }

    /** Names the supervising attorney, or another one; seats that person in engagement and matter. */
    public Naming name(UUID engagementId, UUID personId) {
        return transactions.write(() -> store.find(engagementId)
                .filter(engagement -> engagement.state().live()
                        && engagement
                                .clientOrganizationId()
                                .equals(Acting.current().organizationId()))
                .<Naming>map(engagement -> name(engagement, personId))
                .orElseGet(Naming.NotNow::new));
    }

    Naming name(Engagement engagement, UUID personId) {
        Optional<People.Person> person = people.find(personId)
                .filter(found -> found.organizationId().equals(engagement.clientOrganizationId()) && !found.disabled());
        if (person.isEmpty()) {
            return new Naming.NotOfTheClient();
        }
        String name = person.get().name();
        store.nameSupervisor(engagement.id(), personId, name);
        memberships.grant(personId, engagement.id(), Role.SUPERVISING_ATTORNEY, null);
        memberships.grant(personId, engagement.matterId(), Role.SUPERVISING_ATTORNEY, null);
        steps.lift(engagement, Safeguard.SUPERVISION.lock());
        steps.write(engagement, EngagementEvent.Kind.SUPERVISOR_NAMED, name, "");
        notices.tell(
                List.of(personId),
                Told.of(
                        "engagement.notice.supervisor",
                        "/engagements/" + engagement.id(),
                        engagement.terms().title()));
        return new Naming.Named();
    }
}
