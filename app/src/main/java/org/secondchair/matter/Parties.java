package org.secondchair.matter;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.secondchair.audit.AuditEvent;
import org.secondchair.audit.AuditLog;
import org.secondchair.kernel.Ids;
import org.secondchair.tenancy.Acting;
import org.secondchair.tenancy.Transactions;
import org.springframework.stereotype.Service;

/** Who is in a matter. */
@Service
public class Parties {
    private final PartyStore store;
    private final MatterStore matters;
    private final ConflictEntries register;
    private final ConflictChecks checks;
    private final AuditLog log;
    private final Transactions transactions;
    private final Clock clock;

    Parties(
            PartyStore store,
            MatterStore matters,
            ConflictEntries register,
            ConflictChecks checks,
            AuditLog log,
            Transactions transactions,
            Clock clock) {
        this.store = store;
        this.matters = matters;
        this.register = register;
        this.checks = checks;
        this.log = log;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Names a party, and runs the matter's checks again: whoever was checked may have a conflict with it. */
    public UUID add(UUID matterId, PartyDetails details) {
        UUID id = Ids.next();
        transactions.write(() -> {
            checks.hold(matterId);
            store.insert(id, matterId, details, Acting.current(), clock.instant());
            register.named(matterId, id, details);
            told(matterId, "matter.party-named", id);
            checks.again(matterId);
        });
        return id;
    }

    /** Takes the party off the list; the row stays, dated. Returns false when it was not on the list. */
    public boolean remove(UUID matterId, UUID partyId) {
        return transactions.write(() -> {
            checks.hold(matterId);
            boolean removed = store.remove(matterId, partyId, Acting.current(), clock.instant());
            if (removed) {
                register.partyRemoved(partyId);
                told(matterId, "matter.party-removed", partyId);
                checks.again(matterId);
            }
            return removed;
        });
    }

    private void told(UUID matterId, String type, UUID partyId) {
        UUID owner = matters.find(matterId).orElseThrow().organizationId();
        log.append(AuditEvent.of(owner, matterId, type, partyId));
    }

    /** The parties of a matter as they stand, in the order of the roles and then by name; at most 2,000. */
    public List<Party> of(UUID matterId) {
        return transactions.read(() -> store.of(matterId));
    }
}
