package org.secondchair.staffing;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.secondchair.access.People;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.bench.Professionals;
import org.secondchair.engagement.Engagement;
import org.secondchair.engagement.Engagements;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** What the provider's project managers decided, each decision kept; the newest counts. */
@Service
public class ClearanceRegister implements Clearances {
    public static final int LONGEST_REASON = 2000;

    private final ClearanceStore store;
    private final Engagements engagements;
    private final Professionals professionals;
    private final People people;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    ClearanceRegister(
            ClearanceStore store,
            Engagements engagements,
            Professionals professionals,
            People people,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.engagements = engagements;
        this.professionals = professionals;
        this.people = people;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Decides for the matter of an engagement.
     *
     * @param reason not blank, at most 2,000 characters
     * @return false when engagement or professional are not the acting provider's
     */
    public boolean decide(UUID engagementId, UUID professionalId, Clearance.Verdict verdict, String reason) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a decision says why");
        }
        UUID organization = Acting.current().organizationId();
        return transactions.write(() -> {
            Optional<Engagement> engagement = engagements
                    .find(engagementId)
                    .filter(found -> found.state().staffed()
                            && found.providerOrganizationId().equals(organization));
            if (engagement.isEmpty() || professionals.find(professionalId).isEmpty()) {
                return false;
            }
            UUID me = Acting.current().personId();
            store.append(
                    engagement.get().matterId(),
                    professionalId,
                    new Clearance(
                            verdict,
                            reason.strip(),
                            people.find(me).map(People.Person::name).orElseThrow(),
                            clock.instant()),
                    Acting.current());
            log.append(AuditEvent.of(
                            organization, organization, "staffing.clearance-decided", professionalId, engagementId)
                    .with("verdict", verdict.name())
                    .with("reason", reason.strip()));
            return true;
        });
    }

    @Override
    public Map<UUID, Clearance> of(UUID matterId, Collection<UUID> professionalIds) {
        Map<UUID, Clearance> known = transactions.read(() -> store.of(matterId, professionalIds));
        Map<UUID, Clearance> all = new HashMap<>();
        professionalIds.forEach(id -> all.put(id, known.getOrDefault(id, Clearance.PENDING)));
        return all;
    }
}
